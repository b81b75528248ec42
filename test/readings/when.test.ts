import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/readings/read.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { Hints } from '../../src/sources/source.ts';
import { offsetAt, zoneOf } from '../../src/sources/zone.ts';
import { ALMATY, cellsIn, summaryOf, UTC, withFiles } from '../support/files.ts';

const AQTOBE = zoneOf('Asia/Aqtobe');
const DAY = 1440;

/** Instants at which the readings of a file begin, as `2024-01-31 15:00` UTC. */
function beginnings(content: string, hints: Partial<Hints> = {}) {
  return withFiles({ 'load.csv': content }, async ([input]) => {
    const source = await recognise(input!, { columns: {}, zone: UTC, ...hints });
    if (source.kind !== 'readings') throw new Error('no readings');
    const starts: string[] = [];
    await readSource(source, {
      reading: (_, { moment }) => starts.push(text(moment.instant)),
      refused: (kind) => starts.push(kind),
    });
    return starts;
  });
}

const text = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const minutesOf = (stamp: string) => Date.parse(`${stamp.replace(' ', 'T')}Z`) / 60_000;
const file = (times: readonly string[], site = 'A') =>
  `site,time,load_kw\n${times.map((time) => `${site},${time},1\n`).join('')}`;
const stamps = (from: string, count: number, step: number) =>
  Array.from({ length: count }, (_, i) => text(minutesOf(from) + i * step));

