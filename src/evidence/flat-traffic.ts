import { type DayType, HOURS } from '../profiles/clock-shape.ts';
import { meanOf } from '../profiles/series.ts';
import type { TrafficProfile } from '../profiles/traffic.ts';
import { BTCAGENT, LABELLED_TOWNS, MINING_SESSIONS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** How little times how flat. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.2, 0],
  [0.9, 1],
];
/** |ln(night / day)|: flat under 5 %, not at all from a factor of 1.5. Measured on labelled towns, 2026-11. */
const FLATNESS: Knots = [
  [0.05, 1],
  [0.4, 0],
];

/** Little traffic, as much by night as by day. */
export const flatTraffic: Indicator = {
  id: 'flat-traffic',
  title: 'Little traffic, by night as by day',
  family: 'network',
  unit: 'share',
  because: 'A pool sends work and takes shares at the same pace at every hour; people sleep.',
  innocently: 'Telemetry: pumps, cold stores, base stations, alarm systems and meters that report.',
  sources: [MINING_SESSIONS, BTCAGENT, LABELLED_TOWNS],
  observe(profile) {
    const recorded = recordedTraffic(profile);
    const nightToDay = recorded && workdayNightToDay(recorded.traffic);
    if (recorded === undefined || nightToDay === undefined) return undefined;
    const value = recorded.littleness * strengthOf(Math.abs(Math.log(nightToDay)), FLATNESS);
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: `little traffic (${dataVolume(recorded.bytesPerKwh)} a kWh), on working nights ${number(nightToDay)} times that of the day`,
    };
  },
};

/** A quarter, and the hours in which people sleep and work. Assumed, 2026-11. */
const MONTHS = 3;
const WEEKDAY: DayType = 0;
const NIGHT = [0, 5] as const;
const DAY = [10, 17] as const;

/** Mean traffic of 0:00-5:00 / of 10:00-17:00 on the weekdays of the last three months. */
function workdayNightToDay({ clock }: TrafficProfile): number | undefined {
  const hours = Float64Array.from({ length: HOURS }, (_, hour) =>
    clock.reduce((sum, { months }) => {
      const recent = months.slice(-MONTHS).map((month) => month[WEEKDAY][hour]!);
      return sum + (meanOf(recent) ?? Number.NaN);
    }, 0),
  );
  const [night, day] = [meanOf(hours.subarray(...NIGHT)), meanOf(hours.subarray(...DAY))];
  // A byte an hour keeps an hour of silence from having no logarithm.
  return night === undefined || day === undefined ? undefined : Math.max(night, 1) / Math.max(day, 1);
}
