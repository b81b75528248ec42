/**
 * The encoding of a text file, from a sample of its bytes: a byte order mark, else UTF-16 by its zeros, else UTF-8
 * unless it breaks more often than it holds, else the single-byte encoding in which it reads most like Russian or
 * Kazakh.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import { asKz1048 } from './kz-1048.ts';
import { type Likeness, likeness } from './letter-pairs.ts';

/** By the labels of TextDecoder, where it has them. */
const LABELS = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1251': 'windows-1251',
  'kz-1048': 'windows-1251',
  cp866: 'ibm866',
  'koi8-r': 'koi8-r',
} as const;

export type Encoding = keyof typeof LABELS;
export const ENCODINGS = Object.keys(LABELS) as Encoding[];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1251: 'windows-1251',
  win1251: 'windows-1251',
  cp1251: 'windows-1251',
  '1251': 'windows-1251',
  kz1048: 'kz-1048',
  strk1048: 'kz-1048',
  rk1048: 'kz-1048',
  cp866: 'cp866',
  ibm866: 'cp866',
  '866': 'cp866',
  dos: 'cp866',
  koi8r: 'koi8-r',
};

/** The encoding that a word names, in any spelling: `CP1251`, `strk1048`; undefined if it names none. */
export function encodingNamed(word: string): Encoding | undefined {
  const key = word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
}

export interface Encoded {
  readonly encoding: Encoding;
  readonly decision: Decision;
}

/**
 * The encoding of the text whose head and further lines these are, unless it is `said`. Throws a Failure if it is no
 * text.
 */
export function encodingOf({ head, lines }: Bytes, name: string, said?: Encoding): Encoded {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => head[i] === byte));
  if (known !== undefined) throw notText(name, words`this is ${known[0]()}, not a CSV file`);
  if (said !== undefined) return decided(said, words`--encoding says so`, 'said');
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  if (marked !== undefined) return decided(marked[0], words`it begins with a byte order mark`, 'said');
  const wide = wideEncoding(head, name);
  if (wide !== undefined) return decided(wide, words`every other byte is zero`, 'proven');
  return narrowEncoding(Buffer.concat([head, ...lines]));
}

interface Bytes {
  readonly head: Uint8Array;
  /** Whole lines from further on in the file, if it is not UTF-16. */
  readonly lines: readonly Uint8Array[];
}

/** Text of an encoding, decoded chunk by chunk; a byte order mark is dropped. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding]);
  const finish = encoding === 'kz-1048' ? asKz1048 : (text: string) => text;
  for await (const chunk of chunks) yield finish(decoder.decode(chunk, { stream: true }));
  yield finish(decoder.decode());
}

/** The same for all bytes at once. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(LABELS[encoding]).decode(bytes);
  return encoding === 'kz-1048' ? asKz1048(text) : text;
}

/** What a file that is no text is known by. */
const SIGNATURES: readonly (readonly [name: () => string, signature: readonly number[]])[] = [
  [() => words`a PNG picture`, [0x89, 0x50, 0x4e, 0x47]],
  [() => words`a JPEG picture`, [0xff, 0xd8, 0xff]],
  [() => words`a GIF picture`, [0x47, 0x49, 0x46, 0x38]],
  [() => words`a PDF document`, [0x25, 0x50, 0x44, 0x46]],
  [() => words`a workbook or a zip archive`, [0x50, 0x4b, 0x03, 0x04]],
  [() => words`an old Excel workbook, or one under a password`, [0xd0, 0xcf, 0x11, 0xe0]],
  [() => words`a Parquet file`, [0x50, 0x41, 0x52, 0x31]],
];

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
];

function decided(encoding: Encoding, because: string, certainty: Decision['certainty']): Encoded {
  return { encoding, decision: { about: 'encoding', value: encoding, because, certainty } };
}

/** Share of zero bytes at one parity over which text is taken for UTF-16: digits and delimiters have one each. */
const MOSTLY = 0.4;

