/** Texts in the place of a number that say there is none. */
import type { Kind } from './ledger.ts';

/** What kind of absence a text that is no number stands for; undefined if it is rubbish. */
export function absenceSaid(text: string): Kind | undefined {
  const word = text.normalize('NFKC').toLowerCase();
  if (NOT_FINITE.test(word)) return 'not_finite';
  return MISSING.has(word) ? 'marked_missing' : undefined;
}

/**
 * Negative numbers by which meters and export programs say that there is no value: -1, -999 and longer rows of nines,
 * the least 16-bit and 32-bit integer.
 */
export function isNegativeMarker(number: number): boolean {
  return NEGATIVE_MARKERS.has(number) || /^-9{3,}(?:\.9+)?$/u.test(String(number));
}

const NEGATIVE_MARKERS: ReadonlySet<number> = new Set([-1, -(2 ** 15), -(2 ** 31)]);

/** As printed by C, Python, Java, R, Go and by old Microsoft C (`1.#IND`). */
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|∞|1\.#(?:inf|ind|qnan|snan)\d*)$/u;

/** Words, dashes, and the errors of spreadsheets in English and Russian. */
const MISSING: ReadonlySet<string> = new Set([
  ...['-', '--', '---', '–', '—', '−', '.', '..', '...', '\\n'],
  ...[
    'null',
    '(null)',
    'nil',
    'none',
    'na',
    'n/a',
    'n.a.',
    'no data',
    'nodata',
    'missing',
    'empty',
    '(empty)',
  ],
  ...['н/д', 'н.д.', 'нд', 'нет', 'нет данных', 'б/д', 'отсутствует', 'пусто', 'жоқ', 'дерек жоқ'],
  ...['#n/a', '#na', '#value!', '#ref!', '#div/0!', '#num!', '#name?', '#null!', '#getting_data', '#spill!'],
  ...['#н/д', '#знач!', '#ссылка!', '#дел/0!', '#число!', '#имя?', '#пусто!'],
]);
