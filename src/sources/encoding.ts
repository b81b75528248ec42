/**
 * The encoding of a text file, from its first bytes: a byte order mark, else UTF-16 by its zeros, else UTF-8 unless it
 * breaks more often than it holds, else Windows-1251, the single-byte encoding in which spreadsheets of the region write CSV.
 */
import { EXIT, Failure } from '../failure.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** What a file that is no text is known by. */
const SIGNATURES: readonly (readonly [name: string, signature: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a workbook or a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
];

/** The encoding of the text that begins with `head`. Throws a Failure if it is no text. */
export function encodingOf(head: Uint8Array, name: string): Encoding {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => head[i] === byte));
  if (known !== undefined) throw notText(name, `this is ${known[0]}, not a CSV file`);
  const zeros = zerosByParity(head);
  const half = head.length / 2;
  if (zeros.odd > half * MOSTLY) return 'utf-16le';
  if (zeros.even > half * MOSTLY) return 'utf-16be';
  if (zeros.odd + zeros.even > 0) throw notText(name, 'this is binary data, not a CSV file');
  return isUtf8(head) ? 'utf-8' : 'windows-1251';
}

/** Text of an encoding, decoded chunk by chunk; a byte order mark is dropped. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Share of zero bytes at one parity over which text is taken for UTF-16: digits and delimiters have one each. */
const MOSTLY = 0.4;

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/**
 * Whether what is not ASCII reads as UTF-8 for the most part. In another encoding hardly any of it does, and in UTF-8
 * a field that some program cut in the middle of a character must not garble all others.
 */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  return broken * 2 <= beyondAscii;
}

function notText(name: string, says: string): Failure {
  return new Failure('not_text', EXIT.unreadable, says, {
    where: name,
    remedy: 'Export the data as CSV (in Excel: Save As, "CSV UTF-8") and scan that.',
  });
}
