/** One story in every format and language, as files that a reader can look at. */
import { basename, join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, speaking } from '../../src/language/language.ts';
import { FORMAT_NAMES, type FormatName, formats } from '../../src/report/formats.ts';
import type { Page } from '../../src/report/pen.ts';
import type { Report } from '../../src/report/report.ts';
import { scanStory, THREE_FILES } from '../stories/story.ts';

const GOLDEN = join(import.meta.dirname, '..', 'golden', 'formats');
const PAGE: Page = { width: 100, colour: false, unicode: true };

/** How the file of a format ends, and how it is shown where it is no text. */
const SHOWN: Record<
  FormatName,
  { readonly ending: string; readonly show?: (bytes: Buffer) => Promise<string> }
> = {
  table: { ending: 'txt' },
  json: { ending: 'json' },
  ndjson: { ending: 'ndjson' },
  csv: { ending: 'csv' },
  markdown: { ending: 'md' },
  html: { ending: 'html' },
  xlsx: { ending: 'xlsx.txt', show: cellsOf },
};

/** A line a row, with the marks between its cells that make a gap and a figure seen. */
async function cellsOf(bytes: Buffer): Promise<string> {
  const sheets = await readWorkbook(bytes);
  const shown = (cell: unknown) =>
    cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);
  return sheets
    .map(({ sheet, data }) => [`[${sheet}]`, ...data.map((row) => row.map(shown).join(' | '))].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** Made in the language, since a report is; its files are named as they lie in a folder of any machine. */
async function storyIn(language: Language): Promise<Report> {
  const report = await speaking(language, () => scanStory('licensed-and-over', THREE_FILES));
  return { ...report, inputs: report.inputs.map((input) => ({ ...input, path: basename(input.path) })) };
}

async function written(report: Report, format: FormatName, page: Page): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of formats[format](report, page)) pieces.push(Buffer.from(piece));
  const bytes = Buffer.concat(pieces);
  return SHOWN[format].show?.(bytes) ?? bytes.toString();
}

describe.each(LANGUAGES)('in %s', async (language) => {
  const report = await storyIn(language);

  test.each(FORMAT_NAMES)('%s', async (format) => {
    const text = await speaking(language, () => written(report, format, PAGE));
    await expect(text).toMatchFileSnapshot(join(GOLDEN, `${format}-${language}.${SHOWN[format].ending}`));
  });

  test('csv for Excel', async () => {
    const text = await speaking(language, () => written(report, 'csv', { ...PAGE, csv: 'excel' }));
    await expect(text).toMatchFileSnapshot(join(GOLDEN, `csv-excel-${language}.csv`));
  });
});