describe('a time that names the end of its interval', () => {
  const end = { label: 'end' } as const;

  it('begins an interval earlier', async () => {
    expect(await beginnings(file(stamps('2024-01-31 00:30', 4, 30)), end)).toEqual(
      stamps('2024-01-31 00:00', 4, 30),
    );
  });

  it('of an instant does too', async () => {
    const times = ['2024-01-31T01:00Z', '2024-01-31T02:00Z'];
    expect(await beginnings(file(times), end)).toEqual(['2024-01-31 00:00', '2024-01-31 01:00']);
  });

  it('is earlier by the interval of its own site', async () => {
    const content =
      file(stamps('2024-01-31 01:00', 48, 60)) +
      stamps('2024-01-31 00:15', 4, 15)
        .map((time) => `B,${time},1\n`)
        .join('');
    const starts = await beginnings(content, end);
    expect(starts.slice(0, 2)).toEqual(['2024-01-31 00:00', '2024-01-31 01:00']);
    expect(starts.slice(48)).toEqual(stamps('2024-01-31 00:00', 4, 15));
  });

  const LISBON = { ...end, zone: zoneOf('Europe/Lisbon') };

  it('takes no zeros of an hour that the clock skipped for the interval before it', async () => {
    const quarters = stamps('2024-03-31 00:15', 12, 15);
    const starts = await beginnings(file(quarters), LISBON);
    expect(starts.slice(0, 4)).toEqual(stamps('2024-03-31 00:00', 4, 15));
    expect(starts.slice(4, 8)).toEqual(Array(4).fill('no_such_local_time'));
    expect(starts.slice(8)).toEqual(stamps('2024-03-31 01:00', 4, 15));
  });

  it('is that of the interval before such an hour where the file shows the clock, which skipped it', async () => {
    const shown = [...stamps('2024-03-31 00:15', 3, 15), ...stamps('2024-03-31 02:00', 5, 15)];
    expect(await beginnings(file(shown), LISBON)).toEqual(stamps('2024-03-31 00:00', 8, 15));
  });

  it('follows a site that goes over to shorter intervals', async () => {
    const [hours, quarters] = [stamps('2024-01-30 01:00', 24, 60), stamps('2024-01-31 00:15', 8, 15)];
    expect(await beginnings(file([...hours, ...quarters]), end)).toEqual([
      ...stamps('2024-01-30 00:00', 24, 60),
      ...stamps('2024-01-31 00:00', 8, 15),
    ]);
  });

  it('follows it back to longer ones after a few, which may be gaps', async () => {
    const times = [...stamps('2024-01-30 00:15', 96, 15), ...stamps('2024-01-31 01:00', 8, 60)];
    const starts = await beginnings(file(times), end);
    expect(starts.slice(96 + 3)).toEqual(stamps('2024-01-31 03:00', 5, 60));
  });

  it('keeps its interval over a gap, and over times out of order', async () => {
    const times = ['00:30', '01:00', '02:00', '01:30', '02:30'].map((clock) => `2024-01-31 ${clock}`);
    const before = stamps('2024-01-30 00:30', 48, 30);
    const starts = await beginnings(file([...before, ...times]), end);
    expect(starts.slice(48).map((start) => start.slice(11))).toEqual([
      '00:00',
      '00:30',
      '01:30',
      '01:00',
      '02:00',
    ]);
  });

  it('gives the same cells as the start, whatever the interval and the day', async () => {
    const anyStart = fc.integer({
      min: minutesOf('2015-01-01 00:00') / DAY,
      max: minutesOf('2030-01-01 00:00') / DAY,
    });
    await fc.assert(
      fc.asyncProperty(anyStart, fc.constantFrom(15, 30, 60), async (day, step) => {
        const starts = stamps(text(day * DAY), (2 * DAY) / step, step);
        const ends = stamps(text(day * DAY + step), (2 * DAY) / step, step);
        const [byStart, byEnd] = [
          await summaryOf({ 'a.csv': file(starts) }, { label: 'start' }),
          await summaryOf({ 'a.csv': file(ends) }, { label: 'end' }),
        ];
        expect(cellsIn(byEnd)).toEqual(cellsIn(byStart));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the day of 25 hours', () => {
  const ZONES = [
    ['Asia/Almaty', '2024-02-29'],
    ['Asia/Qostanay', '2024-02-29'],
    ['Asia/Qyzylorda', '2018-12-20'],
  ] as const;
  const LENGTHS = [60, 30, 15];
  const cases = ZONES.flatMap(([zone, date]) => LENGTHS.map((step) => [zone, date, step] as const));

  /** All instants of the day, with what the clock shows at each and, counted on, at its end. */
  function day(zoneName: string, date: string, step: number) {
    const zone = zoneOf(zoneName);
    const midnight = minutesOf(`${date} 00:00`);
    const first = midnight - offsetAt(zone, midnight - DAY);
    return Array.from({ length: (25 * 60) / step }, (_, i) => {
      const instant = first + i * step;
      const wall = instant + offsetAt(zone, instant);
      return {
        instant,
        start: text(wall),
        countedOn: text(wall + step),
        shown: text(instant + step + offsetAt(zone, instant + step)),
      };
    });
  }

  const read = async (times: readonly string[], zone: string, label: 'start' | 'end') => {
    // Days before and after say how long an interval is.
    const { sites, ledgers } = await summaryOf({ 'load.csv': file(times) }, { zone: zoneOf(zone), label });
    const days = sites[0]!.quantities.get('load')!.days();
    return { n: days.map((cell) => cell.n), used: ledgers[0]!.used };
  };

  it.each(cases)('in %s on %s, every %i minutes, has them all by their starts', async (zone, date, step) => {
    const intervals = day(zone, date, step);
    const { n, used } = await read(
      intervals.map(({ start }) => start),
      zone,
      'start',
    );
    expect([n, used]).toEqual([[intervals.length], intervals.length]);
  });

  it.each(cases)(
    'in %s on %s, every %i minutes, has them all by ends counted on',
    async (zone, date, step) => {
      const intervals = day(zone, date, step);
      const { n, used } = await read(
        intervals.map(({ countedOn }) => countedOn),
        zone,
        'end',
      );
      expect([n, used]).toEqual([[intervals.length], intervals.length]);
    },
  );

  it.each(cases)(
    'in %s on %s, every %i minutes, has them all by ends as the clock shows them',
    async (zone, date, step) => {
      const intervals = day(zone, date, step);
      const { n, used } = await read(
        intervals.map(({ shown }) => shown),
        zone,
        'end',
      );
      expect([n, used]).toEqual([[intervals.length], intervals.length]);
    },
  );
});

describe('the zone of a time', () => {
  const rows = 'site,time,load_kw\nA,2023-01-31 06:00,1\nB,2023-01-31 06:00,1\n';
  const register = 'site,time_zone\nB,Asia/Aqtobe\n';

  it('is that of its site in the register', async () => {
    const { siteZones, starts } = await withFiles(
      { 'load.csv': rows, 'sites.csv': register },
      async (inputs) => {
        const { recogniseAll } = await import('../../src/sources/recognise.ts');
        const { readRegisters, withSiteZones } = await import('../../src/sources/sites.ts');
        const hints = { columns: {}, zone: ALMATY };
        const { all, registers } = await recogniseAll(inputs, hints);
        const zoned = withSiteZones(all, await readRegisters(registers), hints);
        const source = zoned.find((one) => one.kind === 'readings')!;
        const starts: string[] = [];
        await readSource(source, {
          reading: (site, { moment }) => starts.push(`${site} ${text(moment.instant)}`),
          refused: () => undefined,
        });
        return { siteZones: source.decisions.filter(({ about }) => about === 'zone'), starts };
      },
    );
    expect(starts).toEqual(['A 2023-01-31 00:00', 'B 2023-01-31 01:00']);
    expect(siteZones.map(({ value, certainty }) => [value, certainty])).toEqual([
      ['Asia/Almaty', 'assumed'],
      ['Asia/Aqtobe', 'said'],
    ]);
  });

  it('is that of its file, if the user named it', async () => {
    expect((await beginnings(rows, { zone: ALMATY, zones: { 'load.csv': AQTOBE } }))[0]).toBe(
      '2023-01-31 01:00',
    );
    expect((await beginnings(rows, { zone: ALMATY, zones: { 'other.csv': AQTOBE } }))[0]).toBe(
      '2023-01-31 00:00',
    );
  });

  it('is UTC where the header says so', async () => {
    const content = 'site,timestamp (UTC),load_kw\nA,2023-01-31 06:00,1\n';
    expect(await beginnings(content, { zone: ALMATY })).toEqual(['2023-01-31 06:00']);
  });

  it('is of no concern where the time names an offset', async () => {
    const content = 'site,time,load_kw\nA,2023-01-31T06:00+03:00,1\n';
    expect(await beginnings(content, { zone: ALMATY })).toEqual(['2023-01-31 03:00']);
  });
});

describe('the 25th number of a day', () => {
  const numbers = Array.from({ length: 25 }, (_, i) => i + 1);
  const matrix = (day: string, values: readonly (number | '')[]) =>
    `site,date,${numbers.map((n) => `H${n} (kWh)`).join(',')}\nA,${day},${values.join(',')}\n`;

  it.each([
    ['Europe/Berlin', '2024-10-27', '2024-10-27 01:00'],
    ['Asia/Almaty', '2024-02-29', '2024-02-29 18:00'],
  ])('is the hour that the clock in %s showed once more', async (zone, day, instant) => {
    const starts = await beginnings(matrix(day, numbers), { zone: zoneOf(zone) });
    expect(starts.at(-1)).toBe(instant);
    expect(new Set(starts).size).toBe(25);
  });

  it('on a day without such an hour is of no time', async () => {
    const starts = await beginnings(matrix('2024-10-26', numbers), { zone: zoneOf('Europe/Berlin') });
    expect(starts.at(-1)).toBe('no_such_local_time');
  });
});
