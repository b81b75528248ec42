/** Names within sentences, replaced wherever they stand as words of their own. */

export interface InText {
  /** Every name is replaced, be it a figure too. */
  readonly all: (text: string) => string;
  /** For sentences full of figures: a name that may be one, such as 12, is left. */
  readonly besideFigures: (text: string) => string;
}

interface Sought {
  readonly name: string;
  readonly pseudonym: string;
  /** Where its first word begins in it. */
  readonly offset: number;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const IN_WORD = /[\p{L}\p{N}_]/u;

/** A name of so few letters, or a number of so few digits, may be meant as something else. Assumed, 2026-11. */
const MAY_BE_A_FIGURE = /^(?:.{1,2}|\p{N}{1,4})$/u;

/** By the first word of each name, so that the work follows the text and not text times names. */
export function inText(pseudonyms: ReadonlyMap<string, string>): InText {
  const byWord = new Map<string, Sought[]>();
  for (const [name, pseudonym] of pseudonyms) {
    const [word] = name.matchAll(WORD);
    const anchor = word?.[0] ?? '';
    const sought = byWord.get(anchor) ?? [];
    sought.push({ name, pseudonym, offset: word?.index ?? 0 });
    byWord.set(anchor, sought);
  }
  for (const sought of byWord.values()) sought.sort((a, b) => b.name.length - a.name.length);
  const replaced = (text: string, isMeant: (name: string) => boolean) => {
    const whole = pseudonyms.get(text);
    if (whole !== undefined && isMeant(text)) return whole;
    return withoutWords(byWords(text, byWord, isMeant), byWord.get('') ?? []);
  };
  return {
    all: (text) => replaced(text, () => true),
    besideFigures: (text) => replaced(text, (name) => !MAY_BE_A_FIGURE.test(name)),
  };
}

function byWords(
  text: string,
  byWord: ReadonlyMap<string, readonly Sought[]>,
  isMeant: (name: string) => boolean,
): string {
  let [told, from] = ['', 0];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < from) continue;
    const found = byWord
      .get(word)
      ?.find(({ name, offset }) => isMeant(name) && stands(text, name, index - offset, from));
    if (found === undefined) continue;
    const at = index - found.offset;
    told += text.slice(from, at) + found.pseudonym;
    from = at + found.name.length;
  }
  return told + text.slice(from);
}

/** Whether the name stands there, and no letter or digit goes on at either end. */
function stands(text: string, name: string, at: number, from: number): boolean {
  if (at < from || !text.startsWith(name, at)) return false;
  const goesOn = (inside: string | undefined, outside: string | undefined) =>
    inside !== undefined && outside !== undefined && IN_WORD.test(inside) && IN_WORD.test(outside);
  return !goesOn(name[0], text[at - 1]) && !goesOn(name.at(-1), text[at + name.length]);
}

/** Names that are signs alone. */
function withoutWords(text: string, signs: readonly Sought[]): string {
  return signs.reduce(
    (told, { name, pseudonym }) => (name === '' ? told : told.replaceAll(name, pseudonym)),
    text,
  );
}
