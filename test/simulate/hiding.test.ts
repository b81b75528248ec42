import { describe, expect, it } from 'vitest';
import type { Composition } from '../../src/simulate/composition.ts';
import { WAYS } from '../../src/simulate/hiding/index.ts';
import { KINDS } from '../../src/simulate/kinds/index.ts';
import { hidden, ownLine } from '../../src/simulate/mining-sites.ts';
import {
  both,
  type Chosen,
  hoursFrom,
  inMonths,
  isSunday,
  isWeekday,
  mean,
  median,
  situation,
  surroundingsIn,
  town,
  variation,
} from './measures.ts';

const wayOf = (id: string) => WAYS.find((way) => way.id === id)!;
const SEEDS = [1, 2, 3, 4, 5, 6, 7];
const made = new Map<string, Composition[]>();
const farms = (id: string): Composition[] => {
  const sites = made.get(id) ?? SEEDS.map((seed) => hidden(situation(seed, seed / 8), wayOf(id)));
  made.set(id, sites);
  return sites;
};

const { happenings } = town.places.get('Akmola')!;
const { temperature } = surroundingsIn('Akmola');
const [shutdown] = happenings.internet_off;
const [cut] = happenings.miners_cut;
const within =
  ({ from, to }: { readonly from: number; readonly to: number }): Chosen =>
  (hour) =>
    hour >= from && hour < to;
const wholeShutdown = within({ from: shutdown!.from + 12, to: shutdown!.to });
const weekBefore = within({ from: shutdown!.from - 168, to: shutdown!.from });

const since =
  ({ onset = 0 }: Composition): Chosen =>
  (hour) =>
    hour >= onset;
const ran = (one: Chosen, other: Chosen) => (site: Composition) =>
  mean(site.illegal, both(one, since(site))) / mean(site.illegal, both(other, since(site)));
/** Mean of the illegal load in a part of the time since its onset, over that of all that time. */
const part = (from: number, to: number) => (site: Composition) => {
  const { onset = 0, illegal } = site;
  const at = (share: number) => onset + share * (illegal.length - onset);
  return mean(illegal, within({ from: at(from), to: at(to) })) / mean(illegal, since(site));
};
const hot: Chosen = (hour) => temperature[hour]! > 30;
const mild: Chosen = (hour) => temperature[hour]! > 15 && temperature[hour]! < 25;
const bytesPerKwh = (site: Composition) => mean(site.bytes, since(site)) / mean(site.load, since(site));
const shareOfSite = ({ illegal, load }: Composition) => mean(illegal) / mean(load);

/** Median over seven farms of what is measured, and the bounds that make the way what it is. */
const STORIES: readonly (readonly [string, string, (site: Composition) => number, number, number])[] = [
  ['standing', 'was there before', ({ onset }) => onset ?? 0, 0, 0],
  ['step', 'is there at once, all of it', part(0, 0.15), 0.85, 1.15],
  ['slow_ramp', 'comes little by little', part(0, 0.15), 0, 0.5],
  ['growing', 'comes in stages', part(0, 0.15), 0.1, 0.65],
  [
    'rise_and_fall',
    'is now large and now small',
    ({ illegal, onset = 0 }) => variation(illegal, (hour) => hour >= onset),
    0.2,
    0.8,
  ],
  ['moved_away', 'is gone at the end', part(0.98, 1), 0, 0.01],
  ['evening_off', 'rests in the evening', ran(hoursFrom(20, 21), hoursFrom(8, 14)), 0, 0.3],
  ['workhours_off', 'rests while people work', ran(both(isWeekday, hoursFrom(11, 15)), isSunday), 0, 0.1],
  ['night_only', 'runs by night', ran(hoursFrom(11, 18), hoursFrom(0, 5)), 0, 0.05],
  ['weekends_off', 'rests on Sundays', ran(isSunday, both(isWeekday, hoursFrom(9, 20))), 0, 0.1],
  [
    'wandering_hours',
    'rests by day, never long at the same time',
    ran(hoursFrom(10, 20), hoursFrom(0, 5)),
    0.2,
    0.95,
  ],
  ['irregular', 'rests by no clock', ran(hoursFrom(8, 20), hoursFrom(0, 8)), 0.93, 1.07],
  ['behind_large_load', 'is a small part of the site', shareOfSite, 0.01, 0.2],
  ['heat_throttled', 'throttles in the heat', ran(hot, mild), 0, 0.96],
  [
    'noise_added',
    'is not flat',
    ({ illegal, onset = 0 }) => variation(illegal, (hour) => hour >= onset),
    0.12,
    0.6,
  ],
  ['false_sector', 'is called something else', ({ declared }) => Number(declared === 'false'), 1, 1],
  ['blank_sector', 'is called nothing', ({ declared }) => Number(declared === 'blank'), 1, 1],
  ['satellite', 'lives on without the line', ran(wholeShutdown, weekBefore), 0.8, 1.2],
  ['heeds_order', 'is off when the registered must be', ran(within(cut!), weekBefore), 0, 0.05],
  ['traffic_in_crowd', 'drowns in traffic', bytesPerKwh, 1e7, 1e13],
  ['padded_traffic', 'has a line that is anything but silent', bytesPerKwh, 3e5, 1e12],
  ['no_record', 'has a line that nobody records', ({ record }) => Number(record === 'none'), 1, 1],
  ['slowed_meter', 'is metered in part', shareOfSite, 0.01, 0.9],
  [
    'capped_meter',
    'is cut off at the top',
    (site) => median(site.load, since(site)) / Math.max(...site.load.filter((_, hour) => since(site)(hour))),
    0.75,
    1,
  ],
  ['two_farms', 'comes twice', part(0, 0.08), 0.3, 0.9],
  ['winter_heater', 'heats', ran(inMonths('07'), inMonths('01')), 0, 0.2],
  ['fills_valleys', 'leaves room for the host', (site) => correlation(site), -1, -0.05],
  [
    'pauses_after_raids',
    'is off when raids are in the papers',
    (site) =>
      Math.min(
        ...[0, 10, 20, 30].map((day) =>
          ran(
            within({
              from: happenings.raids[0]!.from + 24 * (day - 2),
              to: happenings.raids[0]!.from + 24 * (day + 8),
            }),
            () => true,
          )(site),
        ),
      ),
    0,
    0.9,
  ],
  [
    'while_it_pays',
    'is in part off for weeks',
    ({ illegal, onset = 0 }) => variation(illegal, (hour) => hour >= onset),
    0.05,
    1.5,
  ],
];

