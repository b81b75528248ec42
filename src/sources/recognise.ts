/** Tells what an input is, by asking each layout in turn. A new layout is a file beside these and a line here. */
import { asFailure, EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { type AddressMap, addressMap, isAddressMap, readAddresses } from './addresses.ts';
import { type CellsSource, cellsSourceOf } from './cells-layout.ts';
import { columnOf } from './columns.ts';
import { dayMatrix } from './day-matrix.ts';
import type { Decision } from './decision.ts';
import { tablesIn } from './forms/index.ts';
import type { Meaning } from './header.ts';
import { known } from './header-lines.ts';
import type { Input } from './input.ts';
import { long } from './long.ts';
import { hintsFor, type Mapping } from './mapping.ts';
import { register } from './register.ts';
import { areSiblings, hintsLike, withSiblings } from './siblings.ts';
import { singleSite } from './single-site.ts';
import { siteColumns } from './site-columns.ts';
import { isMangled, siteName } from './site-name.ts';
import type { Hints, Layout, ReadingSource, RegisterSource, Source } from './source.ts';
import type { Table } from './table.ts';
import { unreadMatrix } from './unread-matrix.ts';

const LAYOUTS: readonly Layout[] = [
  addressMap,
  dayMatrix,
  long,
  register,
  singleSite,
  siteColumns,
  unreadMatrix,
];

export interface Recognised {
  readonly registers: readonly RegisterSource[];
  readonly readings: readonly ReadingSource[];
  readonly cells: readonly CellsSource[];
  /** All but cells, in the order of the inputs. */
  readonly all: readonly Source[];
}

/** What each input is taken for. Throws a Failure at the first that cannot be read. */
export async function recogniseAll(
  inputs: readonly Input[],
  hints: Hints,
  mapping?: Mapping,
): Promise<Recognised> {
  const cells: CellsSource[] = [];
  const others: Input[] = [];
  for (const input of inputs) {
    const source = await cellsSourceOf(input);
    if (source === undefined) others.push(input);
    else cells.push(source);
  }
  const all = (await recogniseEach(others, hints, mapping)).map((found) => {
    if (found instanceof Failure) throw found;
    return found;
  });
  return {
    cells,
    registers: all.filter((source) => source.kind === 'register'),
    readings: all.filter((source) => source.kind === 'readings'),
    all,
  };
}

/**
 * What each input is taken for, by the mapping if there is one, and by its siblings where it does not tell itself; in
 * the place of one that cannot be read, why not.
 */
export async function recogniseEach(
  inputs: readonly Input[],
  hints: Hints,
  mapping?: Mapping,
): Promise<(Source | Failure)[]> {
  const found: (Source | Asked | Failure)[] = [];
  for (const input of inputs) found.push(await recogniseOrAsk(input, hints, mapping));
  const again = (place: number, otherwise: Hints) => recogniseOrAsk(inputs[place]!, otherwise, mapping);
  await byAddresses(found, hints, again);
  const told = found.filter(isSource);
  await byRegisters(found, told, hints, again);
  const each: (Source | Failure)[] = [];
  for (const one of found) each.push('question' in one ? await recogniseByOthers(one, told) : one);
  const sources = withSiblings(each.filter(isSource));
  return each.map((one) => (isSource(one) ? sources.shift()! : one));
}

/** Recognises the input at a place once more, by other hints. */
type Again = (place: number, hints: Hints) => Promise<Source | Asked | Failure>;

/** What a map of addresses says of whose traffic it is, is known only when all files were looked at. */
async function byAddresses(found: (Source | Asked | Failure)[], hints: Hints, again: Again): Promise<void> {
  const addresses = await addressesIn(found, hints);
  if (addresses === undefined) return;
  for (const [i, one] of found.entries())
    if (asksForAddresses(one)) found[i] = await again(i, { ...hints, addresses });
}

/** A file too short to show whether its values are those of a register follows one that does. */
async function byRegisters(
  found: (Source | Asked | Failure)[],
  told: readonly Source[],
  hints: Hints,
  again: Again,
): Promise<void> {
  for (const [i, one] of found.entries()) {
    const sibling = 'kind' in one && one.kind === 'readings' ? registerLike(one, told) : undefined;
    if (sibling === undefined) continue;
    const answer = await again(i, hintsLike(sibling, hints));
    found[i] = isSource(answer)
      ? { ...answer, decisions: answer.decisions.map((of) => toldBy(of, sibling, hints)) }
      : answer;
  }
}

/** A source with the same header whose values were seen to be those of a register, where this one is too short to tell. */
function registerLike(source: ReadingSource, others: readonly Source[]): ReadingSource | undefined {
  if (source.isReadingOpen !== true) return undefined;
  const header = JSON.stringify(source.table.header);
  return others.find(
    (other): other is ReadingSource =>
      other.kind === 'readings' &&
      other.values.some(({ accumulates }) => accumulates !== undefined) &&
      JSON.stringify(other.table.header) === header,
  );
}

/** What the maps of addresses among them say; undefined where there is none. */
async function addressesIn(
  found: readonly (Source | Asked | Failure)[],
  { zone }: Hints,
): Promise<AddressMap | undefined> {
  const maps = found.filter(
    (one): one is RegisterSource => isSource(one) && one.kind === 'register' && isAddressMap(one),
  );
  return maps.length === 0 ? undefined : (await readAddresses(maps, zone)).map;
}

/** Flows that are nobody's without a map, and traffic of devices that it may name otherwise. */
function asksForAddresses(found: Source | Asked | Failure): boolean {
  if (found instanceof Failure) return found.code === 'no_address_map';
  return (
    isSource(found) && found.table.form !== undefined && found.decisions.some(({ about }) => about === 'site')
  );
}

function isSource(found: Source | Asked | Failure): found is Source {
  return 'kind' in found;
}

/** A file that can be read in two ways, and the question to the user. */
interface Asked {
  readonly input: Input;
  readonly hints: Hints;
  readonly question: Failure;
}

const QUESTIONS = ['ambiguous_numbers', 'ambiguous_dates', 'ambiguous_reading'];

async function recogniseOrAsk(
  input: Input,
  hints: Hints,
  mapping?: Mapping,
): Promise<Source | Asked | Failure> {
  let said = hints;
  try {
    said = await hintsFor(input, hints, mapping);
    return withoutSample(await recognise(input, said));
  } catch (error) {
    const failure = asFailure(error);
    return QUESTIONS.includes(failure.code) ? { input, hints: said, question: failure } : failure;
  }
}

/** The sample has done its work: of some hundred files the rows would fill the memory for as long as a scan runs. */
function withoutSample(source: Source): Source {
  return { ...source, table: { ...source.table, sample: [], spread: [] } };
}

async function recogniseByOthers(
  { input, hints, question }: Asked,
  others: readonly Source[],
): Promise<Source | Failure> {
  for (const other of others) {
    if (other.kind === 'register') continue;
    const answer = await recogniseOrAsk(input, hintsLike(other, hints));
    if (isSource(answer) && areSiblings(answer, other)) {
      return { ...answer, decisions: answer.decisions.map((one) => toldBy(one, other, hints)) };
    }
  }
  return question;
}

/** What looks as if the user had said it, though a sibling did. */
function toldBy(decision: Decision, { table }: Source, { decimal, dates, reading }: Hints): Decision {
  const isOfSibling =
    (decision.about === 'decimal' && decimal === undefined) ||
    (decision.about === 'times' && dates === undefined) ||
    (decision.about === 'reading' && reading === undefined);
  if (!isOfSibling || decision.certainty !== 'said') return decision;
  return {
    ...decision,
    because: words`${table.input.name}, which has the same columns, says so`,
    certainty: 'likely',
  };
}

/**
 * What the input is taken for: by the first line that a layout knows for a header. Throws a Failure where there is
 * none, or where it holds no rows.
 */
export async function recognise(input: Input, said: Hints): Promise<Source> {
  const tables = await tablesIn(input, said);
  const isOfForm = said.mapped === undefined && tables.some(({ form }) => form?.hasOwnHeader === true);
  const hints = isOfForm ? ofForms(said) : said;
  let refused: Failure | undefined;
  for (const layout of LAYOUTS) {
    for (const table of tables) {
      const claim = layout.claim(table, hints);
      if (claim instanceof Failure) refused ??= claim;
      if (claim === undefined || claim instanceof Failure) continue;
      if (table.sample.length === 0) throw withoutRows(table);
      checkSites(claim);
      return withDecisions(claim, hints);
    }
    if (refused !== undefined) throw refused;
  }
  throw unknownHeader(likeliest(tables, hints), hints);
}

/** A form says itself what its columns, units, labels and numbers are: what is said of those is of the tables beside it. */
function ofForms(hints: Hints): Hints {
  return { ...hints, columns: {}, unit: undefined, label: undefined, decimal: undefined, reading: undefined };
}

/** The decisions of a table stand before those that rest on it. */
function withDecisions(source: Source, { mapped }: Hints): Source {
  const { form } = source.table;
  const columns = Object.entries(source.columns).map(([meaning, header]) => words`${meaning} in "${header}"`);
  const layout = form?.id ?? source.layout;
  const because = form?.because ?? words`its header has ${columns.join(', ')}`;
  const decisions: Decision[] = [
    ...source.table.decisions,
    { about: 'layout', value: layout, because, certainty: 'proven' },
    ...source.decisions,
  ];
  return { ...source, layout, decisions: mapped === undefined ? decisions : decisions.map(followed) };
}

/** Under a mapping nothing is decided anew. */
function followed(decision: Decision): Decision {
  return { ...decision, because: words`the mapping or the command line says so`, certainty: 'said' };
}

/** The table of the line that has the most headers that are known. */
function likeliest(tables: readonly Table[], { columns }: Hints): Table {
  const named = new Set(Object.values(columns).map((name) => name.trim().toLowerCase()));
  return tables.reduce((a, b) => (known(b.header, named) > known(a.header, named) ? b : a));
}

function checkSites(source: Source): void {
  const place = source.kind === 'register' ? source.places['site']! : source.siteIndex;
  const mangled = source.table.sample.map((record) => siteName(record[place] ?? '')).find(isMangled);
  if (mangled === undefined) return;
  throw new Failure(
    'mangled_sites',
    EXIT.unreadable,
    words`"${mangled}" is what a spreadsheet left of a site's code`,
    {
      where: source.table.input.name,
      remedy: words`Export the data again without opening it in a spreadsheet, or with that column as text.`,
    },
  );
}

function withoutRows({ input, headerLine, hasOpenQuote, form }: Table): Failure {
  if (form !== undefined) {
    return new Failure(
      'no_rows',
      EXIT.nothingUsable,
      words`there is no row in it: no whole interval of load or traffic`,
      {
        where: input.name,
        remedy: words`Export the data again, over a longer period and with the items that hold load or traffic.`,
      },
    );
  }
  if (hasOpenQuote) {
    return new Failure(
      'quote_not_closed',
      EXIT.unreadable,
      words`a quotation mark is opened here and never closed`,
      {
        where: `${input.name}:${headerLine + 1}`,
        remedy: words`Take the quotation mark out, or double it.`,
      },
    );
  }
  return new Failure('no_rows', EXIT.nothingUsable, words`there is a header but no row under it`, {
    where: input.name,
    remedy: words`Export the data again: the period or the list of sites may have been empty.`,
  });
}

/** What a file of readings needs, and how a header that lacks it is told so. */
const NEEDED: readonly (readonly [meanings: readonly Meaning[], lack: () => string])[] = [
  [['site'], () => words`names a site`],
  [['time'], () => words`says when a reading began`],
  [['load', 'bytes_in', 'bytes_out'], () => words`holds a load or traffic`],
];

function unknownHeader(table: Table, hints: Hints): Failure {
  const lacks = NEEDED.filter(([meanings]) =>
    meanings.every((meaning) => columnOf(meaning, table, hints) === undefined),
  ).map(([, lack]) => lack());
  return new Failure(
    'unknown_header',
    EXIT.unreadable,
    words`no column ${listed(lacks)}. It has: ${shown(table.header)}`,
    {
      where: `${table.input.name}:${table.headerLine}`,
      remedy: words`A file of readings needs a site, a time, and a load or traffic: site_id,timestamp,load_kw. Name the columns by hand, such as --columns site="Meter",time="When",load="P" --unit kW.`,
    },
  );
}

function listed(lacks: readonly string[]): string {
  return lacks.length < 2 ? lacks.join() : words`${lacks.slice(0, -1).join(', ')}, and none ${lacks.at(-1)!}`;
}

/** So many headers, of so many characters, are shown in a message. */
const HEADERS_SHOWN = 12;
const CHARACTERS_SHOWN = 40;

function shown(header: readonly string[]): string {
  const names = header
    .slice(0, HEADERS_SHOWN)
    .map((name) => `"${name.slice(0, CHARACTERS_SHOWN)}"`)
    .join(', ');
  const more = header.length - HEADERS_SHOWN;
  return more > 0 ? words`${names} and ${more} more` : names;
}
