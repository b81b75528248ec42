/**
 * Numbers as they stand in files: an optional sign, digits that may be grouped in threes, one decimal mark. Spaces and
 * apostrophes group wherever they stand; a point or a comma does where the column proves it (decimal-mark.ts).
 */

export type DecimalMark = '.' | ',';

export interface NumberFormat {
  readonly decimal: DecimalMark;
  /** Whether the other of the two marks sets thousands apart. */
  readonly hasThousands: boolean;
}

/** No-break, narrow, thin or plain space, or an apostrophe, between groups of three digits. */
const SPACE = /[\u0020\u00a0\u202f\u2009'’]/;
const GROUPING = /(?<=\d)[\u0020\u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g;
/** A digit can be matched in one way only, so that a field of a million digits takes no longer than it is. */
const POINT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
const COMMA = /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d{1,2})?$/;
const GROUPED_BY_COMMA = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const GROUPED_BY_POINT = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;

/** The number a text holds in a format; undefined if it holds none. `nan`, `inf`, `0x1F` are no numbers. */
export function parseNumber(text: string, format: NumberFormat): number | undefined {
  const plain = withoutSpaces(text);
  if (format.decimal === '.') {
    if (POINT.test(plain)) return Number(plain);
    return format.hasThousands && GROUPED_BY_COMMA.test(plain)
      ? Number(plain.replaceAll(',', ''))
      : undefined;
  }
  if (COMMA.test(plain)) return Number(plain.replace(',', '.'));
  if (!format.hasThousands || !GROUPED_BY_POINT.test(plain)) return undefined;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

/** Whether a text can only be a number with digits set apart by this mark: `1,234.5`, `1,234,567`; or might be: `1,234`. */
export function groupedBy(mark: DecimalMark, text: string): boolean {
  return (mark === ',' ? GROUPED_BY_COMMA : GROUPED_BY_POINT).test(text);
}

/** A text without the spaces and apostrophes between its groups of digits. */
export function withoutSpaces(text: string): string {
  return SPACE.test(text) ? text.replace(GROUPING, '') : text;
}
