import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import type { PauseDays } from '../profiles/timetable.ts';
import { labelledTowns } from './citations.ts';
import { hourName, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { classOf } from './sector.ts';
import { type Knots, strengthOf } from './strength.ts';

/** ln(1 + block / noise), beyond the usual. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.7, 0],
  [1.8, 0.692],
  [3.5, 1],
];
/** A block of 3 % of the load or less is a switch like any other: it may reach 0.5, which says nothing. Assumed, 2026-11. */
const SMALL = { share: 0.03, most: 0.5 } as const;
/** What is usual among the peers is taken off, half as much again, from 0.4 on. Assumed, 2026-11. */
const USUAL = { from: 0.4, factor: 1.5 } as const;

/** Works that grind, pump or cool on the night tariff draw next to nothing by day; so does a farm. Assumed, 2026-11. */
const NIGHT_WORKS_COUNT = 0.5;
/** A pause of ten hours and more that ends from six in the evening on. Assumed, 2026-11. */
const NIGHT_ONLY = { pause: 10, on: 18 } as const;

/** A block under this is said to be uneven. Assumed, 2026-11. */
const UNEVEN = 0.5;

/** A block of one height that pauses while others work and comes back in the evening or at night (eq. 10 to 11a). */
export const timetableEdges: Indicator = {
  id: 'timetable-edges',
  get title() {
    return words`A block with a timetable of its own`;
  },
  family: 'shape',
  unit: 'log ratio',
  get because() {
    return words`Hidden rigs are switched off for the hours in which someone might look or power is dear, and on again after: a block with sharp edges and one height, the same month after month, the reverse of honest use.`;
  },
  get innocently() {
    return words`Storage heating, irrigation or charging by a timer; ventilation that pauses; works on the night tariff, which count by half. Lighting is told apart by the sun.`;
  },
  get needs() {
    return words`a month or more of load by the hour or finer`;
  },
  get clears() {
    return words`What switches the block and when: the timer of storage heating, irrigation or charging, or a shift plan; a visit while the block is on.`;
  },
  get sources() {
    return [labelledTowns()];
  },
  observe(profile, peers) {
    const { load } = profile;
    if (load?.timetable === undefined || load.mean === undefined) return undefined;
    const { block, score, off, on, pauses, evenness } = load.timetable;
    const isSmall = block <= SMALL.share * load.mean;
    const usual = peers.usual('timetable', profile)?.centre ?? 0;
    const value =
      (isSmall ? Math.min(score, SMALL.most) : score) - USUAL.factor * Math.max(0, usual - USUAL.from);
    const counts = evenness * (isNightWorks(profile) ? NIGHT_WORKS_COUNT : 1);
    const strength = counts * strengthOf(value, KNOTS);
    const pause = pauseTold(pauses, hourName(off + 1), hourName(on + 1));
    return {
      value,
      strength,
      says: strength > 0 ? switches(power(block), pause, evenness) : switchesNot(power(block), pause),
    };
  },
};

/** "off at about 08:00 and on at about 19:00 on weekdays". */
function pauseTold(pauses: PauseDays, off: string, on: string): string {
  return PAUSES[pauses](off, on);
}

const PAUSES: Readonly<Record<PauseDays, (off: string, on: string) => string>> = {
  'every day': (off, on) => words`off at about ${off} and on at about ${on} every day`,
  'on weekdays': (off, on) => words`off at about ${off} and on at about ${on} on weekdays`,
  'on weekends': (off, on) => words`off at about ${off} and on at about ${on} on weekends`,
};

function switches(block: string, pause: string, evenness: number): string {
  return evenness < UNEVEN
    ? words`${block} switch ${pause}, sharply, month after month, of no one height`
    : words`${block} switch ${pause}, sharply, month after month`;
}

function switchesNot(block: string, pause: string): string {
  return words`no block switches by the clock beyond what its peers do; nearest to it are ${block}, ${pause}`;
}

/** All that it draws, it draws at night, and nobody lives there. */
function isNightWorks({ load, registered }: Profile): boolean {
  const { off, on, block, leftInPause } = load!.timetable!;
  const isNightOnly = on >= NIGHT_ONLY.on && on - off >= NIGHT_ONLY.pause;
  const isAll = leftInPause !== undefined && leftInPause < block;
  return isNightOnly && isAll && classOf(registered.sector) !== 'home';
}