function wideEncoding(bytes: Uint8Array, name: string): Encoding | undefined {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  const half = bytes.length / 2;
  if (zeros.odd > half * MOSTLY) return 'utf-16le';
  if (zeros.even > half * MOSTLY) return 'utf-16be';
  if (zeros.odd + zeros.even > 0) throw notText(name, words`this is binary data, not a CSV file`);
  return undefined;
}

/**
 * UTF-8 or a single-byte encoding. Where what is not ASCII reads as UTF-8 for the most part, it is: in another
 * encoding hardly any of it does, and a field that some program cut within a character must not garble all others.
 */
function narrowEncoding(bytes: Uint8Array): Encoded {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (beyondAscii === 0) return decided('utf-8', words`the sample is plain ASCII`, 'proven');
  if (broken === 0) return decided('utf-8', words`all that is not ASCII is valid UTF-8`, 'proven');
  if (broken * 2 > beyondAscii) return likeliest(bytes);
  return decided(
    'utf-8',
    words`all but ${broken} of ${beyondAscii} characters beyond ASCII are valid UTF-8: they are broken`,
    'likely',
  );
}

/** The likeliest first, where the letters do not tell. */
const NARROW = ['windows-1251', 'kz-1048', 'cp866', 'koi8-r'] as const satisfies readonly Encoding[];

/**
 * By so many usual pairs of letters, net of unusual ones, an encoding must go before the one that comes earlier in the
 * list: ТП in Windows-1251 is a usual pair of small letters in KOI8-R. Assumed on 2026-11.
 */
const MARGIN = 3;

function likeliest(bytes: Uint8Array): Encoded {
  const found = wordsBeyondAscii(bytes);
  const candidates = NARROW.map((encoding) => ({ encoding, ...likeness(decodedWords(found, encoding)) }));
  const best = candidates.reduce((a, b) => (net(b) - net(a) >= marginOver(a, b) ? b : a));
  const [next] = candidates
    .filter((other) => other !== best && net(other) !== net(best))
    .sort((a, b) => net(b) - net(a));
  const isClear = net(best) >= MARGIN && net(best) - net(next ?? { pairs: 0, usual: 0 }) >= MARGIN;
  return decided(
    best.encoding,
    next === undefined
      ? words`in it ${best.usual} of ${best.pairs} pairs of letters are usual in Russian or Kazakh`
      : words`in it ${best.usual} of ${best.pairs} pairs of letters are usual in Russian or Kazakh, and ${next.usual} of ${next.pairs} in ${next.encoding}`,
    isClear ? 'likely' : 'assumed',
  );
}

/** Of the two that differ in the letters of Kazakh alone, a single pair of letters tells. */
function marginOver(before: { encoding: Encoding }, { encoding }: { encoding: Encoding }): number {
  return before.encoding === 'windows-1251' && encoding === 'kz-1048' ? 1 : MARGIN;
}

function net({ pairs, usual }: Likeness): number {
  return usual - (pairs - usual);
}

/** So many different words are enough. */
const WORDS_ENOUGH = 2000;

/** So many letters of a run count: without a bound, a long one that is all ASCII is gone through from each of them. */
const WORD = /\d?[A-Za-z]{0,40}[\x80-\xff][A-Za-z\x80-\xff]*\d?/g;

/** Different words that are not all ASCII, each byte as a Latin-1 character; digits are alike. */
function wordsBeyondAscii(bytes: Uint8Array): string[] {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = new Set<string>();
  for (const [word] of latin.matchAll(WORD)) {
    found.add(word.replaceAll(/\d/g, '0'));
    if (found.size >= WORDS_ENOUGH) break;
  }
  return [...found];
}

function decodedWords(found: readonly string[], encoding: Encoding): string[] {
  return decode(Buffer.from(found.join('\n'), 'latin1'), encoding).split('\n');
}

function notText(name: string, says: string): Failure {
  return new Failure('not_text', EXIT.unreadable, says, {
    where: name,
    remedy: words`Export the data as CSV (in Excel: Save As, "CSV UTF-8") and scan that.`,
  });
}
