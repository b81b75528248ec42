import { asKz1048 } from '../../src/sources/kz-1048.ts';

/** Text in an encoding, without a byte order mark. */
export const encode = {
  'utf-8': (text: string) => Buffer.from(text, 'utf8'),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1251': (text: string) => narrow(text, tableOf('windows-1251')),
  'kz-1048': (text: string) => narrow(text, [...asKz1048(tableOf('windows-1251').join(''))]),
  cp866: (text: string) => narrow(text, tableOf('ibm866')),
  'koi8-r': (text: string) => narrow(text, tableOf('koi8-r')),
} as const;

/** Byte order marks, by encoding. */
export const MARK = {
  'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
} as const;

/** The character of each byte. */
function tableOf(label: string): string[] {
  return [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
}

function narrow(text: string, table: readonly string[]): Buffer {
  return Buffer.from(
    [...text].map((character) => {
      const byte = table.indexOf(character);
      if (byte < 0) throw new Error(`not in this encoding: ${character}`);
      return byte;
    }),
  );
}
