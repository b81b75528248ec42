/**
 * A sample spread through a file: its head, and blocks from places further on. A head alone shows one month and a few
 * sites; whether 03/04 is in March or in April may be told by the last page only.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { bytesOf, type Input } from './input.ts';

export interface Sample {
  readonly head: Buffer;
  /** Pieces from further on, in order, each beginning at an even offset and at any place within a line. */
  readonly blocks: readonly Buffer[];
  /** Whether the head is all of the file. */
  readonly isWhole: boolean;
  /** Whether the last block ends where the file does. */
  readonly hasEnd: boolean;
}

/** Long enough for a few hundred rows of each place, short enough to cost no more than the head. */
const HEAD_BYTES = 1 << 20;
const BLOCK_BYTES = 1 << 15;
const BLOCKS = 8;

/**
 * The sample of an input. A plain file is looked into from end to end; a packed one, which must be unpacked to be
 * looked into, as far as another megabyte for each block.
 */
export function sampleOf(input: Input): Promise<Sample> {
  return input.compression === 'none' ? plainSample(input) : unpackedSample(input);
}

async function plainSample(input: Input): Promise<Sample> {
  const file = await open(input.path);
  try {
    const head = await read(file, 0, HEAD_BYTES);
    const blocks: Buffer[] = [];
    for (const [from, to] of places(input.pathBytes)) blocks.push(await read(file, from, to - from));
    return { head, blocks, isWhole: input.pathBytes <= HEAD_BYTES, hasEnd: true };
  } finally {
    await file.close();
  }
}

async function unpackedSample(input: Input): Promise<Sample> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of bytesOf(input)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > UNPACKED_BYTES) break;
    }
  } catch (error) {
    if (length <= HEAD_BYTES) throw error; // Else it is told by whoever reads so far.
  }
  const all = Buffer.concat(chunks).subarray(0, UNPACKED_BYTES);
  return {
    head: all.subarray(0, HEAD_BYTES),
    blocks: places(all.length).map(([from, to]) => all.subarray(from, to)),
    isWhole: length <= HEAD_BYTES,
    hasEnd: length <= UNPACKED_BYTES,
  };
}

const UNPACKED_BYTES = HEAD_BYTES * (1 + BLOCKS);

/** From where to where the blocks lie in so many bytes: spread evenly after the head, the last at the end. */
function places(length: number): (readonly [from: number, to: number])[] {
  const rest = length - HEAD_BYTES;
  if (rest <= 0) return [];
  const places: (readonly [number, number])[] = [];
  let before = HEAD_BYTES;
  for (let i = 1; i <= BLOCKS; i += 1) {
    const to = HEAD_BYTES + Math.floor((rest * i) / BLOCKS);
    const from = Math.max(before, to - BLOCK_BYTES);
    const even = from + (from % 2);
    if (even < to) places.push([even, to]);
    before = to;
  }
  return places;
}

async function read(file: FileHandle, from: number, most: number): Promise<Buffer> {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(buffer, length, most - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
