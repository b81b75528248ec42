/**
 * A check of the runtime's time-zone data against two changes of Kazakhstan's clocks: on 1 March 2024 the whole
 * country went over to UTC+5, and on 21 December 2018 Kyzylorda did (IANA tzdata 2024a and 2018h, NEWS). Data from
 * before put every later reading an hour off.
 */
import { words } from '../language/words.ts';
import { dayName } from './day-name.ts';
import { offsetAt, type Zone, zoneOf } from './zone.ts';

interface Known {
  readonly zone: string;
  readonly instant: number;
  readonly day: readonly [year: number, month: number, day: number];
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

const KNOWN: readonly Known[] = [
  { zone: 'Asia/Almaty', instant: minutes('2024-03-02T00:00Z'), day: [2024, 3, 2], offset: 300 },
  { zone: 'Asia/Qyzylorda', instant: minutes('2018-12-22T00:00Z'), day: [2018, 12, 22], offset: 300 },
];

/** What is wrong with the time-zone data and how to mend it; undefined if nothing is. */
export function oldZoneData(zoneNamed: (name: string) => Zone = zoneOf): string | undefined {
  const wrong = KNOWN.find(({ zone, instant, offset }) => offsetIn(zone, instant, zoneNamed) !== offset);
  if (wrong === undefined) return undefined;
  const offset = offsetIn(wrong.zone, wrong.instant, zoneNamed);
  const day = dayName(...wrong.day);
  if (offset === undefined)
    return words`the time-zone data of this Node.js are too old: ${wrong.zone} was at UTC+5 on ${day}, and they do not know that zone; local times since then are an hour off. Update Node.js, or point NODE_ICU_DATA to newer data.`;
  const has = `UTC${offset < 0 ? '' : '+'}${offset / 60}`;
  return words`the time-zone data of this Node.js are too old: ${wrong.zone} was at UTC+5 on ${day}, and they have ${has}; local times since then are an hour off. Update Node.js, or point NODE_ICU_DATA to newer data.`;
}

function offsetIn(zone: string, instant: number, zoneNamed: (name: string) => Zone): number | undefined {
  try {
    return offsetAt(zoneNamed(zone), instant);
  } catch {
    return undefined;
  }
}

function minutes(text: string): number {
  return Date.parse(text) / 60_000;
}
