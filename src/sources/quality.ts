/**
 * What a file says of the quality of its readings, in one column beside them: measured, filled in by the utility, or
 * no value at all. Flags of utilities in English and Russian, of NEM12 (A, E, F, S, N and a method: F14), MSCONS (220,
 * 67) and of the exchange format 80020 (status 0, 1).
 */

export const QUALITIES = ['unknown', 'actual', 'estimated', 'missing'] as const;
export type Quality = (typeof QUALITIES)[number];

/**
 * Reads the flags of a column with this header; `sample` are some of them. A flag that nobody knows is `unknown`; a
 * blank one remarks on nothing: the reading is `actual`.
 */
export function qualityReader(header: string, sample: readonly string[]): (flag: string) => Quality {
  const digits = digitsUnder(folded(header), sample.map(folded));
  const read = (flag: string): Quality => {
    const word = folded(flag);
    if (word === '') return 'actual';
    return digits[word] ?? WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';
  };
  const remembered = new Map<string, Quality>();
  return (flag) => {
    let quality = remembered.get(flag);
    if (quality === undefined) {
      quality = read(flag);
      if (remembered.size < REMEMBERED) remembered.set(flag, quality);
    }
    return quality;
  };
}

const REMEMBERED = 1000;

/** In this order: a word that denies another comes first. */
const WORDS: readonly (readonly [RegExp, Quality])[] = [
  [
    /^(?:недостовер|не достовер|некоммерч|не коммерч|не измер|отсутств|нет|пропу|ошибк|сбой|брак|неисправ)/u,
    'missing',
  ],
  [
    /^(?:n\d{0,2}|null|none|no data|missing|invalid|not valid|bad|error|fault|fail|suspect|questionable)/u,
    'missing',
  ],
  [/^(?:замещ|расчет|оцен|восстанов|интерпол|досчит|прогноз|ручн|среднее)/u, 'estimated'],
  [/^(?:[esf]\d{0,2}|67)$/u, 'estimated'],
  [
    /^(?:est|subst|final subst|forward est|interpol|calculat|replac|filled|forecast|manual|imputed)/u,
    'estimated',
  ],
  [/^(?:достовер|коммерч|факт|измер|норм|хорош|исправ|годн)/u, 'actual'],
  [/^(?:a\d{0,2}|220|ok)$/u, 'actual'],
  [/^(?:actual|measured|valid|good|normal|read|raw|real|true value)/u, 'actual'],
];

/**
 * What 0 and 1 mean depends on what is asked. Under a status or a quality 0 is `nothing amiss` (80020: 0 commercial, 1
 * not), unless 1 is the commoner of the two: then nobody knows.
 */
function digitsUnder(header: string, sample: readonly string[]): Readonly<Record<string, Quality>> {
  if (/^(?:достовер|valid|is valid|ok|good)/u.test(header)) return yesAndNo('actual', 'missing');
  if (/^(?:estimated|is estimated|расчет|замещ)/u.test(header)) return yesAndNo('estimated', 'actual');
  const count = (flag: string) => sample.filter((other) => other === flag).length;
  return count('0') > count('1') || count('1') === 0 ? { 0: 'actual', 1: 'missing' } : {};
}

function yesAndNo(yes: Quality, no: Quality): Readonly<Record<string, Quality>> {
  const words = {
    yes: ['1', 'true', 'yes', 'y', 'да', '+', 'иә'],
    no: ['0', 'false', 'no', 'n', 'нет', '-', 'жоқ'],
  };
  return Object.fromEntries([
    ...words.yes.map((word) => [word, yes] as const),
    ...words.no.map((word) => [word, no] as const),
  ]);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_]+/gu, ' ')
    .trim();
}
