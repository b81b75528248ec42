import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../src/sources/sample.ts';
import { withFiles } from '../support/files.ts';

const MEGABYTE = 1 << 20;
/** Each eight bytes say where they stand. */
const numbered = (length: number) =>
  Buffer.from(Array.from({ length: length / 8 }, (_, i) => `${i * 8}`.padStart(8, '0')).join(''));
const sampled = (content: Uint8Array) => withFiles({ 'a.csv': content }, ([input]) => sampleOf(input!));

describe('a sample', () => {
  it('is all of a small file', async () => {
    expect(await sampled(Buffer.from('abc'))).toEqual({
      head: Buffer.from('abc'),
      blocks: [],
      isWhole: true,
      hasEnd: true,
    });
    expect(await sampled(gzipSync('abc'))).toMatchObject({ head: Buffer.from('abc'), isWhole: true });
  });

  it('of a large file is its head and blocks up to the end, at even offsets', async () => {
    const bytes = numbered(5 * MEGABYTE);
    const { head, blocks, isWhole, hasEnd } = await sampled(bytes);
    expect([isWhole, hasEnd, blocks.length]).toEqual([false, true, 8]);
    expect(head.equals(bytes.subarray(0, MEGABYTE))).toBe(true);
    const ends = blocks.map((block) => bytes.indexOf(block) + block.length);
    expect(ends).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => MEGABYTE + (4 * MEGABYTE * i) / 8));
    expect(blocks.every((block) => bytes.indexOf(block) % 2 === 0)).toBe(true);
  });

  it('of a gzipped file is the same, as long as it is not too long to be unpacked twice', async () => {
    const bytes = numbered(3 * MEGABYTE);
    const [plain, packed] = [await sampled(bytes), await sampled(gzipSync(bytes))];
    expect(packed.blocks.map((block) => bytes.indexOf(block))).toEqual(
      plain.blocks.map((block) => bytes.indexOf(block)),
    );
    expect((await sampled(gzipSync(numbered(10 * MEGABYTE)))).hasEnd).toBe(false);
  });

  it('of a file a little longer than its head has no part twice', async () => {
    const bytes = numbered(MEGABYTE + 160);
    const { head, blocks } = await sampled(bytes);
    expect(Buffer.concat([head, ...blocks]).equals(bytes)).toBe(true);
  });
});
