import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feeder } from '../../../src/sources/feeders.ts';
import { ratio } from '../../../src/units.ts';
import { summaryOf, UTC } from '../../support/files.ts';

const START = Date.UTC(2022, 0, 3);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const MINUTES_A_DAY = 1440;

type Load = (minute: number) => number;
const rows = (site: string, load: Load, { step = 60, days = 3 } = {}) =>
  Array.from(
    { length: (days * MINUTES_A_DAY) / step },
    (_, i) => `${site},${at(i * step)},${load(i * step)}`,
  );
const csv = (lines: readonly string[], header = 'site,time,load_kw') => `${[header, ...lines].join('\n')}\n`;
const F1: Feeder = { name: 'F1', meters: ['F1'], points: ['A', 'B'] };
const balancesOf = (
  files: Readonly<Record<string, string>>,
  { feeders = [F1], lossShare = 0.04 }: { feeders?: readonly Feeder[]; lossShare?: number } = {},
) => summaryOf(files, { zone: UTC }, { feeders, lossShare: ratio(lossShare) });
const oneOf = async (lines: readonly string[], options?: Parameters<typeof balancesOf>[1]) => {
  const { balances, sites, ...rest } = await balancesOf({ 'load.csv': csv(lines) }, options);
  return { balance: balances[0]!, sites, names: sites.map(({ site }) => site), ...rest };
};

const evening: Load = (minute) => 10 + (minute % MINUTES_A_DAY) / 60;
const flat: Load = () => 20;
const tapped: Load = (minute) => (evening(minute) + 20 + 50) / 0.96;

