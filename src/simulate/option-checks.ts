/** Options that make no town are refused with the way out. */

import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';

/** A whole number within its bounds; throws a Failure otherwise. */
export function wholeNumber(
  name: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Failure('bad_option', EXIT.usage, words`${name} cannot be ${value}`, {
    remedy: words`Give a whole number from ${least} to ${most}.`,
  });
}

/** A share that leaves something of the rest, or none that is known; throws a Failure otherwise. */
export function shareOf(name: string, share: number | undefined): number | undefined {
  if (share === undefined || (share >= 0 && share <= MOST)) return share;
  throw new Failure('bad_option', EXIT.usage, words`the share of ${name} cannot be ${share}`, {
    remedy: words`Give a share from 0 to ${MOST}.`,
  });
}

/** A calendar day such as 2021-07-05, in days since 1970-01-01; throws a Failure where there is no such day. */
export function firstDay(start: string): number {
  const day = Date.parse(`${start}T00:00Z`) / 86_400_000;
  if (Number.isInteger(day) && dayName(day) === start) return day;
  throw new Failure('bad_option', EXIT.usage, words`"${start}" is not a calendar day`, {
    remedy: words`Give the first day as 2021-07-05.`,
  });
}

const MOST = 0.9;
