/** Numbers as they stand in files: an optional sign, digits that may be grouped by spaces, one decimal mark. */

export type DecimalMark = '.' | ',';

/** No-break, narrow, thin or plain space between groups of three digits, as in Russian and Kazakh. */
const SPACE = /[\u0020\u00a0\u202f\u2009]/;
const GROUPING = /(?<=\d)[\u0020\u00a0\u202f\u2009](?=\d{3}(?!\d))/g;
const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
const COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d{1,2})?$/;

/** The number a text holds under a decimal mark; undefined if it holds none. `nan`, `inf`, `0x1F` are no numbers. */
export function parseNumber(text: string, mark: DecimalMark): number | undefined {
  const plain = SPACE.test(text) ? text.replace(GROUPING, '') : text;
  if (mark === '.') return POINT.test(plain) ? Number(plain) : undefined;
  return COMMA.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** The decimal mark under which more of the texts are numbers; a point where it makes no difference. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  const read = (mark: DecimalMark) => texts.filter((text) => parseNumber(text, mark) !== undefined).length;
  return read(',') > read('.') ? ',' : '.';
}
