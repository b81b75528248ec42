import { stripVTControlCharacters } from 'node:util';

/**
 * A string from the data, made safe for a terminal and for one line: no escape sequences, no control characters, no
 * line breaks, no invisible or direction-changing characters (a site called "\u202Egnp" must not turn the line round),
 * no tower of accents. Letters of every alphabet stay, and so do spaces that are not to be broken: they hold a figure
 * together ("1 200 МВт").
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{VS}]/gu, '')
    .normalize('NFC')
    .replace(/(?:[^\S\u00A0\u2007\u202F]|\p{Cc})+/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
}
