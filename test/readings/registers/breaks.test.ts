import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../support/files.ts';
import { timeOf } from './town.ts';

const HEADER = 'site,time,register_kwh';
type Extra = readonly (string | number)[];

/** States every hour from 00:00 on; the rest of each line stands behind it. */
function hourly(
  states: readonly (number | readonly [number, ...Extra])[],
  header = HEADER,
  from = 0,
): string {
  const lines = states.map((state, i) => {
    const [value, ...extra] = Array.isArray(state) ? state : [state];
    return ['s', timeOf(from + i * 60), value, ...extra].join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
}

async function kinds(content: string, options: Parameters<typeof summaryOf>[2] = {}) {
  const { ledgers, sites } = await summaryOf({ 'a.csv': content }, {}, options);
  const [ledger] = ledgers;
  const entries = (['rejected', 'duplicate', 'ignored'] as const).flatMap((fate) => ledger!.entries(fate));
  const cells = sites[0]?.quantities.get('load');
  return {
    used: ledger!.used,
    kinds: Object.fromEntries(entries.map(({ code, count }) => [code, count])),
    energy: (cells?.days() ?? []).reduce((sum, day) => sum + Number(day.sum), 0) / 1e6,
    least: Math.min(...(cells?.days() ?? []).map(({ min }) => min)),
  };
}

describe('a register that falls', () => {
  it('went over its last digit where the difference is no more than a few times its own', async () => {
    expect(await kinds(hourly([99_990, 99_994, 99_998, 3, 7]))).toMatchObject({
      used: 4,
      energy: 17,
      kinds: { register_begins: 1 },
    });
  });

  it('did not where the difference would be far more than that, and nothing negative comes of it', async () => {
    const {
      used,
      energy,
      kinds: found,
      least,
    } = await kinds(hourly([50_000, 50_004, 50_008, 40_000, 40_004]));
    expect({ used, energy, found }).toEqual({
      used: 3,
      energy: 12,
      found: { register_begins: 1, register_falls: 1 },
    });
    expect(least).toBeGreaterThanOrEqual(0);
  });

  it('began anew from about zero where it then stands lower than it draws in a few intervals', async () => {
    const { used, energy, kinds: found } = await kinds(hourly([50_000, 50_004, 50_008, 3, 7]));
    expect({ used, energy, found }).toEqual({
      used: 3,
      energy: 12,
      found: { register_begins: 1, register_reset: 1 },
    });
  });

  it('is over at the digits that a column says, whatever it shows', async () => {
    const header = `${HEADER},digits`;
    expect(
      await kinds(
        hourly(
          [
            [9990, 4],
            [9994, 4],
            [9998, 4],
            [3, 4],
          ],
          header,
        ),
      ),
    ).toMatchObject({ energy: 13 });
    const five = await kinds(
      hourly(
        [
          [9990, 5],
          [9994, 5],
          [9998, 5],
          [3, 5],
        ],
        header,
      ),
    );
    expect(five).toMatchObject({ energy: 8, kinds: { register_begins: 1, register_reset: 1 } });
  });

  it('may go over by as much as the site is connected for', async () => {
    const states = hourly([99_990, 99_991, 99_992, 80]);
    expect(await kinds(states)).toMatchObject({ energy: 2 });
    expect(await kinds(states, { contracted: () => 100 as never })).toMatchObject({ used: 3, energy: 90 });
  });

  it('is over at 2^32 watt-hours', async () => {
    expect(await kinds(hourly([4_294_960, 4_294_964, 1]))).toMatchObject({ used: 2, energy: 8.296 });
  });
});

describe('a meter that is exchanged', () => {
  const header = `${HEADER},serial`;

  it('ends one register and begins another: the difference is unknown, up or down', async () => {
    for (const first of [10, 90_000]) {
      const states = [
        [500, 'A'],
        [504, 'A'],
        [first, 'B'],
        [first + 4, 'B'],
      ] as const;
      expect(await kinds(hourly(states, header))).toEqual({
        used: 2,
        energy: 8,
        least: 4e6,
        kinds: { register_begins: 1, register_exchanged: 1 },
      });
    }
  });

  it('is read beside its successor at the same time, and nothing is lost', async () => {
    const lines = [
      's,2022-01-03 00:00,500,A',
      's,2022-01-03 01:00,504,A',
      's,2022-01-03 01:00,0,B',
      's,2022-01-03 02:00,5,B',
    ];
    expect(await kinds(`${[header, ...lines].join('\n')}\n`)).toMatchObject({
      used: 2,
      energy: 9,
      kinds: { register_begins: 1, register_exchanged: 1 },
    });
  });

  it('is none where two meters are read side by side, which are not one register', async () => {
    const lines = Array.from({ length: 8 }, (_, i) => [
      `s,${timeOf(i * 60)},${500 + i},A`,
      `s,${timeOf(i * 60)},${90 + i},B`,
    ]);
    expect(await kinds(`${[header, ...lines.flat()].join('\n')}\n`)).toMatchObject({
      used: 0,
      kinds: { several_meters: 16 },
    });
  });
});

it('a lone state far above or below its neighbours is dropped, and the energy over it is kept', async () => {
  for (const wrong of [999_999, 0]) {
    expect(await kinds(hourly([50_000, 50_004, wrong, 50_012, 50_016]))).toMatchObject({
      used: 3,
      energy: 16,
      kinds: { register_begins: 1, register_outlier: 1 },
    });
  }
});

it('a register that rises far more than ever is another one', async () => {
  const states = Array.from({ length: 60 }, (_, i) => (i < 40 ? 500 : 60_000) + i * 4);
  expect(await kinds(hourly(states))).toMatchObject({ used: 58, energy: 232, kinds: { register_jumps: 1 } });
});

describe('a gap', () => {
  it('of a day is spread, and of more is refused and counted', async () => {
    const day = `${hourly([10, 11, 12, 13])}s,${timeOf(27 * 60)},37\n`;
    expect(await kinds(day)).toMatchObject({ used: 4, energy: 27 });
    const more = `${hourly([10, 11, 12, 13])}s,${timeOf(28 * 60)},37\n`;
    expect(await kinds(more)).toMatchObject({ used: 3, energy: 3, kinds: { register_gap: 1 } });
  });

  it('of two steps in a half-hourly register makes pieces of half an hour', async () => {
    const at = [0, 30, 60, 120, 150, 180];
    const file = `${[HEADER, ...at.map((minutes) => `s,${timeOf(minutes)},${10 + minutes / 10}`)].join('\n')}\n`;
    const { sites } = await summaryOf({ 'a.csv': file });
    expect(sites[0]!.quantities.get('load')!.days()).toMatchObject([
      { n: 6, estimated: 2, min: 6e6, max: 6e6 },
    ]);
  });
});

describe('transformer ratios', () => {
  it('multiply one another, are written as 200/5, and hold from their row', async () => {
    const header = `${HEADER},ct_ratio,vt_ratio`;
    const states = [
      [10, '200/5', 1],
      [11, '200/5', 100],
      [12, '400/5', 100],
      [13, '400/5', 100],
    ] as const;
    expect(await kinds(hourly(states, header))).toMatchObject({ used: 3, energy: 40 + 4000 + 8000 });
  });

  it('are taken from the register of sites where the file names none', async () => {
    expect(await kinds(hourly([10, 11, 12]), { ratioOf: () => 40 })).toMatchObject({ energy: 80 });
  });

  it('that differ in the file and in the register of sites are never applied', async () => {
    const header = `${HEADER},multiplier`;
    const file = hourly(
      [
        [10, 40],
        [11, 40],
        [12, 40],
      ],
      header,
    );
    expect(await kinds(file, { ratioOf: () => 1600 })).toMatchObject({
      used: 0,
      kinds: { ratio_contradicted: 3 },
    });
    expect(await kinds(file, { ratioOf: () => 40 })).toMatchObject({ used: 2, energy: 80 });
  });

  it('that are not the product that stands beside them, are unreadable, or are blank in some rows only are refused', async () => {
    const header = `${HEADER},ct_ratio,multiplier`;
    const states = [
      [10, 40, 40],
      [11, 40, 80],
      [12, 'x', 40],
      [13, '', ''],
      [14, 40, 40],
      [15, 40, 40],
      [16, 40, 40],
    ] as const;
    expect(await kinds(hourly(states, header))).toMatchObject({
      kinds: { ratio_contradicted: 1, bad_ratio: 1, no_ratio: 1, register_begins: 1 },
      energy: 240,
    });
  });
});

describe('counters of ports', () => {
  const counter = (header: string, states: readonly (number | bigint)[], minutes: number, speed?: number) =>
    `${[
      `site,time,${header}${speed === undefined ? '' : ',ifSpeed'}`,
      ...states.map(
        (state, i) => `s,${timeOf(i * minutes)},${state}${speed === undefined ? '' : `,${speed}`}`,
      ),
    ].join('\n')}\n`;
  const bytes = async (content: string) => {
    const { ledgers, sites } = await summaryOf({ 'a.csv': content });
    const cells = sites[0]?.quantities.get('bytes_in');
    const wraps = ledgers[0]!.entries('ignored').find(({ code }) => code === 'counter_wraps')?.count ?? 0;
    return { sum: cells?.days().reduce((sum, day) => sum + day.sum, 0n), wraps };
  };
  const near = 2 ** 32 - 1500;

  it('of 32 bits wrap once between polls of five minutes', async () => {
    expect(await bytes(counter('ifInOctets', [near - 1000, near, 500], 5))).toEqual({ sum: 3000n, wraps: 0 });
  });

  it('may wrap more than once in an hour, so that a fall is missing', async () => {
    const states = [near - 3e6, near - 2e6, near - 1e6, near, 500, 1500];
    expect(await bytes(counter('ifInOctets', states, 60))).toMatchObject({ wraps: expect.any(Number) });
    expect((await bytes(counter('ifInOctets', states, 60))).wraps).toBeGreaterThan(0);
  });

  it('may not where the port is too slow for it', async () => {
    expect(await bytes(counter('ifInOctets', [near - 1000, near, 500], 60, 1e6))).toEqual({
      sum: 3000n,
      wraps: 0,
    });
  });

  it('on a fast port hide wraps even where they rise', async () => {
    expect(await bytes(counter('ifInOctets', [1000, 2000, 3000], 5, 1e9))).toEqual({ sum: 0n, wraps: 2 });
  });

  it('of 64 bits are exact beyond what a number holds', async () => {
    const large = 2n ** 60n;
    expect(await bytes(counter('ifHCInOctets', [large, large + 1n, large + 4n], 5, 1e9))).toEqual({
      sum: 4n,
      wraps: 0,
    });
  });
});
