import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import { medianOf, present } from '../profiles/series.ts';
import { dayName } from '../readings/calendar.ts';
import { baseStations, labelledTowns } from './citations.ts';
import { number, percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { recordedTraffic } from './little-traffic.ts';
import { countedStep } from './step-share.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Growth of ln traffic / growth of ln load. Measured on labelled and simulated towns, 2026-11. */
const KNOTS: Knots = [
  [0.1, 0],
  [0.8, -1],
];

/** What a step brought with it brought traffic too: people or servers, not rigs (eq. 23a). */
export const trafficWithStep: Indicator = {
  id: 'traffic-with-step',
  get title() {
    return words`Traffic that came with the step`;
  },
  family: 'network',
  unit: 'growth of traffic / growth of load',
  get because() {
    return words`A tenant, a server room or a house that fills brings traffic with its load; rigs add kilowatts, and so few bytes that the traffic of the site stays where it was.`;
  },
  get innocently() {
    return words`Speaks for a site only. A machine brings no traffic either, so traffic that stayed accuses nobody; padding, or people who come in the same weeks, can hide rigs.`;
  },
  get needs() {
    return words`the internet traffic of the site, two weeks or more on either side of a lasting change`;
  },
  get clears() {
    return words`Nothing is to be cleared here: traffic that came with a step only speaks for the site.`;
  },
  get sources() {
    return [baseStations(), labelledTowns()];
  },
  observe(profile) {
    const counted = profile.load && countedStep(profile.load);
    const recorded = recordedTraffic(profile);
    if (counted === undefined || recorded === undefined || counted.counts === 0) return undefined;
    const { day, rise } = counted.step;
    const grown = growthOver(day, profile);
    if (grown === undefined) return undefined;
    const value = grown.traffic / grown.load;
    const much = 1 - recorded.littleness;
    return {
      value,
      strength: counted.counts * much * strengthOf(value, KNOTS),
      says: words`with the step of ${power(rise)} on ${dayInWords(dayName(profile.period.from + day))} its load grew by ${percent(Math.expm1(grown.load))} and its traffic by ${percent(Math.expm1(grown.traffic))} (${number(value)} of the growth of the load)`,
    };
  },
};

/** Days on either side, whole weeks, and those of them that must have been read. Assumed, 2026-11. */
const BESIDE = 28;
const LEAST_DAYS = 14;

interface Growth {
  /** Logarithms of what was multiplied. */
  readonly load: number;
  readonly traffic: number;
}

/** From the median of the four weeks before a day to that of the four weeks from it on; undefined where the load did not grow. */
function growthOver(day: number, { load, traffic }: Profile): Growth | undefined {
  const [grownLoad, grownTraffic] = [load!.days.mean, traffic!.perHour].map((series) =>
    growthOf(series, day),
  );
  const isGrown = grownLoad !== undefined && grownTraffic !== undefined && grownLoad > 0;
  return isGrown ? { load: grownLoad, traffic: grownTraffic } : undefined;
}

function growthOf(series: Float64Array | Float32Array, day: number): number | undefined {
  const [before, after] = [
    series.subarray(Math.max(0, day - BESIDE), day),
    series.subarray(day, day + BESIDE),
  ];
  if (Math.min(present(before), present(after)) < LEAST_DAYS) return undefined;
  const [from, to] = [medianOf(before)!, medianOf(after)!];
  return from > 0 && to > 0 ? Math.log(to / from) : undefined;
}