/** Of the farm with what else is there. */
function correlation({ illegal, load, onset = 0 }: Composition): number {
  const rest = load.map((kw, hour) => kw - illegal[hour]!);
  const [of, there] = [since({ illegal, load, onset } as Composition), mean];
  const [one, other] = [there(illegal, of), there(rest, of)];
  const product = illegal.map((kw, hour) => (kw - one) * (rest[hour]! - other));
  return mean(product, of) / (variation(illegal, of) * one * variation(rest, of) * other);
}

describe('ways to hide', () => {
  it('each have a story', () => {
    expect(STORIES.map(([id]) => id).sort()).toEqual(WAYS.map(({ id }) => id).sort());
  });

  it.each(STORIES)('%s %s', (id, _, measure, low, high) => {
    const measured = farms(id)
      .map((site) => measure(site))
      .sort((one, other) => one - other)[3]!;
    expect(measured).toBeGreaterThanOrEqual(low);
    expect(measured).toBeLessThanOrEqual(high);
  });

  it.each(WAYS)('$id: the illegal load is part of what is metered, and there is some', ({ id }) => {
    for (const { illegal, load, label, scenario } of farms(id)) {
      expect([label, scenario]).toEqual(['illegal', `hidden_${id}`]);
      expect(mean(illegal)).toBeGreaterThan(0);
      expect(illegal.every((kw, hour) => kw >= 0 && kw <= load[hour]! + 1e-9)).toBe(true);
    }
  });

  it('name hosts that there are', () => {
    const kinds = new Set(KINDS.map(({ id }) => id));
    expect(WAYS.flatMap(({ behind = [] }) => behind).filter((id) => !kinds.has(id))).toEqual([]);
  });

  it('that die with the line do so, and wake again', () => {
    const dying = farms('standing').map((site) => ran(wholeShutdown, weekBefore)(site));
    expect(dying.filter((left) => left < 0.1).length).toBeGreaterThanOrEqual(5);
  });

  it('leave a meter that runs slow with less than before it did', () => {
    const slowed = { ...wayOf('slowed_meter'), begins: 'within' as const };
    const site = hidden(situation(3), slowed);
    const honest = hidden(situation(3), { ...slowed, metering: ({ whole }) => whole });
    const seen = mean(site.load, since(site)) / mean(honest.load, since(site));
    expect(seen).toBeGreaterThan(0.39);
    expect(seen).toBeLessThan(0.86);
    expect(site.load.slice(0, site.onset)).toEqual(honest.load.slice(0, site.onset));
  });
});

describe('what farms draw', () => {
  const many = Array.from({ length: 120 }, (_, seed) => seed + 1);

  it('is 30 to 60 % of the site behind a host, as a rule, and seldom next to nothing', () => {
    const hosts = many.map((seed) => hidden(situation(seed, (seed * 0.618) % 1), wayOf('standing')));
    const shares = hosts
      .filter(({ sector }) => sector !== 'household')
      .map(shareOfSite)
      .sort((one, other) => one - other);
    const middle = shares[shares.length >> 1]!;
    expect(middle).toBeGreaterThan(0.3);
    expect(middle).toBeLessThan(0.6);
    expect(shares.filter((share) => share < 0.1).length / shares.length).toBeLessThan(0.12);
  });

  it('is from 20 kW to tens of megawatts on a line of its own, evenly over the orders of magnitude', () => {
    const sizes = many
      .map((seed) => mean(ownLine(situation(seed), wayOf('standing')).illegal))
      .sort((one, other) => one - other);
    expect(sizes[0]).toBeGreaterThan(15);
    expect(sizes[12]).toBeLessThan(150);
    expect(sizes[60]).toBeGreaterThan(250);
    expect(sizes[60]).toBeLessThan(650);
    expect(sizes[118]).toBeGreaterThan(2500);
    expect(sizes[119]).toBeLessThan(40_000);
  });
});
