/** What the repair did to a site, in a byte a day: it is kept for every site on a feeder until that is balanced. */
import { HOUR } from '../../sources/interval-minutes.ts';
import type { IsolatedTop } from '../isolated-top.ts';
import type { Patient } from '../repair.ts';

export interface Treated {
  readonly suspects: IsolatedTop | undefined;
  readonly usualMinutes: number | undefined;
  /** A day was left as it was read, settled reading by reading, or its energy spread over so many minutes. */
  readonly dayAs: (day: number) => 'read' | 'settled' | number;
  /** Readings that have to be held to settle its days. */
  readonly held: number;
}

export function treatedOf({ failing, suspects }: Patient): Treated {
  const days = [...failing.days.keys()];
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), first);
  const codes = new Uint8Array(days.length === 0 ? 0 : last - first + 1);
  let held = 0;
  for (const [day, { n, minutes }] of failing.days) {
    if (minutes === undefined) held += n;
    codes[day - first] = minutes === undefined ? SETTLED : Math.min(minutes, TOO_LONG);
  }
  return {
    suspects,
    usualMinutes: failing.usualMinutes,
    held,
    dayAs(day) {
      const code = codes[day - first] ?? READ;
      if (code === READ) return 'read';
      return code === SETTLED ? 'settled' : code;
    },
  };
}

const READ = 0;
const SETTLED = 255;
/** What lasts longer than an hour is no load, however long it is. */
const TOO_LONG = HOUR + 1;
