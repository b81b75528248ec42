import { parse } from 'csv-parse/sync';
import { FOUND, type Visit } from '../estimate/visits/site.ts';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { kw, ratio } from '../units.ts';
import { readText } from './text-file.ts';

/** A visit, and `file:line:column` of it. */
type ReadVisit = Visit & { readonly where: string };

const REQUIRED = ['site_id', 'found'] as const;

/**
 * What visits found: the file of `plan --csv` filled in, or a list of site_id, found and kw alone. A spreadsheet may have
 * saved it with semicolons or tabs and decimal commas. Throws a Failure that names the line and the column.
 */
export async function readInspections(path: string): Promise<ReadVisit[]> {
  const lines = linesOf(await readText(path), path);
  const visits = lines.map(visitOf);
  checkTwice(visits);
  if (visits.every(({ found }) => found === 'not_yet')) {
    throw failure(path, words`nothing is filled in: no line says what was found`);
  }
  return visits;
}

interface Line {
  readonly path: string;
  readonly number: number;
  readonly columns: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

function linesOf(text: string, path: string): Line[] {
  const [first = ''] = text.split(/\r?\n/u, 1);
  let columns: string[] = [];
  const header = (names: string[]) => {
    const missing = REQUIRED.filter((name) => !names.includes(name));
    columns = names;
    if (missing.length === 0) return names;
    throw failure(`${path}:1`, words`no column ${missing.join(', ')}; it has: ${names.join(', ')}`);
  };
  try {
    const records: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      delimiter: delimiterOf(first),
      columns: header,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
    return records.map(({ record, info }) => ({ path, number: info.lines, columns, fields: record }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure(path, error instanceof Error ? error.message : String(error));
  }
}

/** The header holds no other marks, so the one that stands in it most often parts its names. */
function delimiterOf(header: string): string {
  const times = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((a, b) => (times(b) > times(a) ? b : a));
}

function visitOf(line: Line): ReadVisit {
  const site = field(line, 'site_id');
  if (site === '') throw refused(line, 'site_id', words`no site is named`);
  const found = foundIn(line);
  const measured = numberIn(line, 'kw');
  if (found === 'mining' && measured === 0) {
    throw refused(
      line,
      'kw',
      words`mining was found that draws 0 kW; leave it blank where it was not measured`,
    );
  }
  if (found !== 'mining' && measured !== undefined && measured > 0) {
    throw refused(
      line,
      'kw',
      words`${measured} kW were measured, and found is ${found.replaceAll('_', ' ')}`,
    );
  }
  const chance = numberIn(line, 'chance');
  if (chance !== undefined && !(chance > 0 && chance <= 1)) {
    throw refused(line, 'chance', words`a chance is a number above 0 and up to 1, as the plan has it`);
  }
  return {
    site,
    found,
    kw: found === 'mining' && measured !== undefined ? kw(measured) : undefined,
    date: field(line, 'date') || undefined,
    note: field(line, 'note') || undefined,
    chance: chance === undefined ? undefined : ratio(chance),
    stratum: field(line, 'stratum'),
    where: placeOf(line, 'site_id'),
  };
}

/** Words as a form is filled in: letter case and spaces do not count. */
function foundIn(line: Line): Visit['found'] {
  const said = field(line, 'found')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
  if (said === '') return 'not_yet';
  const found = FOUND.find((word) => word === said);
  if (found !== undefined) return found;
  throw refused(line, 'found', words`found is "${field(line, 'found')}", and not ${FOUND.join(', ')}`);
}

function numberIn(line: Line, column: string): number | undefined {
  const text = field(line, column);
  if (text === '') return undefined;
  const number = Number(text.replace(/^(\d+),(\d+)$/u, '$1.$2'));
  if (Number.isFinite(number) && number >= 0) return number;
  throw refused(line, column, words`${column} is "${text}", and not a number of 0 or more`);
}

function checkTwice(visits: readonly { readonly site: string; readonly where: string }[]): void {
  const first = new Map<string, string>();
  for (const { site, where } of visits) {
    const before = first.get(site);
    if (before !== undefined)
      throw failure(where, words`"${site}" stands here a second time, first at ${before}`);
    first.set(site, where);
  }
}

const field = ({ fields }: Line, column: string) => fields[column] ?? '';

const placeOf = ({ path, number, columns }: Line, column: string) =>
  `${path}:${number}:${columns.indexOf(column) + 1}`;

function refused(line: Line, column: string, says: string): Failure {
  return failure(placeOf(line, column), says);
}

function failure(where: string, says: string): Failure {
  return new Failure('bad_inspections', EXIT.usage, says, {
    where,
    remedy: words`It must be CSV with the columns site_id and found (${FOUND.join(', ')}, or blank), and may have kw, date, note, and the chance and stratum of the plan.`,
  });
}
