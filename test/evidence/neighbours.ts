/** A street of offices to hold a site against, and the curves its stories are made of. */
import type { Indicator, Observation } from '../../src/evidence/indicator.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import { type Curve, isRestDay, periodFrom, profileWhere, type Story, wobble } from '../support/profile.ts';

/** A year that begins on a Monday and holds the shutdown of January 2022. */
export const SHUTDOWN_YEAR = periodFrom('2021-07-05', 364);
/** The first of its four dark days. */
export const DARK = Date.parse('2022-01-06') / 86_400_000 - SHUTDOWN_YEAR.from;

/** People from 8 to 18 on workdays, some 10 kW of standby, no day quite like another. */
export const office: Curve = (hour, day) => {
  const people = !isRestDay(day) && hour >= 8 && hour < 18 ? 10 * Math.sin(((hour - 7) / 12) * Math.PI) : 0;
  return (10 + people) * (1 + 0.1 * wobble(0, day)) * (1 + 0.02 * wobble(hour, day));
};

/** Rigs: the same power at every hour, within 1 %. */
export const rigs =
  (kw: number): Curve =>
  (hour, day) =>
    kw * (1 + 0.01 * wobble(hour + 0.5, day));

export const both =
  (a: Curve, b: Curve): Curve =>
  (hour, day) =>
    (a(hour, day) ?? 0) + (b(hour, day) ?? 0);

export const times =
  (factor: number, curve: Curve): Curve =>
  (hour, day) =>
    factor * (curve(hour, day) ?? 0);

/** A load that is lower before noon than after: its mean is exact, and its register is not stuck. */
export const swinging =
  (kw: number): Curve =>
  (hour) =>
    kw * (hour < 12 ? 0.9 : 1.1);

/** Nothing before the day, the curve from it on. */
export const since =
  (first: number, curve: Curve): Curve =>
  (hour, day) =>
    day < first ? 0 : curve(hour, day);

const SIZES = [0.7, 0.85, 1, 1.2, 1.5];
const SHIFTS = [0, 7, 14, 21, 28];

/** Five offices of different size. */
export const OFFICES: readonly Profile[] = SIZES.map((size, i) =>
  profileWhere({
    site: `office ${i}`,
    load: times(size, (hour, day) => office(hour, day + SHIFTS[i]!)),
    registered: { sector: 'office' },
    period: SHUTDOWN_YEAR,
  }),
);

/** A site in the year of the shutdown; an office unless it says otherwise. */
export function siteAmongOffices(story: Story): Profile {
  return profileWhere({ registered: { sector: 'office' }, period: SHUTDOWN_YEAR, ...story });
}

/** What an indicator sees at a site in the street. */
export function seenAmongOffices(indicator: Indicator, profile: Profile): Observation | undefined {
  return indicator.observe(profile, peersOf([...OFFICES, profile]));
}

/** The same of a story. */
export function sees(indicator: Indicator, story: Story): Observation | undefined {
  return seenAmongOffices(indicator, siteAmongOffices(story));
}
