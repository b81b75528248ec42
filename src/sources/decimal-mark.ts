/**
 * The decimal mark of a column, from its numbers. `12,5` has a decimal comma and `1,234.5` a decimal point, but `1,234`
 * may be either: it is what the numbers beside it are, and where none of them tells, the user is asked.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import { type DecimalMark, groupedBy, type NumberFormat, withoutSpaces } from './numbers.ts';
import type { Hints } from './source.ts';
import type { Delimiter, Table } from './table.ts';

export interface DecidedNumbers {
  readonly format: NumberFormat;
  readonly decision: Decision;
}

/** How the numbers in a column of a table are written, by its sample. A Failure where they can be read in two ways. */
export function columnNumbers(
  table: Table,
  place: number,
  { decimal, mapped }: Hints,
): DecidedNumbers | Failure {
  const header = table.header[place]!;
  if (table.form?.hasOwnHeader === true) return ofForm(header);
  const format = mapped?.numbersOf(header);
  if (decimal === undefined && format !== undefined)
    return decidedNumbers(format, header, words`it was said`, 'said');
  const texts = new Set<string>();
  for (const record of table.sample) texts.add((record[place] ?? '').trim());
  for (const record of table.spread) texts.add((record[place] ?? '').trim());
  const where = `${table.input.name}:${table.headerLine}:${place + 1}`;
  return numbersOf({ header, where, delimiter: table.delimiter, texts: [...texts] }, decimal);
}

/** The same of many columns side by side, which are written alike; `places` are theirs. */
export function columnsNumbers(
  table: Table,
  places: readonly number[],
  { decimal, mapped }: Hints,
): DecidedNumbers | Failure {
  const [first, last] = [places[0]!, places.at(-1)!];
  const header = words`${table.header[first]!} to ${table.header[last]!}`;
  if (table.form?.hasOwnHeader === true) return ofForm(header);
  const format = mapped?.numbersOf(table.header[first]!);
  if (decimal === undefined && format !== undefined)
    return decidedNumbers(format, header, words`it was said`, 'said');
  const texts = new Set<string>();
  for (const record of [...table.sample, ...table.spread])
    for (const place of places) texts.add((record[place] ?? '').trim());
  const where = `${table.input.name}:${table.headerLine}:${first + 1}`;
  return numbersOf({ header, where, delimiter: table.delimiter, texts: [...texts] }, decimal);
}

/** What a form hands out is written by it, whatever is said of the numbers in files. */
function ofForm(header: string): DecidedNumbers {
  return decidedNumbers(
    { decimal: '.', hasThousands: false },
    header,
    words`the form hands them out so`,
    'proven',
  );
}

export interface NumberColumn {
  readonly header: string;
  /** `file:line:column` of its header. */
  readonly where: string;
  readonly delimiter: Delimiter;
  /** Its fields, each once. */
  readonly texts: readonly string[];
}