describe('what is left of a feeder', () => {
  it('is what it was given less losses and what its points drew, as a site of its own', async () => {
    const { balance, names, sites, extents } = await oneOf([
      ...rows('A', evening),
      ...rows('B', flat),
      ...rows('F1', tapped),
    ]);
    expect(balance).toMatchObject({
      state: 'not_metered',
      site: 'F1 (not metered)',
      meters: ['F1'],
      doubts: [],
    });
    expect(balance.account).toMatchObject({ intervalMinutes: 60, whole: 72, partly: 0 });
    expect(balance.account!.balance).toBeCloseTo(50, 4);
    expect(names).toEqual(['A', 'B', 'F1 (not metered)']);
    const days = sites[2]!.quantities.get('load')!.days();
    expect(days.map(({ n, sum }) => [n, Math.round(Number(sum) / 24e6)])).toEqual([
      [24, 50],
      [24, 50],
      [24, 50],
    ]);
    expect([...extents.keys()]).toEqual(['A', 'B', 'F1 (not metered)']);
  });

  it('is brought to the interval that all of them share, by energy', async () => {
    const { balance } = await oneOf(
      [
        ...rows('A', (minute) => (minute % 60 < 30 ? 0 : 40), { step: 15 }),
        ...rows('B', (minute) => (minute % 60 < 20 ? 30 : 0), { step: 20 }),
        ...rows('F1', (minute) => (minute % 60 < 30 ? 60 : 100), { step: 30 }),
      ],
      { lossShare: 0 },
    );
    expect(balance.account).toMatchObject({
      intervalMinutes: 60,
      fed: 80,
      taken: 30,
      balance: 50,
      whole: 72,
    });
  });

  it('takes energy by its own interval, and of what was read twice the last', async () => {
    const hourly = [...rows('B', flat), ...rows('F1', () => 100)];
    const { balances } = await balancesOf(
      {
        'a.csv': csv([...rows('A', () => 5, { step: 30 }), ...rows('C', () => 1)], 'site,time,energy_kwh'),
        'b.csv': csv([...rows('B', () => 77, { days: 1 }), ...hourly]),
      },
      { feeders: [{ ...F1, points: ['A', 'B', 'C'] }], lossShare: 0 },
    );
    expect(balances[0]!.account).toMatchObject({ fed: 100, taken: 31, balance: 69, whole: 72 });
  });

  it('is known only where the feeder and all of its points were read', async () => {
    const without = (hours: readonly number[]) => (line: string) =>
      !hours.some((hour) => line.includes(at(hour * 60)));
    const { balance } = await oneOf([
      ...rows('A', evening).filter(without([3, 4])),
      ...rows('B', flat).filter(without([4, 30])),
      ...rows('F1', tapped).filter(without([50])),
    ]);
    expect(balance.account).toMatchObject({ whole: 68, partly: 3 });
    expect(balance.account!.balance).toBeCloseTo(50, 4);
  });

  it('is the same where feeders are read in turn, for want of memory', async () => {
    const lines = [...rows('A', evening), ...rows('B', flat), ...rows('F1', tapped), ...rows('F2', () => 40)];
    const feeders = [
      { ...F1, points: ['A'] },
      { name: 'F2', meters: ['F2'], points: ['B'] },
    ];
    const all = { 'load.csv': csv(lines) };
    const atOnce = await summaryOf(all, { zone: UTC }, { feeders });
    const inTurn = await summaryOf(all, { zone: UTC }, { feeders, heldAtOnce: 1 });
    expect(inTurn.balances).toEqual(atOnce.balances);
    expect(atOnce.balances.map(({ state }) => state)).toEqual(['not_metered', 'not_metered']);
  });

  it('agrees with sums that are made the plain way', async () => {
    const series = fc.record({
      step: fc.constantFrom(15, 30, 60),
      watts: fc.array(fc.nat(90_000), { minLength: 8, maxLength: 8 }),
      gaps: fc.uniqueArray(fc.nat(23), { maxLength: 3 }),
      again: fc.nat(23),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(series, { minLength: 2, maxLength: 4 }), fc.nat(10), async (all, percent) => {
        const read = all.map(({ step, watts, gaps, again }, i) => {
          const slots = Array.from({ length: (2 * MINUTES_A_DAY) / step }, (_, k) => k).filter(
            (k) => !gaps.includes(k),
          );
          const values = slots.map((k) => [k * step, watts[k % 8]! * (i === 0 ? 3 : 1)] as const);
          return { name: i === 0 ? 'F1' : `P${i}`, step, values: [...values, [again * step, 500] as const] };
        });
        const lines = read.flatMap(({ name, values }) =>
          values.map(([minute, w]) => `${name},${at(minute)},${w / 1000}`),
        );
        const points = read.slice(1).map(({ name }) => name);
        const { balance } = await oneOf(lines, {
          feeders: [{ name: 'F1', meters: ['F1'], points }],
          lossShare: percent / 100,
        });

        const length = Math.max(...read.map(({ step }) => step));
        const sums = read.map(({ step, values }) => {
          const last = new Map(values);
          return Array.from({ length: (2 * MINUTES_A_DAY) / length }, (_, i) => {
            const parts = Array.from({ length: length / step }, (_, k) => last.get(i * length + k * step));
            return parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0) / parts.length;
          });
        });
        const left = sums[0]!.flatMap((fed, i) => {
          const taken = sums.slice(1).reduce((sum, one) => sum + one[i]!, 0);
          return Number.isNaN(fed + taken) ? [] : [(1 - percent / 100) * fed - taken];
        });
        expect(balance.account?.whole).toBe(left.length);
        expect(balance.account?.balance).toBeCloseTo(left.reduce((a, b) => a + b, 0) / left.length / 1000, 5);
        expect(balance.account?.negative.intervals).toBe(left.filter((watts) => watts < -1e-6).length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a feeder', () => {
  it('that losses explain is balanced, and no site', async () => {
    const { balance, names } = await oneOf([
      ...rows('A', evening),
      ...rows('B', flat),
      ...rows('F1', (minute) => 1.06 * (evening(minute) + 20)),
    ]);
    expect(balance).toMatchObject({ state: 'balanced', site: undefined });
    expect(names).toEqual(['A', 'B']);
  });

  it('that gives less than its points draw is told as it is, and no site', async () => {
    const { balance, names } = await oneOf([
      ...rows('A', evening),
      ...rows('B', flat),
      ...rows('F1', () => 30),
    ]);
    expect(balance.state).toBe('negative');
    expect(balance.account!.balance).toBeCloseTo(0.96 * 30 - 20 - 21.5, 6);
    expect(balance.account!.negative.intervals).toBe(72);
    expect(balance.account!.negative.energy).toBeCloseTo(72 * 12.7, 4);
    expect(names).toEqual(['A', 'B']);
  });

  it('of which a point is silent is not certain', async () => {
    const { balance } = await oneOf([...rows('A', evening), ...rows('F1', tapped)]);
    expect(balance).toMatchObject({
      state: 'uncertain',
      site: 'F1 (not metered)',
      doubts: ['no load was read of 1 of its 2 metering points'],
    });
  });

  it('is not certain beside a site that may hang on it, unless that is small', async () => {
    const all = [...rows('A', evening), ...rows('B', flat), ...rows('F1', tapped)];
    expect((await oneOf([...all, ...rows('Z', () => 6)])).balance).toMatchObject({
      state: 'uncertain',
      doubts: ['the register does not say on which feeder 1 other site hangs, which draw 6 kW'],
    });
    expect((await oneOf([...all, ...rows('Z', () => 4)])).balance.state).toBe('not_metered');
  });

  it('may have two meters, and hang on another feeder', async () => {
    const { balances, sites } = await balancesOf(
      {
        'load.csv': csv([
          ...rows('A', () => 30),
          ...rows('B', () => 10),
          ...rows('T-1', () => 25),
          ...rows('T-2', () => 35),
          ...rows('S', () => 100),
        ]),
      },
      {
        feeders: [
          { name: 'F1', meters: ['T-1', 'T-2'], points: ['A', 'B'] },
          { name: 'S', meters: ['S'], points: ['T-1', 'T-2'] },
        ],
        lossShare: 0,
      },
    );
    expect(balances.map(({ account }) => account?.balance)).toEqual([20, 40]);
    expect(sites.map(({ site }) => site)).toEqual(['A', 'B', 'F1 (not metered)', 'S (not metered)']);
  });

  it('of which a point is read on the half hour is never whole', async () => {
    const between = rows('B', flat).map((line) => line.replace(':00,', ':30,'));
    const { balance } = await oneOf([...rows('A', evening), ...between, ...rows('F1', tapped)]);
    expect(balance.state).toBe('never_whole');
  });

  it('without a meter in the data is a name', async () => {
    const { balance, names } = await oneOf([...rows('A', evening), ...rows('B', flat)]);
    expect(balance).toMatchObject({ state: 'no_meter', account: undefined, site: undefined });
    expect(names).toEqual(['A', 'B']);
  });

  it('that was never read together with its points has no balance', async () => {
    const { balance } = await oneOf([
      ...rows('A', evening, { days: 1 }),
      ...rows('B', flat),
      ...rows('F1', tapped).slice(24),
    ]);
    expect(balance).toMatchObject({ state: 'never_whole', account: undefined });
  });

  it('whose meter is exactly the sum of all others is no site of totals', async () => {
    const long = { days: 10 };
    const { balance, totalsSite, names } = await oneOf([
      ...rows('A', evening, long),
      ...rows('B', flat, long),
      ...rows('F1', (minute) => evening(minute) + 20, long),
    ]);
    expect([balance.state, totalsSite, names]).toEqual(['balanced', undefined, ['A', 'B']]);
  });

  it('is no part of what else is drawn: nor is a substation that is the sum of feeders', async () => {
    const long = { days: 10 };
    const lines = [
      ...rows('A', evening, long),
      ...rows('B', flat, long),
      ...rows('F1', (minute) => evening(minute) + 70, long),
      ...rows('F2', () => 30, long),
      ...rows('ПС', (minute) => evening(minute) + 100, long),
    ];
    const feeders = [
      { ...F1, points: ['A'] },
      { name: 'F2', meters: ['F2'], points: ['B'] },
    ];
    const { balances, totalsSite, sites, ledgers } = await balancesOf(
      { 'load.csv': csv(lines) },
      { feeders },
    );
    expect(totalsSite).toBe('ПС');
    expect(balances.map(({ state }) => state)).toEqual(['not_metered', 'not_metered']);
    expect(sites.map(({ site }) => site)).toEqual(['A', 'B', 'F1 (not metered)', 'F2 (not metered)']);
    expect(ledgers[0]!.count('ignored')).toBe(240);
  });

  it('may be called like a site that is there already', async () => {
    const { balance } = await oneOf([
      ...rows('A', evening),
      ...rows('B', flat),
      ...rows('F1', tapped),
      ...rows('F1 (not metered)', () => 0.001),
    ]);
    expect(balance.site).toBe("F1 (not metered)'");
  });
});
