/** Every format that holds figures holds the same: each is read back, and held against the report. */
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FormatName, formats } from '../../src/report/formats.ts';
import type { Page } from '../../src/report/pen.ts';
import type { Report, SiteReport } from '../../src/report/report.ts';
import { scanStory, THREE_FILES } from '../stories/story.ts';
import { report as madeByHand } from '../support/report.ts';

const PAGE: Page = { width: 100, colour: false, unicode: true };

/** What every format says of a site. Null where it is not known. */
const FIGURES = {
  probability: ({ probability }) => probability,
  block: ({ block_mw }) => block_mw?.central ?? null,
  low: ({ block_mw }) => block_mw?.low ?? null,
  high: ({ block_mw }) => block_mw?.high ?? null,
  expected: ({ expected_mw }) => expected_mw,
  mean: ({ load }) => load?.mean_kw ?? null,
  recent: ({ load }) => load?.recent_kw ?? null,
  peak: ({ load }) => load?.peak_kw ?? null,
  loadFactor: ({ load }) => load?.load_factor ?? null,
  traffic: ({ traffic }) => traffic?.bytes_per_kwh ?? null,
  coverage: ({ coverage }) => coverage,
} satisfies Record<string, (site: SiteReport) => number | null>;

type Figure = keyof typeof FIGURES;
/** Name of a site -> what is said of it. */
type Held = Record<string, Record<Figure, number | null>>;

interface Reader {
  readonly name: string;
  readonly format: FormatName;
  readonly page?: Partial<Page>;
  readonly read: (bytes: Buffer) => Held | Promise<Held>;
}

const NAMES_IN_CSV: Record<Figure, string> = {
  probability: 'probability',
  block: 'block_mw_central',
  low: 'block_mw_low',
  high: 'block_mw_high',
  expected: 'expected_mw',
  mean: 'load_mean_kw',
  recent: 'load_recent_kw',
  peak: 'load_peak_kw',
  loadFactor: 'load_factor',
  traffic: 'traffic_bytes_per_kwh',
  coverage: 'coverage',
};

const TITLES_IN_WORKBOOK: Record<Figure, string> = {
  probability: 'Probability',
  block: 'Block, MW',
  low: 'Lower bound, MW',
  high: 'Upper bound, MW',
  expected: 'Expected, MW',
  mean: 'Mean load, kW',
  recent: 'Load of late, kW',
  peak: 'Peak, kW',
  loadFactor: 'Load factor',
  traffic: 'Traffic, bytes per kWh',
  coverage: 'Coverage',
};

const READERS: readonly Reader[] = [
  { name: 'json', format: 'json', read: (bytes) => heldBy((JSON.parse(bytes.toString()) as Report).sites) },
  {
    name: 'ndjson',
    format: 'ndjson',
    read: (bytes) =>
      heldBy(
        bytes
          .toString()
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => JSON.parse(line) as SiteReport),
      ),
  },
  { name: 'csv', format: 'csv', read: (bytes) => inCsv(bytes, ',', Number) },
  {
    name: 'csv for Excel',
    format: 'csv',
    page: { csv: 'excel' },
    read: (bytes) => inCsv(bytes, ';', (text) => Number(text.replace(',', '.'))),
  },
  { name: 'xlsx', format: 'xlsx', read: inWorkbook },
];

function heldBy(sites: readonly SiteReport[]): Held {
  return Object.fromEntries(sites.map((site) => [site.site_id, figures((name) => FIGURES[name](site))]));
}

function figures(of: (name: Figure) => number | null): Record<Figure, number | null> {
  const names = Object.keys(FIGURES) as Figure[];
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Figure, number | null>;
}

function inCsv(bytes: Buffer, delimiter: string, number: (text: string) => number): Held {
  const rows = parse(bytes, { bom: true, columns: true, delimiter }) as Record<string, string>[];
  const cell = (text: string) => (text === '' ? null : number(text));
  return Object.fromEntries(
    rows.map((row) => [row['site_id']!, figures((name) => cell(row[NAMES_IN_CSV[name]]!))]),
  );
}

async function inWorkbook(bytes: Buffer): Promise<Held> {
  const [head, ...rows] = (await readWorkbook(bytes)).find(({ sheet }) => sheet === 'Sites')!.data;
  return Object.fromEntries(
    rows.map((row) => [
      String(row[0]),
      figures((name) => row[head!.indexOf(TITLES_IN_WORKBOOK[name])] as number | null),
    ]),
  );
}

async function bytesOf(report: Report, { format, page }: Reader): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of formats[format](report, { ...PAGE, ...page })) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

let story: Report;
beforeAll(async () => {
  story = await scanStory('licensed-and-over', THREE_FILES);
});

describe.each(READERS)('$name', (reader) => {
  test('holds the figures of every site of a story', async () => {
    const wanted = heldBy(story.sites);
    expect(Object.keys(wanted).length).toBeGreaterThan(10);
    expect(await reader.read(await bytesOf(story, reader))).toEqual(wanted);
  });

  test('knows what is not known', async () => {
    const report = madeByHand();
    expect(await reader.read(await bytesOf(report, reader))).toEqual(heldBy(report.sites));
  });
});

test('CSV leaves out no text and no figure that the JSON has of a site, but what stands in lists', () => {
  const [header] = [...formats.csv(story, PAGE)];
  const columns = new Set(header!.trimEnd().split(','));
  const leaves = (value: unknown, path: readonly string[]): string[] => {
    if (Array.isArray(value)) return [];
    if (typeof value !== 'object' || value === null) return [path.join('_')];
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  };
  const site = story.sites.find(({ licence, traffic, block_mw }) => licence && traffic && block_mw)!;
  const missing = leaves(site, []).filter(
    (name) => !columns.has(name) && !columns.has(name.replace(/^[a-z]+_/u, '')),
  );
  expect(missing).toEqual([]);
});
