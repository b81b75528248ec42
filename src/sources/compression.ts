/** How a file is packed, by its first bytes, whatever it is called. */
import type { ReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { unzstd } from './zstd.ts';

export const COMPRESSIONS = ['none', 'gzip', 'zstd'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** Chunks are of about so many bytes. */
export const CHUNK = 1 << 18;

export function compressionOf(head: Uint8Array): Compression {
  const found = MAGIC.find(([, magic]) => magic.every((byte, i) => head[i] === byte));
  return found === undefined ? 'none' : found[0];
}

/** RFC 1952, 2.3.1; RFC 8878, 3.1.1. */
const MAGIC = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
] as const;

/** What is packed in a file, as chunks. Throws what `unreadable` tells of. */
export function unpacked(file: ReadStream, compression: Compression): AsyncIterable<Buffer> {
  return UNPACK[compression](file);
}

const UNPACK: Readonly<Record<Compression, (file: ReadStream) => AsyncIterable<Buffer>>> = {
  none: (file) => file,
  gzip(file) {
    const text = file.pipe(createGunzip({ chunkSize: CHUNK }));
    file.on('error', (error) => text.destroy(error));
    return text;
  },
  zstd: unzstd,
};
