/**
 * Zstandard (RFC 8878), frame after frame: Node has it from 22.15 on. Its blocks are unpacked by fzstd, which passes over
 * the checksums, so that frames are taken apart here, and what was in each is held against its checksum.
 */
import { Decompress } from 'fzstd';
import xxhash, { type XXHashAPI } from 'xxhash-wasm';
import { Bytes } from './bytes.ts';

/** What is packed in the chunks, frame after frame. Throws an error whose code is `ZSTD_CUT` or `ZSTD_DAMAGED`. */
export async function* unzstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { create64 } = await xxhash();
  const bytes = new Bytes(packed, () => zstdError('ZSTD_CUT'));
  while (!(await bytes.areAtEnd())) {
    const magic = (await bytes.take(4)).readUInt32LE();
    if (magic === MAGIC) yield* contentOf(bytes, create64);
    else if (SKIPPABLE.includes(magic)) await bytes.skip((await bytes.take(4)).readUInt32LE());
    else throw damaged();
  }
}

/** 3.1.1 and 3.1.2. */
const MAGIC = 0xfd2fb528;
const SKIPPABLE: readonly number[] = Array.from({ length: 16 }, (_, i) => 0x184d2a50 + i);

type Hashing = XXHashAPI['create64'];

/** What is in one frame, of which the magic number was taken. */
async function* contentOf(bytes: Bytes, create64: Hashing): AsyncGenerator<Buffer> {
  const flags = (await bytes.take(1))[0]!;
  const hasChecksum = (flags & CHECKSUM) !== 0;
  const frame = new Frame();
  const hash = create64();
  frame.unpack(await headerOf(bytes, flags & ~CHECKSUM), 'more follows');
  let what: What = 'more follows';
  while (what === 'more follows') {
    const block = await blockOf(bytes);
    what = (block[0]! & 1) === 1 ? 'the end' : 'more follows';
    for (const content of frame.unpack(block, what)) {
      hash.update(content);
      yield content;
    }
  }
  // The low four bytes of the hash (3.1.1).
  if (hasChecksum && (await bytes.take(4)).readUInt32LE() !== Number(BigInt.asUintN(32, hash.digest()))) {
    throw damaged();
  }
}

const CHECKSUM = 4;

/** The header of a frame with these flags (3.1.1.1). Dictionaries, which lie elsewhere, fzstd does not know. */
async function headerOf(bytes: Bytes, flags: number): Promise<Buffer> {
  if ((flags & DICTIONARY) !== 0) throw damaged();
  const isSingleSegment = (flags & SINGLE_SEGMENT) !== 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6]!;
  const windowBytes = isSingleSegment ? 0 : 1;
  const start = Buffer.alloc(5);
  start.writeUInt32LE(MAGIC);
  start.writeUInt8(flags, 4);
  return Buffer.concat([start, await bytes.take(windowBytes + sizeBytes)]);
}

const DICTIONARY = 3;
const SINGLE_SEGMENT = 1 << 5;

/** The next block with its header (3.1.1.2). */
async function blockOf(bytes: Bytes): Promise<Buffer> {
  const header = await bytes.take(3);
  const isOneByteRepeated = ((header[0]! >> 1) & 3) === 1;
  const size = header.readUIntLE(0, 3) >> 3;
  if (size > LARGEST_BLOCK) throw damaged();
  return Buffer.concat([header, await bytes.take(isOneByteRepeated ? 1 : size)]);
}

const LARGEST_BLOCK = 1 << 17;

type What = 'more follows' | 'the end';

class Frame {
  #ready: Buffer[] = [];
  readonly #decompress = new Decompress((bytes) => {
    if (bytes.length > 0) this.#ready.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });

  unpack(bytes: Buffer, what: What): Buffer[] {
    this.#ready = [];
    try {
      this.#decompress.push(bytes, what === 'the end');
    } catch (error) {
      throw damaged(error); // fzstd says what it can, and else trips over damaged bytes with whatever error that gives.
    }
    return this.#ready;
  }
}

function damaged(cause?: unknown): Error {
  return zstdError('ZSTD_DAMAGED', cause);
}

function zstdError(code: 'ZSTD_CUT' | 'ZSTD_DAMAGED', cause?: unknown): Error {
  return Object.assign(new Error('zstd', { cause }), { code });
}
