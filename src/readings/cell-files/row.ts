/** A row of a file of cells, judged: what a machine wrote is a valid cell, or the file was changed or broken since. */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { CELL_COLUMNS, CELLS_FORMAT, type CellColumn } from '../../sources/cells-layout.ts';
import { INTERVALS } from '../../sources/interval-minutes.ts';
import type { Quantity } from '../../sources/quantity.ts';
import { remembering } from '../../sources/remembering.ts';
import { isBroken, siteName } from '../../sources/site-name.ts';
import { MIXED, POWER } from '../cells.ts';
import { levelBin } from '../level.ts';
import type { Moments } from '../moments.ts';
import { countSlots } from '../slots.ts';
import { allBut, Fields, type Refuse } from './fields.ts';
import { momentsOf, noMoments, VALUES } from './judged-moments.ts';
import { type FacetName, KEYS, QUANTITY_NAMED } from './names.ts';
import { type Origin, originNoted } from './origin.ts';
import { registerNoted, type SavedRegister } from './register-note.ts';
import { SEVERAL_LENGTHS } from './rows.ts';
import { slotsOfText } from './slots-text.ts';

export type Row =
  | { readonly facet: 'format' }
  | { readonly facet: 'input'; readonly origin: Origin }
  | (OfQuantity & { readonly facet: 'all'; readonly readings: number; readonly flagged: number })
  | (Omit<OfQuantity, 'moments'> & { readonly facet: 'register'; readonly register: SavedRegister })
  | CellRow;

export type CellRow = OfQuantity & { readonly key: number } & (
    | { readonly facet: 'clock' | 'level' }
    | ({ readonly facet: 'day' } & DayFields)
  );

interface OfQuantity {
  readonly site: string;
  readonly quantity: Quantity;
  readonly moments: Moments;
}

interface DayFields {
  readonly zeros: number;
  readonly estimated: number;
  readonly slots: readonly number[];
  readonly assumed: number;
}

/** Takes a row at its word, or refuses it. */
export function rowOf(record: readonly string[], refuse: Refuse): Row {
  const fields = new Fields(record, refuse);
  const facet = fields.text('facet');
  if (!isFacet(facet)) return refuse('facet', words`"${facet}" is no facet`);
  fields.blanks(BLANK[facet]);
  if (facet === 'format') return formatRow(fields);
  if (facet === 'input') return inputRow(fields);
  if (facet === 'register') return registerRow(fields);
  return facet === 'all' ? allRow(fields) : cellRow(fields, facet);
}

/** The Failure of a row that is refused. */
export function invalid(file: string, line: number, column: CellColumn, says: string): Failure {
  return new Failure('invalid_cell', EXIT.unreadable, words`this row is no valid cell: ${says}`, {
    where: `${file}:${line}:${CELL_COLUMNS.indexOf(column) + 1}`,
    remedy: words`The file was changed or cut since it was saved: save it anew from the readings, scan --save-cells.`,
  });
}

const OF_QUANTITY = ['site_id', 'quantity', 'facet'] as const;
const OF_CELL = [...OF_QUANTITY, 'cell', ...VALUES] as const;

/** What is blank in a row of each facet. */
const BLANK = {
  format: allBut('facet', 'cell'),
  input: allBut('facet', 'cell', 'note'),
  register: allBut(...OF_QUANTITY, 'note'),
  all: allBut(...OF_QUANTITY, ...VALUES, 'readings', 'flagged'),
  day: allBut(...OF_CELL, 'zeros', 'estimated', 'slots', 'assumed_minutes'),
  clock: allBut(...OF_CELL),
  level: allBut(...OF_CELL),
} satisfies Record<Row['facet'], readonly CellColumn[]>;

function formatRow(fields: Fields): Row {
  if (fields.text('cell') !== CELLS_FORMAT) fields.refuse('cell', words`the format is not ${CELLS_FORMAT}`);
  return { facet: 'format' };
}

function inputRow(fields: Fields): Row {
  const origin = originNoted(fields.text('cell'), fields.text('note'));
  return { facet: 'input', origin: origin ?? fields.refuse('note', words`it does not describe an input`) };
}

function registerRow(fields: Fields): Row {
  const register = registerNoted(fields.text('note'));
  const found = register ?? fields.refuse('note', words`it does not describe a register`);
  return { facet: 'register', ...ofQuantity(fields), register: found };
}

function allRow(fields: Fields): Row {
  const n = fields.whole('n');
  const moments = n === 0 ? noMoments(fields) : momentsOf(fields);
  const readings = fields.whole('readings', n);
  const flagged = fields.whole('flagged', readings);
  if (n > 0 && readings === 0) fields.refuse('readings', words`values without readings`);
  return { facet: 'all', ...ofQuantity(fields), moments, readings, flagged };
}

function cellRow(fields: Fields, facet: FacetName): CellRow {
  const name = fields.text('cell');
  const key = KEYS[facet].keyOf(name) ?? fields.refuse('cell', words`"${name}" is no ${facet}`);
  const moments = momentsOf(fields);
  const of = { ...ofQuantity(fields), key, moments };
  if (facet === 'day') return { ...of, facet, ...dayFields(fields, moments) };
  const isInBin = levelBin(moments.min) === key && levelBin(moments.max) === key;
  if (facet === 'level' && !isInBin) fields.refuse('cell', words`its values lie at another level`);
  return { ...of, facet };
}

function isFacet(text: string): text is Row['facet'] {
  return Object.hasOwn(BLANK, text);
}

function ofQuantity(fields: Fields): { site: string; quantity: Quantity } {
  const site = fields.text('site_id');
  if (!isName(site)) fields.refuse('site_id', words`"${site}" is no name of a site as they are saved`);
  const name = fields.text('quantity');
  const quantity = QUANTITY_NAMED.get(name) ?? fields.refuse('quantity', words`"${name}" is no quantity`);
  return { site, quantity };
}

/** A site has a thousand rows. */
const isName = remembering(1, (site) => site !== '' && siteName(site) === site && !isBroken(site));

const WORD_MOST = 2 ** 32 - 1;

function dayFields(fields: Fields, { n, min, max }: Moments): DayFields {
  const most = Math.min(n, WORD_MOST);
  const [zeros, estimated] = [fields.whole('zeros', most), fields.whole('estimated', most)];
  if (zeros > 0 !== (min === 0) || (zeros === n) !== (max === 0))
    fields.refuse('zeros', words`the smallest and the largest value say otherwise`);
  const slots = slotsOfText(fields.text('slots')) ?? fields.refuse('slots', words`it is no bitmap of a day`);
  const count = countSlots(Uint32Array.from(slots));
  if (count < 1 || count > n) fields.refuse('slots', words`${count} slots of ${n} readings`);
  return { zeros, estimated, slots, assumed: assumedOf(fields) };
}

function assumedOf(fields: Fields): number {
  const text = fields.text('assumed_minutes');
  if (text === String(SEVERAL_LENGTHS)) return MIXED;
  const minutes = fields.whole('assumed_minutes');
  const isLength = minutes === POWER || INTERVALS.includes(minutes);
  return isLength ? minutes : fields.refuse('assumed_minutes', words`no interval is that long`);
}
