/**
 * Ways in which a file goes wrong. Each takes bytes and returns others; lines are told apart byte by byte (latin1), so
 * that they may also be torn within a character.
 */
import { gzipSync } from 'node:zlib';
import type { Chance } from '../src/random.ts';
import { archiveMutated, isArchive, isXml, xmlMutated } from './forms.ts';

/** The bytes after up to `MOST` mutations drawn by chance, packed now and then. */
export function mutated(original: Buffer, chance: Chance): Buffer {
  if (isArchive(original) && chance.happens(OF_ITS_FORM)) return archiveMutated(original, chance);
  if (isXml(original) && chance.happens(OF_ITS_FORM)) return xmlMutated(original, chance);
  let bytes = original;
  const times = Math.min(whole(chance, 1, MOST), whole(chance, 1, MOST));
  for (let i = 0; i < times; i += 1) bytes = chance.pick(MUTATIONS)(bytes, chance).subarray(0, LARGEST);
  return chance.happens(PACKED) ? packed(bytes, chance) : bytes;
}

const MOST = 6;
/** Of messages and workbooks: bytes that change anywhere make mostly no XML and no archive. */
const OF_ITS_FORM = 0.8;
/** In bytes: beyond the head of a file that is looked into first, so that the blocks further on are reached too. */
const LARGEST = 1_300_000;
const PACKED = 0.08;

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;
type OfLines = (lines: string[], chance: Chance) => string[];
type OfFields = (fields: string[], chance: Chance) => string[];

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '-999999',
  '1e308',
  '-1e308',
  '1e-308',
  '1e400',
  '9007199254740993',
  '70368744177664',
  '4294967.295',
  '2147483.647',
  '16777.215',
  '4294967295',
  '0.0000000000000000000001',
  `1${'0'.repeat(400)}`,
  `0.${'9'.repeat(400)}`,
  '1,234',
  '1.234',
  '1 234,5',
  '1\u00a0234,5',
  '1,234,567.8',
  '1.234.567,8',
  '4,22E+14',
  '#Н/Д',
  '#REF!',
  'NaN',
  '-Infinity',
  'null',
  '-',
  '0x1F',
  '١٢٣',
] as const;

const TIMES = [
  '24:00',
  '2024-02-29 23:30',
  '2023-02-29 00:00',
  '29.02.2024 24:00',
  '31.12.9999 23:59',
  '0000-00-00 00:00:00',
  '1970-01-01',
  '1989-12-31 23:55',
  '2060-01-01 00:00',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '+275760-09-14T00:00:00Z',
  '2024-01-01T00:00:00+99:99',
  '2024-01-01T00:00:00-12:34:56',
  '2024-01-01T00:00:00.999999999Z',
  '13/13/2024 10:00',
  '3/4/24 1:5 PM',
  '45292.5',
  '1704067200',
  '-1',
  '1e21',
  '99999999999999',
  '2024-02-29 23:00 2024-02-29 23:00',
] as const;

