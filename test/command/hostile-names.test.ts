import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '../../src/report/formats.ts';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

/** Name in the file -> name in the report, in which white space is one space. */
const NAMES: readonly (readonly [written: string, read: string])[] = [
  ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['\u001b[31mred\u001b[2J', '\u001b[31mred\u001b[2J'],
  ['a\u202Egnp.exe', 'a\u202Egnp.exe'],
  ['two\nlines', 'two lines'],
  ['_x202E_gnp', '_x202E_gnp'],
  ['a|b [x](https://x.kz)', 'a|b [x](https://x.kz)'],
  ['__proto__', '__proto__'],
];

function hostileFile(): string {
  const [header, ...rows] = readFileSync(fixture('clock-change/load.csv'), 'utf8').trimEnd().split('\n');
  const office = rows
    .filter((row) => row.startsWith('office-1,'))
    .map((row) => row.slice('office-1,'.length));
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const hostile = NAMES.flatMap(([name]) => office.map((row) => `${quoted(name)},${row}`));
  const file = join(temporaryFolder(), 'hostile.csv');
  writeFileSync(file, `${[header, ...hostile].join('\n')}\n`);
  return file;
}

/** What steers a terminal, or turns its lines round. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u;

/** A threshold that every site passes puts them all into the table. */
const ALL = ['--threshold', '0'];

test('hostile names are intact in the JSON', async () => {
  const { exit, out } = await command(['scan', hostileFile(), '--json', ...ALL]);
  expect(exit).toBe(0);
  const { sites, inputs } = reportSchema.parse(JSON.parse(out));
  expect(sites.map(({ site_id }) => site_id).sort()).toEqual(NAMES.map(([, read]) => read).sort());
  expect(inputs[0]!.readings_rejected).toBe(0);
});

test('hostile names are harmless in the table and in the words beside it', async () => {
  const { exit, out, err } = await command(['scan', hostileFile(), ...ALL]);
  expect(exit).toBe(0);
  expect(out).not.toMatch(STEERING);
  expect(err).not.toMatch(STEERING);
  for (const name of ['=HYPERLINK', '<script>', 'red', 'agnp.exe', 'two lines', '__proto__'])
    expect(out).toContain(name);
});

/** What a format must not hold, whatever a site is called; the text of what was written in it. */
const HARMLESS: Record<FormatName, { readonly unsafe: RegExp; readonly text: (bytes: Buffer) => string }> = {
  table: { unsafe: STEERING, text: asText },
  json: { unsafe: STEERING, text: asText },
  ndjson: { unsafe: STEERING, text: asText },
  // Cells apart, a line each: none begins a formula.
  csv: { unsafe: new RegExp(`^[=+\\-@\\t\\r]|${STEERING.source}`, 'mu'), text: cellsOf },
  // No tag, and no link.
  markdown: { unsafe: new RegExp(`<|(?<!\\\\)\\]\\(|https?://|${STEERING.source}`, 'u'), text: asText },
  // No tag of theirs, and nothing to be followed.
  html: { unsafe: new RegExp(`<script|<a [^>]*href="(?!#)|${STEERING.source}`, 'u'), text: asText },
  // No formula, no tag of theirs, and no character by its number.
  xlsx: { unsafe: new RegExp(`<f[ >]|<script|>_x202E_|${STEERING.source}`, 'u'), text: partsOf },
};

function asText(bytes: Buffer): string {
  return bytes.toString();
}

function cellsOf(bytes: Buffer): string {
  return (parse(bytes) as string[][]).flat().join('\n');
}

function partsOf(bytes: Buffer): string {
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join('\n');
}

test('hostile names are harmless in every format, all written in one pass', async () => {
  const folder = temporaryFolder();
  const asked = FORMAT_NAMES.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]);
  const { exit, out } = await command(['scan', hostileFile(), ...asked, ...ALL]);
  expect({ exit, out }).toEqual({ exit: 0, out: '' });
  for (const name of FORMAT_NAMES) {
    const { unsafe, text } = HARMLESS[name];
    const written = text(readFileSync(join(folder, name)));
    expect([name, unsafe.exec(written)?.[0]]).toEqual([name, undefined]);
    for (const letters of ['HYPERLINK', 'alert', 'agnp.exe', 'two lines', 'proto'])
      expect([name, letters, written.replaceAll(/\\u202e|\[U\+202E\]/gu, '').includes(letters)]).toEqual([
        name,
        letters,
        true,
      ]);
  }
});

test('a hostile header is harmless in a complaint', async () => {
  const file = join(temporaryFolder(), 'hostile-header.csv');
  writeFileSync(file, '"\u001b[31mred","\u202Egnp","x\ny"\n1,2,3\n');
  const { exit, out, err } = await command(['scan', file]);
  expect({ exit, out }).toEqual({ exit: 3, out: '' });
  expect(err).not.toContain('\u001b');
  expect(err).not.toContain('\u202e');
  expect(err.trimEnd().split('\n')).toHaveLength(2);
});

test('hostile names are harmless in the JSON that other commands print of a report', async () => {
  const folder = temporaryFolder();
  const report = join(folder, 'report.json');
  expect((await command(['scan', hostileFile(), '--format', `json=${report}`, ...ALL])).exit).toBe(0);
  const printed = [
    ['plan', report, '--visits', '3', '--json'],
    ['diff', report, report, '--json'],
    ['inspect', hostileFile(), '--json'],
  ];
  for (const args of printed) {
    const { exit, out } = await command(args);
    expect({ args: args[0], exit }).toEqual({ args: args[0], exit: 0 });
    expect(out).not.toMatch(STEERING);
    expect(() => JSON.parse(out)).not.toThrow();
  }
});
