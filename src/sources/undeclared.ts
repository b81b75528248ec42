/** Words that declare nothing: what is written into a register where nobody knew, or would not say. */

/** Whether a declared word says nothing, in any case, in English or Russian. */
export function isUndeclared(declared: string): boolean {
  return UNDECLARED.has(plainWord(declared));
}

/** Small letters, words apart by one space, ё as е; what is neither letter nor digit is gone. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A dash is no word at all; a zero and a false value are what a spreadsheet makes of an empty cell. */
const UNDECLARED = new Set(
  [
    '',
    '0',
    'false',
    'n/a',
    'na',
    'nan',
    'nil',
    'no',
    'none',
    'not applicable',
    'null',
    'unknown',
    'unspecified',
    'нет',
    'нет данных',
    'ложь',
    'н/д',
    'неизвестно',
    'не указан',
    'не указано',
    'отсутствует',
  ].map(plainWord),
);
