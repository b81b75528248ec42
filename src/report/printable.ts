import { stripVTControlCharacters } from 'node:util';

/**
 * A string from the data, made safe for a terminal and for one line: no escape sequences, no control characters, no
 * line breaks, no invisible or direction-changing characters (a site called "\u202Egnp" must not turn the line round),
 * no tower of accents. Letters of every alphabet stay.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{VS}]/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
}
