/** An archive made anew of parts, without packing. PKWARE, APPNOTE.TXT 6.3.10 (2022), sections 4.3.7, 4.3.12 and 4.3.16. */
import { crc32 } from 'node:zlib';
import type { Parts } from './zip.ts';

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;

/** An archive of the parts as they are. */
export function zipOf(parts: Parts): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const [local, entry] = headersOf(Buffer.from(name), part, at);
    pieces.push(local, part);
    directory.push(entry);
    at += local.length + part.length;
  }
  const end = Buffer.alloc(END_BYTES);
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function headersOf(name: Buffer, part: Buffer, at: number): [local: Buffer, directory: Buffer] {
  // Version, flags, method, time, date, sum, packed and unpacked size, lengths of the name and of what is extra.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt32LE(crc32(part), 10);
  shared.writeUInt32LE(part.length, 14);
  shared.writeUInt32LE(part.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.alloc(4), shared, name]);
  local.writeUInt32LE(LOCAL, 0);
  const entry = Buffer.concat([Buffer.alloc(6), shared, Buffer.alloc(14), name]);
  entry.writeUInt32LE(DIRECTORY, 0);
  entry.writeUInt32LE(at, 42);
  return [local, entry];
}
