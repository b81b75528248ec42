/**
 * KZ-1048 (STRK 1048-2002), the single-byte encoding of Kazakh: Windows-1251 with other letters at sixteen places
 * (unicode.org/Public/MAPPINGS/VENDORS/MISC/KZ1048.TXT). TextDecoder does not have it.
 */

/** What Windows-1251 has at the sixteen places, and what KZ-1048 has there. */
const IN_1251 = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const IN_1048 = 'ҚҺқһҰұӘӨҒҮөғәҢңү';

const LETTER = new Map([...IN_1251].map((letter, i) => [letter, IN_1048[i]!]));
const ANY = new RegExp(`[${IN_1251}]`, 'gu');

/** Text that was decoded as Windows-1251, as KZ-1048 would have it. */
export function asKz1048(text: string): string {
  return text.replace(ANY, (letter) => LETTER.get(letter)!);
}
