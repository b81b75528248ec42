import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { Hints, ReadingSource } from '../../src/sources/source.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { ALMATY, withFiles } from '../support/files.ts';
import { byBoth } from './both.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Ways in which a file may be written. */
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  quotes: fc.constantFrom('none', 'sites', 'all'),
  time: fc.constantFrom('iso', 'T', 'seconds', 'dotted', 'two', 'offset'),
  unit: fc.constantFrom('load_kw', 'energy_kwh', 'load_mw'),
  traffic: fc.boolean(),
  flags: fc.boolean(),
  minutes: fc.constantFrom(60, 30, 15, 5),
  label: fc.constantFrom('start', 'end'),
  preamble: fc.constantFrom('', 'sep', 'title'),
  isShuffled: fc.boolean(),
  isPacked: fc.boolean(),
  hasTrailingDelimiter: fc.boolean(),
  hasZones: fc.boolean(),
  start: fc.constantFrom('2022-01-31', '2024-02-28', '2021-12-31', '2023-03-25'),
});
type Style = typeof style extends fc.Arbitrary<infer Of> ? Of : never;

const SITES = ['A', 'ТП 1', ' B', 'B', 'site_7', 'B', 'e5'];
const reading = fc.record({
  site: fc.constantFrom(...SITES),
  step: fc.nat(150),
  value: fc.oneof(
    { weight: 6, arbitrary: fc.nat(3_000_000).map((n) => (n / 1000).toFixed(3)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('0', '0.000', '7', '12.5000001', '3999999', '0.0000005', '.5', '5.'),
    },
  ),
  flag: fc.constantFrom<string>('A', 'A', 'E', 'actual', ''),
});

/** What SQL and JavaScript read in two ways, if any do. */
const JUNK = [
  'nan',
  'inf',
  'Infinity',
  '1_000',
  '0x1F',
  ' 5 ',
  '1e5',
  '1e005',
  '1E2',
  '+5',
  '-3',
  '-0',
  '-0.0000001',
  '',
  ' ',
  '-',
  'x',
  '1 000',
  "1'000",
  '1.234.5',
  '1,2,3',
  '1.234',
  '99999999999999999999',
  '1e99',
  '1e-400',
  '٣',
  '\u00a05',
  '5kW',
  'NULL',
  '#N/A',
  '-9999',
  '0b11',
];
const JUNK_SITES = ['', ' ', 'Итого', 'Total: all', '4,22E+14', 'A\u00a0 B', 'B\ufffd', 'ТП 1 Итог'];
const JUNK_TIMES = [
  '',
  'soon',
  '2022-01-31 24:00',
  '2022-02-30 00:00',
  '2022-01-31 10:03',
  '2022-01-31 10:00:30',
  '2022-01-31T10:00Z',
  'epoch',
  'infinity',
  '1900-01-01 00:00',
  '2022/01/31 10:00',
  '31.01.2022 10:00',
  '2022-01-31',
  '2022-01-31 1:00 PM',
  '20220131 1000',
];
const junk = fc.record({
  at: fc.nat(1000),
  kind: fc.constantFrom(
    'value',
    'site',
    'time',
    'flag',
    'short',
    'long',
    'longer',
    'blank',
    'spaces',
    'repeat',
    'traffic',
  ),
  pick: fc.nat(1000),
});

const file = fc.record({
  style,
  readings: fc.array(reading, { minLength: 60, maxLength: 160 }),
  junk: fc.array(junk, { maxLength: 12 }),
});

function timeOf(step: number, { time, minutes, start }: Style): string[] {
  const ms = Date.parse(start) + step * minutes * MINUTE_MS;
  const iso = new Date(ms).toISOString();
  const [date, clock] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (time === 'two') return [date, clock];
  if (time === 'dotted') return [`${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)} ${clock}`];
  if (time === 'offset') return [`${date}T${clock}:00+05:00`];
  if (time === 'T') return [`${date}T${clock}`];
  return [time === 'seconds' ? `${date} ${clock}:00` : `${date} ${clock}`];
}

function written({ style, readings, junk }: typeof file extends fc.Arbitrary<infer Of> ? Of : never): Buffer {
  const pick = (list: readonly string[], n: number) => list[n % list.length]!;
  const rows = (style.isShuffled ? readings : readings.toSorted((a, b) => a.step - b.step)).map(
    ({ site, step, value, flag }) => ({
      site,
      time: timeOf(step, style),
      values: [
        style.decimal === ',' ? value.replace('.', ',') : value,
        ...(style.traffic ? [`${step * 1000}`, `${step}`] : []),
      ],
      flag: style.flags ? [flag] : [],
    }),
  );
  const lineOf = ({ site, time, values, flag }: (typeof rows)[number]) => {
    const isQuoted = (field: string, i: number) =>
      style.quotes === 'all' ||
      (style.quotes === 'sites' && i === 0) ||
      field.includes(style.delimiter) ||
      field.includes('"');
    const fields = [site, ...time, ...values, ...flag];
    const texts = fields.map((field, i) => (isQuoted(field, i) ? `"${field.replaceAll('"', '""')}"` : field));
    return texts.join(style.delimiter) + (style.hasTrailingDelimiter ? style.delimiter : '');
  };
  const lines = rows.map(lineOf);
  for (const { at, kind, pick: n } of junk) {
    const row = rows[at % rows.length]!;
    const dirty: Record<typeof kind, () => string> = {
      value: () => lineOf({ ...row, values: row.values.with(0, pick(JUNK, n)) }),
      site: () => lineOf({ ...row, site: pick(JUNK_SITES, n) }),
      time: () => lineOf({ ...row, time: row.time.with(0, pick(JUNK_TIMES, n)) }),
      flag: () => lineOf({ ...row, flag: style.flags ? [pick(['N', 'what', 'missing', 'сбой'], n)] : [] }),
      short: () =>
        lineOf(row)
          .split(style.delimiter)
          .slice(0, 1 + (n % 3))
          .join(style.delimiter),
      long: () => lineOf(row) + style.delimiter + pick(['', ' ', 'more'], n),
      longer: () => lineOf(row) + `${style.delimiter}x`.repeat(n % 20),
      blank: () => '',
      spaces: () => '   ',
      repeat: () => lineOf(row),
      traffic: () =>
        lineOf({ ...row, values: row.values.map((value, i) => (i === 1 ? pick(JUNK, n) : value)) }),
    };
    lines.splice(at % lines.length, 0, dirty[kind]());
  }
  const header = ['site', ...(style.time === 'two' ? ['date', 'time'] : ['timestamp']), style.unit];
  if (style.traffic) header.push('bytes_in', 'bytes_out');
  if (style.flags) header.push('quality');
  const before = { '': [], sep: [`sep=${style.delimiter}`], title: ['Report of "all" meters', ''] }[
    style.preamble
  ]!;
  const text = [...before, header.join(style.delimiter), ...lines, ''].join(style.lineBreak);
  return style.isPacked ? gzipSync(text) : Buffer.from(text);
}

const ZONES = new Map([
  ['A', zoneOf('Asia/Almaty')],
  ['B', zoneOf('Europe/Berlin')],
  ['site_7', zoneOf('UTC')],
]);

describe('both engines give the same', () => {
  it('of files that are written in all ways, with rubbish in them', async () => {
    const ways = { sql: 0, stream: 0 };
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom(1, 2),
        fc.constantFrom(0.2, 1, 1),
        async (made, threads, mostJudged) => {
          await withFiles({ 'load.csv': written(made) }, async ([input]) => {
            const { label, decimal, hasZones, delimiter } = made.style;
            const hints: Hints = { columns: {}, zone: ALMATY, label, decimal, delimiter, dates: 'day-first' };
            const source = await recognise(input!, hints).catch((error) => {
              if (error instanceof Failure) return undefined;
              throw error;
            });
            fc.pre(source?.kind === 'readings');
            const zoned: ReadingSource = hasZones ? { ...source, siteZones: ZONES } : source;
            const { stream, duckdb } = await byBoth([zoned], { threads, mostJudged });
            expect(duckdb.same).toEqual(stream.same);
            ways[duckdb.whyNot[0] === undefined ? 'sql' : 'stream'] += 1;
          });
        },
      ),
      { numRuns: 40 },
    );
    expect(ways.sql).toBeGreaterThan(ways.stream);
  });

  it('of a year of hours, and of several files that speak of the same', async () => {
    const lines = (sites: readonly string[], scale: number) =>
      [
        'site,time,load_kw',
        ...sites.flatMap((site) =>
          Array.from({ length: 400 }, (_, i) => {
            const time = new Date(Date.UTC(2022, 0, 1) + i * (DAY_MS / 24))
              .toISOString()
              .slice(0, 16)
              .replace('T', ' ');
            return `${site},${time},${((i % 24) + scale).toFixed(3)}`;
          }),
        ),
      ].join('\n');
    await withFiles({ 'a.csv': lines(['A', 'B'], 1), 'b.csv': lines(['B', 'C'], 2) }, async (inputs) => {
      const sources = [];
      for (const input of inputs)
        sources.push((await recognise(input, { columns: {}, zone: ALMATY })) as ReadingSource);
      const { stream, duckdb } = await byBoth(sources);
      expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined, undefined] });
    });
  });
});
