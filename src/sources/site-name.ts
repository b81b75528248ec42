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
