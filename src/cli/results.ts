/** The result of a scan, in the formats that were asked for: files, each whole or not at all, and at most one on stdout. */
import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { BINARY, FORMAT_NAMES, type FormatName, formats, needs } from '../report/formats.ts';
import type { Page } from '../report/pen.ts';
import type { Report } from '../report/report.ts';
import { type Output, type WholeFile, wholeFile } from '../whole-file.ts';
import { handfuls, write } from './output.ts';
import type { World } from './world.ts';

/** A format, and the file it goes to; without one it goes to stdout. */
export interface Result {
  readonly format: FormatName;
  readonly path: string | undefined;
}

/** `json` or `csv=sites.csv`, beside those named before; a file called `-` is stdout. */
export function result(text: string, before: readonly Result[] = []): readonly Result[] {
  const [, name, path] = /^([^=]*)(?:=(.*))?$/su.exec(text) ?? [];
  const format = FORMAT_NAMES.find((known) => known === name);
  if (format === undefined)
    throw new InvalidArgumentError(words`Allowed choices are ${FORMAT_NAMES.join(', ')}.`);
  if (path === '')
    throw new InvalidArgumentError(words`After the equals sign the name of a file must stand.`);
  return [...before, { format, path: path === '-' ? undefined : path }];
}

interface Asked {
  readonly format?: readonly Result[];
  readonly json?: true;
  readonly excel?: true;
}

/** What is asked for; the table, if nothing is. Throws a Failure where it cannot be had. */
export async function resultsAsked(
  { format = [], json, excel }: Asked,
  { stdout }: World,
): Promise<readonly Result[]> {
  const shown = format.find(({ path }) => path === undefined);
  if (json && shown !== undefined) {
    throw wrong(words`--json cannot be used with --format ${shown.format}: stdout holds one format`);
  }
  const asked = [...format, ...(json ? [{ format: 'json', path: undefined } as const] : [])];
  if (excel && !asked.some((one) => one.format === 'csv')) {
    throw wrong(words`--excel says how CSV is written, and no --format csv is asked for`);
  }
  const [first, second] = asked.filter(({ path }) => path === undefined);
  if (first !== undefined && second !== undefined) {
    throw wrong(
      words`--format ${first.format} and --format ${second.format} cannot both go to stdout: it holds one format`,
    );
  }
  if (first !== undefined && BINARY.includes(first.format) && stdout.isTTY) {
    throw wrong(words`--format ${first.format} is no text that a terminal can show`);
  }
  for (const one of asked) await needs[one.format]?.();
  return asked.length > 0 ? asked : [{ format: 'table', path: undefined }];
}

/** Those that are files, for `checkOutputs`. */
export function filesOf(results: readonly Result[]): Output[] {
  return results.flatMap(({ format, path }) =>
    path === undefined ? [] : [{ option: `--format ${format}`, what: words`the result`, path }],
  );
}

export interface Pages {
  readonly stdout: Page;
  readonly file: Page;
}

/**
 * Writes them all. No file is put into its place before all of them are whole, and stdout comes last: where one fails,
 * nothing is written. Returns the names of the files.
 */
export async function writeResults(
  results: readonly Result[],
  report: Report,
  pages: Pages,
  { stdout }: World,
): Promise<string[]> {
  const files: WholeFile[] = [];
  for (const { format, path } of results) {
    if (path === undefined) continue;
    const file = wholeFile(path, words`the result`);
    files.push(file);
    await orDiscard(files, file, () => writeFile(file.part(), handfuls(formats[format](report, pages.file))));
  }
  for (const file of files) await orDiscard(files, file, file.finish);
  const shown = results.find(({ path }) => path === undefined);
  if (shown !== undefined) await write(formats[shown.format](report, pages.stdout), stdout);
  return files.map(({ path }) => path);
}

/** What goes wrong with one file leaves no half of any. */
async function orDiscard(files: readonly WholeFile[], file: WholeFile, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    for (const { discard } of files) discard();
    throw file.failed(error);
  }
}

function wrong(says: string): Failure {
  return new Failure('wrong_formats', EXIT.usage, says, {
    remedy: words`Give a file to the format: --format csv=sites.csv --format json.`,
  });
}
