/** Names within sentences, replaced wherever they stand as words of their own. */

export interface InText {
  /** Every name is replaced, be it a figure too. */
  readonly all: (text: string) => string;
  /** For sentences full of figures: a name that may be one, such as 12, is left. */
  readonly besideFigures: (text: string) => string;
}

/** How names that begin with the same word may lie about it: a text is looked at once for each, and not for each name. */
interface Shape {
  /** Of the whole name. */
  readonly length: number;
  /** Where its first word begins in it. */
  readonly offset: number;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const IN_WORD = /[\p{L}\p{N}_]/u;

/** A name of so few letters, or a number of so few digits, may be meant as something else. Assumed, 2026-11. */
const MAY_BE_A_FIGURE = /^(?:.{1,2}|\p{N}{1,4})$/u;

/** By the first word of each name, so that the work follows the text and not text times names. */
export function inText(pseudonyms: ReadonlyMap<string, string>): InText {
  const shapes = shapesByWord(pseudonyms.keys());
  const signs = [...pseudonyms.keys()].filter((name) => name.length > 2 && name.search(WORD) < 0);
  const replaced = (text: string, isMeant: (name: string) => boolean) => {
    const whole = pseudonyms.get(text);
    if (whole !== undefined && isMeant(text)) return whole;
    const pseudonymOf = (name: string) => (isMeant(name) ? pseudonyms.get(name) : undefined);
    return signs.reduce(
      (told, sign) => told.replaceAll(sign, pseudonyms.get(sign)!),
      byWords(text, shapes, pseudonymOf),
    );
  };
  return {
    all: (text) => replaced(text, () => true),
    besideFigures: (text) => replaced(text, (name) => !MAY_BE_A_FIGURE.test(name)),
  };
}

type Shapes = ReadonlyMap<string, readonly Shape[]>;

/** The longest first. */
function shapesByWord(names: Iterable<string>): Shapes {
  const byWord = new Map<string, Map<string, Shape>>();
  for (const name of names) {
    const [word] = name.matchAll(WORD);
    if (word === undefined) continue;
    const shape = { length: name.length, offset: word.index };
    const shapes = byWord.get(word[0]) ?? new Map<string, Shape>();
    byWord.set(word[0], shapes.set(`${shape.length} ${shape.offset}`, shape));
  }
  const longestFirst = (shapes: Iterable<Shape>) => [...shapes].sort((a, b) => b.length - a.length);
  return new Map(Array.from(byWord, ([word, shapes]) => [word, longestFirst(shapes.values())]));
}

function byWords(text: string, shapes: Shapes, pseudonymOf: (name: string) => string | undefined): string {
  let [told, from] = ['', 0];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < from) continue;
    for (const { length, offset } of shapes.get(word) ?? []) {
      const at = index - offset;
      const name = text.slice(Math.max(0, at), at + length);
      const pseudonym = at < from ? undefined : pseudonymOf(name);
      if (pseudonym === undefined || !stands(text, name, at)) continue;
      told += text.slice(from, at) + pseudonym;
      from = at + length;
      break;
    }
  }
  return told + text.slice(from);
}

/** Whether no letter or digit goes on at either end of the name. */
function stands(text: string, name: string, at: number): boolean {
  const goesOn = (inside: string | undefined, outside: string | undefined) =>
    inside !== undefined && outside !== undefined && IN_WORD.test(inside) && IN_WORD.test(outside);
  return !goesOn(name[0], text[at - 1]) && !goesOn(name.at(-1), text[at + name.length]);
}