/** How the numbers of a column are written, unless it is `said`. A Failure where they can be read in two ways. */
export function numbersOf(
  { header, where, delimiter, texts }: NumberColumn,
  said: DecimalMark | undefined,
): DecidedNumbers | Failure {
  const found = { '.': sightingsOf('.', texts), ',': sightingsOf(',', texts) };
  if (said !== undefined) {
    const format = { decimal: said, hasThousands: found[otherThan(said)].decimal === undefined };
    return decidedNumbers(format, header, words`--decimal says so`, 'said');
  }
  const [point, comma] = [found['.'], found[',']];
  const isMixed = point.decimal !== undefined && comma.decimal !== undefined;
  if (isMixed) {
    const decimal = comma.decimals > point.decimals ? ',' : '.';
    const because = words`"${found[decimal].decimal!}" has it; but "${found[otherThan(decimal)].decimal!}" has the other`;
    return decidedNumbers({ decimal, hasThousands: false }, header, because, 'likely');
  }
  for (const decimal of ['.', ','] as const) {
    const [own, other] = [found[decimal], found[otherThan(decimal)]];
    const proof = own.decimal ?? other.thousands;
    if (proof === undefined) continue;
    const hasThousands = other.thousands !== undefined || other.either !== undefined;
    return decidedNumbers(
      { decimal, hasThousands },
      header,
      words`"${proof}" can be read in no other way`,
      'proven',
    );
  }
  const either = comma.either ?? point.either;
  if (either === undefined) {
    return decidedNumbers(
      { decimal: '.', hasThousands: false },
      header,
      words`all of its numbers are whole`,
      'proven',
    );
  }
  if (comma.either === undefined && delimiter === ',') {
    const because = words`commas set its columns apart: who writes so has a decimal point`;
    return decidedNumbers({ decimal: '.', hasThousands: false }, header, because, 'likely');
  }
  const ungrouped = texts.map(withoutSpaces).find((text) => /^[+-]?\d{4,}$/u.test(text));
  if (ungrouped === undefined || (comma.either !== undefined && point.either !== undefined))
    return readInTwoWays(either, header, where);
  const decimal = comma.either === undefined ? '.' : ',';
  const because = words`"${ungrouped}" sets no thousands apart, so "${either}" does not either`;
  return decidedNumbers({ decimal, hasThousands: false }, header, because, 'likely');
}

interface Sightings {
  /** The first text in which the mark can only be a decimal mark, and how many there are. */
  readonly decimal: string | undefined;
  readonly decimals: number;
  /** The first in which it can only set thousands apart. */
  readonly thousands: string | undefined;
  /** The first in which it may be either. */
  readonly either: string | undefined;
}

function sightingsOf(mark: DecimalMark, texts: readonly string[]): Sightings {
  let [decimal, thousands, either]: (string | undefined)[] = [];
  let decimals = 0;
  for (const text of texts) {
    if (!text.includes(mark)) continue;
    const role = roleOf(mark, text);
    if (role === 'decimal') decimals += 1;
    if (role === 'decimal') decimal ??= text;
    else if (role === 'thousands') thousands ??= text;
    else if (role === 'either') either ??= text;
  }
  return { decimal, decimals, thousands, either };
}

function roleOf(mark: DecimalMark, text: string): 'decimal' | 'thousands' | 'either' | undefined {
  const plain = withoutSpaces(text);
  const isSpaced = plain !== text;
  const count = plain.split(mark).length - 1;
  if (groupedBy(mark, plain) && !isSpaced) {
    const isPlainly = count > 1 || plain.includes(otherThan(mark));
    return isPlainly ? 'thousands' : 'either';
  }
  return DECIMAL[mark].test(plain) || groupedBy(otherThan(mark), plain) ? 'decimal' : undefined;
}

const DECIMAL: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/,
  ',': /^[+-]?(?:\d+,\d*|,\d+)(?:[eE][+-]?\d{1,2})?$/,
};

function otherThan(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

export function decidedNumbers(
  format: NumberFormat,
  header: string,
  because: string,
  certainty: Decision['certainty'],
): DecidedNumbers {
  const { decimal } = format;
  const value = format.hasThousands ? words`${decimal} and ${otherThan(decimal)} between thousands` : decimal;
  return {
    format,
    decision: { about: 'decimal', value, because: words`in "${header}" ${because}`, certainty },
  };
}

function readInTwoWays(text: string, header: string, where: string): Failure {
  const mark = text.includes(',') ? ',' : '.';
  const [whole = '', digits = ''] = withoutSpaces(text).split(mark);
  return new Failure(
    'ambiguous_numbers',
    EXIT.unreadable,
    words`"${text}" in "${header}" is either ${whole}.${digits} or ${whole}${digits}, a thousand times as much, and nothing in the column tells`,
    {
      where,
      remedy: words`Say which: --decimal ${mark} reads ${whole}.${digits}, and --decimal ${otherThan(mark)} reads ${whole}${digits}.`,
    },
  );
}
