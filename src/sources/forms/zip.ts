/**
 * How large a zip archive unpacks to, before anybody unpacks it into memory. What its directory says of sizes is not
 * believed (a few kilobytes may say that they are a few, and unpack to gigabytes): each entry is inflated and counted.
 * PKWARE, APPNOTE.TXT 6.3.10 (2022), sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';

/** Bytes that an archive unpacks to, counted no further than `most`; undefined if it is no whole archive. */
export async function unpackedSize(path: string, most: number): Promise<number | undefined> {
  const file = await open(path);
  try {
    const entries = await entriesOf(file);
    if (entries === undefined) return undefined;
    let size = 0;
    for (const entry of entries) {
      size += await inflatedSize(path, file, entry, most - size);
      if (size > most) break;
    }
    return size;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY = 0x02014b50;
const LOCAL_BYTES = 30;
const DEFLATED = 8;

async function entriesOf(file: FileHandle): Promise<Entry[] | undefined> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return undefined;
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  const directory = await bytesAt(file, from, from + length);
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY) return undefined;
    entries.push({
      isDeflated: directory.readUInt16LE(at + 10) === DEFLATED,
      packed: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}

async function inflatedSize(path: string, file: FileHandle, entry: Entry, most: number): Promise<number> {
  if (!entry.isDeflated) return entry.packed;
  const local = await bytesAt(file, entry.headerAt, entry.headerAt + LOCAL_BYTES);
  const start = entry.headerAt + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.packed === 0) return 0;
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  const inflate = packed.pipe(createInflateRaw());
  packed.on('error', (error) => inflate.destroy(error));
  let size = 0;
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) break;
  }
  packed.destroy();
  return size;
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  return bytes.subarray(0, bytesRead);
}
