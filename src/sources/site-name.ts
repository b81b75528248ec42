/**
 * A site's name as it stands in a file, written one way: composed (NFC), without spaces around it, and with one plain
 * space where several, or no-break ones, stand inside. Letter case is kept: two sites may differ in nothing else.
 */
export function siteName(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a name was written in another encoding than its file seemed to be: bytes that stood for no character. */
export function isBroken(name: string): boolean {
  return name.includes('\uFFFD');
}

/** Whether a spreadsheet took a long number for a quantity and cut it: `4,2207E+14` may be any of a million sites. */
export function isMangled(name: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/iu.test(name);
}

/**
 * Letters that look alike in Cyrillic and Latin capitals, each as the Latin one. Kazakh has two more that do: І and Ү.
 */
const LATIN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХІЈЅҮ'].map((letter, i) => [letter, 'ABEKMHOPCTYXIJSY'[i]!]),
);

/**
 * A name by which those that look alike are found: without letter case, stray spaces and marks that do not show, with
 * one kind of dash, and each Cyrillic letter that looks like a Latin one as that. No name to be shown. A space between
 * two digits stays: `1 12` is not `11 2`.
 */
export function folded(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Dash}/gu, '-')
    .toUpperCase()
    .replaceAll(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  return plain.replaceAll(/[АВЕКМНОРСТУХІЈЅҮ]/gu, (letter) => LATIN_OF[letter]!);
}