const CONTROLS = [
  '\0',
  '\0\0\0\0',
  '\ufeff',
  '\ufffe',
  '\x1a',
  '\x0c',
  '\x85',
  '\u2028',
  '\u202e',
  '\x1b[2J',
] as const;
const HEADERS = [
  'site_id',
  'timestamp',
  'load_kw',
  'kWh',
  'кВт·ч',
  'bytes_in',
  'revision',
  'status',
  'Итого',
  '__proto__',
  'constructor',
  'reject_reason',
  'end',
  '',
] as const;
const DELIMITERS = [',', ';', '\t', '|', ':', ' '] as const;
const BREAKS = ['\n', '\r\n', '\r', '\n\r', '\r\r\n'] as const;
const FLAGS = ['', 'A', 'E', 'M', '1', 'недостоверно', 'xyz'] as const;

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function flipBytes(bytes, chance) {
    const copy = Buffer.from(bytes);
    for (let i = whole(chance, 1, 20); i > 0 && copy.length > 0; i -= 1) {
      copy[place(chance, copy)]! ^= 1 << whole(chance, 0, 7);
    }
    return copy;
  },
  function insertBytes(bytes, chance) {
    const more = Buffer.from(Array.from({ length: whole(chance, 1, 8) }, () => whole(chance, 0, 255)));
    return inserted(bytes, more, chance);
  },
  function deleteBytes(bytes, chance) {
    const from = place(chance, bytes);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + whole(chance, 1, 30))]);
  },
  (bytes, chance) => bytes.subarray(0, place(chance, bytes)),
  (bytes, chance) => inserted(bytes, Buffer.from(chance.pick(CONTROLS)), chance),
  (bytes, chance) => inserted(bytes, Buffer.from(chance.pick(['"', '""', '"\n', "'", '«'])), chance),
  (bytes, chance) => Buffer.from(bytes.toString('utf8'), chance.pick(['latin1', 'utf16le', 'utf8'])),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  (bytes, chance) => Buffer.concat([chance.pick([BOM_8, BOM_16_LE, BOM_16_BE, SEP]), bytes]),
  (bytes) => Buffer.concat([BOM_16_LE, Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  function repeatFile(bytes, chance) {
    const times = chance.happens(0.03) ? 100 : whole(chance, 2, 4);
    const most = Math.max(1, Math.floor(LARGEST / Math.max(1, bytes.length)));
    return Buffer.concat(Array.from({ length: Math.min(times, most) }, () => bytes));
  },
  replacing((chance) => [chance.pick(DELIMITERS), chance.pick(DELIMITERS)]),
  replacing(() => [',', '.']),
  replacing(() => ['.', ',']),
  replacing((chance) => ['\n', chance.pick(BREAKS)]),
  replacing(() => ['"', '']),
  replacing((chance) => [chance.pick(['0', '1', '2', '20']), chance.pick(['9', '00', 'E', '-', '٣'])]),
  ofLines((lines, chance) => {
    const [a, b] = [place(chance, lines), place(chance, lines)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines;
  }),
  ofLines((lines, chance) =>
    lines.toSpliced(place(chance, lines), 0, ...lines.slice(0, whole(chance, 1, 30))),
  ),
  ofLines((lines, chance) => {
    const from = place(chance, lines);
    const run = lines.slice(from, from + whole(chance, 1, 30));
    return lines.toSpliced(place(chance, lines), 0, ...run);
  }),
  ofLines((lines, chance) => lines.toSpliced(place(chance, lines), whole(chance, 1, 10))),
  ofLines((lines) => [lines[0] ?? '', ...lines.slice(1).reverse()]),
  ofLines((lines, chance) => lines.toSpliced(place(chance, lines), 0, ...BLANK.slice(whole(chance, 0, 3)))),
  ofLines((lines, chance) =>
    lines.map((line) => (chance.happens(0.1) ? line.slice(0, place(chance, line)) : line)),
  ),
  ofFields((fields, chance) => replacedOne(fields, chance, chance.pick(NUMBERS))),
  ofFields((fields, chance) => replacedOne(fields, chance, chance.pick(NUMBERS))),
  ofFields((fields, chance) => replacedOne(fields, chance, chance.pick(TIMES))),
  ofFields((fields, chance) => replacedOne(fields, chance, chance.pick(TIMES))),
  ofFields((fields, chance) => replacedOne(fields, chance, chance.pick(FLAGS))),
  ofFields((fields, chance) =>
    replacedOne(fields, chance, chance.pick(['x', '"', '9', 'Ω']).repeat(whole(chance, 1, 70_000))),
  ),
  ofFields((fields, chance) =>
    fields.toSpliced(place(chance, fields), 0, fields[place(chance, fields)] ?? ''),
  ),
  ofFields((fields, chance) => fields.toSpliced(place(chance, fields), 1)),
  ofFields((fields, chance) => replacedOne(fields, chance, `"${fields.join('\n')}`)),
  function changeHeader(bytes, chance) {
    const [first = '', ...rest] = linesOf(bytes);
    const delimiter = delimiterOf(first);
    const header = replacedOne(first.split(delimiter), chance, latin1(chance.pick(HEADERS)));
    return bytesOf([header.join(delimiter), ...rest]);
  },
  function addColumn(bytes, chance) {
    const [first = '', ...rest] = linesOf(bytes);
    const delimiter = delimiterOf(first);
    const more = () => latin1(chance.pick(chance.happens(0.5) ? NUMBERS : FLAGS));
    const header = first.trimEnd() + delimiter + latin1(chance.pick(HEADERS));
    return bytesOf([
      header,
      ...rest.map((line) => (line === '' ? line : line.trimEnd() + delimiter + more())),
    ]);
  },
];

const BOM_8 = Buffer.from([0xef, 0xbb, 0xbf]);
const BOM_16_LE = Buffer.from([0xff, 0xfe]);
const BOM_16_BE = Buffer.from([0xfe, 0xff]);
const SEP = Buffer.from('sep=;\r\n');
const BLANK = ['', ';;;;', ' , , ', '\t'];

function ofLines(change: OfLines): Mutation {
  return (bytes, chance) => bytesOf(change(linesOf(bytes), chance));
}

/** Changes the fields of one line, or of every tenth. */
function ofFields(change: OfFields): Mutation {
  return ofLines((lines, chance) => {
    const one = chance.happens(0.7) ? place(chance, lines) : undefined;
    return lines.map((line, i) => {
      if (one === undefined ? !chance.happens(0.1) : one !== i) return line;
      const delimiter = delimiterOf(line);
      return change(line.split(delimiter), chance).join(delimiter);
    });
  });
}

/** Replaces one text by another, all through or from some place on. */
function replacing(draw: (chance: Chance) => readonly [from: string, to: string]): Mutation {
  return (bytes, chance) => {
    const text = bytes.toString('latin1');
    const [from, to] = draw(chance);
    const start = chance.happens(0.5) ? 0 : place(chance, text);
    return Buffer.from(text.slice(0, start) + text.slice(start).replaceAll(from, latin1(to)), 'latin1');
  };
}

function replacedOne(fields: string[], chance: Chance, field: string): string[] {
  return fields.with(place(chance, fields), latin1(field));
}

/** Packed, and half of the time cut or damaged thereafter. */
function packed(bytes: Buffer, chance: Chance): Buffer {
  const gzip = gzipSync(bytes, { level: 1 });
  if (chance.happens(0.5)) return gzip;
  if (chance.happens(0.5)) return gzip.subarray(0, place(chance, gzip));
  gzip[place(chance, gzip)]! ^= 1 << whole(chance, 0, 7);
  return gzip;
}

function inserted(bytes: Buffer, more: Buffer, chance: Chance): Buffer {
  const from = place(chance, bytes);
  return Buffer.concat([bytes.subarray(0, from), more, bytes.subarray(from)]);
}

function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n');
}

function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** The bytes of a text in UTF-8, as one character each. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function delimiterOf(line: string): string {
  return DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? ',';
}

function whole(chance: Chance, low: number, high: number): number {
  return Math.floor(chance.between(low, high + 1));
}

function place(chance: Chance, of: { readonly length: number }): number {
  return Math.floor(chance.between(0, of.length));
}
