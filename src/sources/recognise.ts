/** Tells what an input is, by asking each layout in turn. A new layout is a file beside these and a line here. */
import { EXIT, Failure } from '../failure.ts';
import { columnOf } from './columns.ts';
import type { Meaning } from './header.ts';
import type { Input } from './input.ts';
import { long } from './long.ts';
import { register } from './register.ts';
import { isMangled, siteName } from './site-name.ts';
import type { Hints, Layout, ReadingSource, RegisterSource, Source } from './source.ts';
import { type Table, tableOf } from './table.ts';

const LAYOUTS: readonly Layout[] = [long, register];

export interface Recognised {
  readonly registers: readonly RegisterSource[];
  readonly readings: readonly ReadingSource[];
  /** Both, in the order of the inputs. */
  readonly all: readonly Source[];
}

/** What each input is taken for. Throws a Failure at the first that cannot be read. */
export async function recogniseAll(inputs: readonly Input[], hints: Hints): Promise<Recognised> {
  const all: Source[] = [];
  for (const input of inputs) all.push(await recognise(input, hints));
  return {
    registers: all.filter((source) => source.kind === 'register'),
    readings: all.filter((source) => source.kind === 'readings'),
    all,
  };
}

/** What the input is taken for. Throws a Failure where no layout knows its header, or where it holds no rows. */
export async function recognise(input: Input, hints: Hints): Promise<Source> {
  const table = await tableOf(input, Object.values(hints.columns));
  for (const layout of LAYOUTS) {
    const claim = layout.claim(table, hints);
    if (claim instanceof Failure) throw claim;
    if (claim === undefined) continue;
    if (table.sample.length === 0) throw withoutRows(table);
    checkSites(claim);
    return claim;
  }
  throw unknownHeader(table, hints);
}

function checkSites(source: Source): void {
  const place = source.kind === 'register' ? source.places['site']! : source.siteIndex;
  const mangled = source.table.sample.map((record) => siteName(record[place] ?? '')).find(isMangled);
  if (mangled === undefined) return;
  throw new Failure(
    'mangled_sites',
    EXIT.unreadable,
    `"${mangled}" is what a spreadsheet left of a site's code`,
    {
      where: source.table.input.name,
      remedy: 'Export the data again without opening it in a spreadsheet, or with that column as text.',
    },
  );
}

function withoutRows({ input }: Table): Failure {
  return new Failure('no_rows', EXIT.nothingUsable, 'there is a header but no row under it', {
    where: input.name,
    remedy: 'Export the data again: the period or the list of sites may have been empty.',
  });
}

/** What a file of readings needs, and how a header that lacks it is told so. */
const NEEDED: readonly (readonly [meanings: readonly Meaning[], lack: string])[] = [
  [['site'], 'names a site'],
  [['time'], 'says when a reading began'],
  [['load', 'bytes_in', 'bytes_out'], 'holds a load or traffic'],
];

function unknownHeader(table: Table, hints: Hints): Failure {
  const lacks = NEEDED.filter(([meanings]) =>
    meanings.every((meaning) => columnOf(meaning, table, hints) === undefined),
  ).map(([, lack]) => lack);
  return new Failure(
    'unknown_header',
    EXIT.unreadable,
    `no column ${listed(lacks)}. It has: ${shown(table.header)}`,
    {
      where: `${table.input.name}:1`,
      remedy:
        'A file of readings needs a site, a time, and a load or traffic: site_id,timestamp,load_kw. ' +
        'Name the columns by hand, such as --columns site="Meter",time="When",load="P" --unit kW.',
    },
  );
}

function listed(lacks: readonly string[]): string {
  return lacks.length < 2 ? lacks.join() : `${lacks.slice(0, -1).join(', ')}, and none ${lacks.at(-1)}`;
}

/** So many headers, of so many characters, are shown in a message. */
const HEADERS_SHOWN = 12;
const CHARACTERS_SHOWN = 40;

function shown(header: readonly string[]): string {
  const names = header.slice(0, HEADERS_SHOWN).map((name) => `"${name.slice(0, CHARACTERS_SHOWN)}"`);
  const more = header.length > HEADERS_SHOWN ? ` and ${header.length - HEADERS_SHOWN} more` : '';
  return `${names.join(', ')}${more}`;
}
