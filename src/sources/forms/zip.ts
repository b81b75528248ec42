/**
 * A zip archive, before anybody unpacks it into memory: its parts as its directory has them, inflated no further than is
 * said. What an archive says of sizes is not believed, and what unpacks it in the order of the file would take other parts
 * for its own than the directory names: so it is handed on as an archive made anew, without packing, of these parts alone.
 * Refused are archives in several pieces, with passwords, of more than 4 GB (zip64), and such as let two parts share
 * bytes. PKWARE, APPNOTE.TXT 6.3.10 (2022), sections 4.3 and 4.4; D. Fifield, A better zip bomb (USENIX WOOT 2019).
 */
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** Name -> content. */
export type Parts = ReadonlyMap<string, Buffer>;

/** The wanted parts of an archive; `large` where they unpack to more than `most` bytes, `damaged` where it is none that is read. */
export async function partsOfZip(
  path: string,
  isWanted: (name: string) => boolean,
  most: number,
): Promise<Parts | 'large' | 'damaged'> {
  const file = await open(path);
  try {
    const entries = await entriesOf(file);
    if (entries === undefined || doOverlap(entries)) return 'damaged';
    const parts = new Map<string, Buffer>();
    let left = most;
    for (const entry of entries) {
      if (!isWanted(entry.name)) continue;
      const part = await partOf(file, entry, left);
      if (part === 'large') return 'large';
      if (part === undefined || parts.has(entry.name)) return 'damaged';
      parts.set(entry.name, part);
      left -= part.length;
    }
    return parts;
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Stands where zip64 has the number elsewhere. */
const ELSEWHERE = 0xffffffff;

async function entriesOf(file: FileHandle): Promise<Entry[] | undefined> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (from + length > size) return undefined;
  const directory = await bytesAt(file, from, from + length);
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_BYTES <= directory.length; ) {
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const [packed, headerAt] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
    const isPlain = (flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED);
    const isHere = packed !== ELSEWHERE && headerAt + LOCAL_BYTES + packed <= from;
    if (directory.readUInt32LE(at) !== DIRECTORY || !isPlain || !isHere) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const nameAt = at + DIRECTORY_BYTES;
    entries.push({
      name: directory.toString('utf8', nameAt, nameAt + name!),
      isDeflated: method === DEFLATED,
      packed,
      headerAt,
    });
    at = nameAt + name! + extra! + comment!;
  }
  return entries.length === count ? entries : undefined;
}

/** Whether an entry begins before the one that lies before it has ended. */
function doOverlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.headerAt - b.headerAt);
  return inOrder.some(({ headerAt }, i) => {
    const before = inOrder[i - 1];
    return before !== undefined && before.headerAt + LOCAL_BYTES + before.packed > headerAt;
  });
}

const inflated = promisify<Buffer, { readonly maxOutputLength: number }, Buffer>(inflateRaw);

async function partOf(file: FileHandle, entry: Entry, most: number): Promise<Buffer | 'large' | undefined> {
  const local = await bytesAt(file, entry.headerAt, entry.headerAt + LOCAL_BYTES);
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL) return undefined;
  const start = entry.headerAt + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = await bytesAt(file, start, start + entry.packed);
  if (packed.length < entry.packed) return undefined;
  if (!entry.isDeflated) return packed.length > most ? 'large' : packed;
  try {
    return await inflated(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? 'large' : undefined;
  }
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  return bytes.subarray(0, bytesRead);
}
