import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzstd } from '../../src/sources/zstd.ts';
import { failureOf, summaryOf, withFiles } from '../support/files.ts';

/** A frame (RFC 8878, 3.1.1) of raw blocks, of a window of 128 KiB. */
function frame(content: string | Buffer, blockBytes = 1 << 16): Buffer {
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 7 << 3])];
  let at = 0;
  do {
    const block = bytes.subarray(at, at + blockBytes);
    at += blockBytes;
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (at >= bytes.length ? 1 : 0), 0, 3);
    blocks.push(header, block);
  } while (at < bytes.length);
  return Buffer.concat(blocks);
}

/** Bytes that are to be passed over. */
function skippable(bytes: number): Buffer {
  const header = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
  header.writeUInt32LE(bytes, 4);
  return Buffer.concat([header, Buffer.alloc(bytes, 0x78)]);
}

/** What `zstd -19` made of the rows below. */
const PACKED = Buffer.from(
  'KLUv/WRwHr0dAFpbrAobcGlBIQcANYwaS4dAoQoB7ZYVEYkT7VwV1n0BsQCdAJ8AtcTEoxIRghyuGjJjyF00hOJ+iKAZ1+KH3SEYpmxHRD0Sep85JHliwVunvqWyvxKJeq5crUi20vUMNcxD2RlehKE7OQxGbU6UFjIEjVOJCwy0O5MQMsW/amJiT1rXIHd5Cw+Nk7D4jMIk4nfFGprbGl9ZhJpNE0kmg0Q6akjnfyc0btcPGewxXGFBYMABhEEIAlgAiAcUDmxhg4DAwAIGDFAAAQkcMEiAgIIFgwQLFCgQIqXeCEVHdPe2XrDyr+KofqhsQwmFpc9LBEPF5Ex5igyzka0Y48DpZwsji34zis30HNyJg5Nka4wmQWGKjaqKHr7CHuLFuqpwURyneKVZBE0+5sj848JCC11NsJV9RqpCZzFvPSFEhz4nwmyCNQwLE+bIBIss4mJJiMRYJlUco4g60S3pHuSXuSbv9X+MB6lPRh9yfjg7RQ8ufIQTC5KF8uM0Fg1v5t08XMw2nbbQMNsjCRcp5HJILEti1Sh1xRR+iZugx4RNeD7mmIdHqWU40yaT2SDiGPWejnSEHI02LTWfhgmOEQYRCc8lBIXQs0RoZWzK9IlDJBNkoblFuUR/LeL9/W96ne+2/9QDHU6JiaBIjMyDVETIHMM2Nma4X8iIYg3h0VhKsYLvOsIPYoeYukH0vTmoMsPBoU8nAo94mAQ/vtTwkevi1uxhIjExz1ydkRxLN8LQaB6mnREREXWXDkNeW8IrFkoImgRLwsAg4c4nhHzx35r42J/WO8iLvOuhdxL+z4QmiX6PrxFB7CDfCBFG4IIiRZAhRjpeQ+z5LZ3wxnZXy5CWPTdcviVY01rSB74hGqXCjXg7GpaxhqZOMHTz0A+hTE7JBD2Z8pViyYrH82IYCSxnl4JVqBIgYfT7fwYSd2XYDBIgGPzjWw0oGiyuR8GKyxWIgqSEIRuKj9JxHBx93Eoq2MaQ0h3bl9c6/xLCMXFwMdP9w19byI42ekqilOaPInYnD3ZYSmyrrSzLRQMs4F+4RY1/deckrFAtOFa4rIGAYVsst177WGutbHpuX94oy/gp7K7sxYXMBT6IyLJuOYK14UvVT0mnTddv1kVlaFf45eTjtVqrmQoUBmjmLAb5NRlCXByMLPF69SfCCUFjr1ukySZYo3V9SmzhBmQ4FSdS2IdRoTXWL7c1/VKEcGLk8Kb8h3crM1xhqIbQ7sStraCii99Ky1AuknM85dhoKNZ54C0YKWAfd+7QCtE9K5Y=',
  'base64',
);
const ROWS = Array.from({ length: 300 }, (_, i) => `S${(i * 7919) % 1009},2022-01-31 15:00,${i % 97}.5\n`);
const CSV = `site,time,load_kw\n${ROWS.join('')}`;

/** Unpacks what comes in pieces that end at these places. */
async function unpacked(packed: Buffer, ...ends: readonly number[]): Promise<string> {
  const places = [0, ...ends.toSorted((a, b) => a - b), packed.length];
  const pieces = places.slice(1).map((end, i) => packed.subarray(places[i], end));
  return (await buffer(Readable.from(unzstd(Readable.from(pieces))))).toString();
}

describe('zstd', () => {
  it('is unpacked', async () => {
    expect(await unpacked(PACKED)).toBe(CSV);
  });

  it('is one text of all its frames, empty and skippable ones among them, however it comes', async () => {
    const packed = Buffer.concat([PACKED, frame(''), skippable(40), frame(CSV, 1000), frame('x'), PACKED]);
    const end = fc.integer({ min: 0, max: packed.length });
    await fc.assert(
      fc.asyncProperty(fc.array(end, { maxLength: 20 }), async (ends) => {
        expect(await unpacked(packed, ...ends)).toBe(`${CSV}${CSV}x${CSV}`);
      }),
      { numRuns: 50 },
    );
  });

  it('of very many small frames is unpacked as well', async () => {
    const packed = Buffer.concat(Array.from({ length: 20_000 }, () => frame('ab')));
    expect(await unpacked(packed)).toBe('ab'.repeat(20_000));
  });

  it('with any bit of it turned over is damaged or the same, and never another text', async () => {
    const packed = Buffer.concat([frame('x'), PACKED]);
    const place = fc.integer({ min: packed.length - PACKED.length, max: packed.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const turned = Buffer.from(packed);
        turned[at]! ^= 1 << bit;
        const text = await unpacked(turned).catch(({ code }) => code);
        expect([`x${CSV}`, 'ZSTD_DAMAGED', 'ZSTD_CUT']).toContain(text);
      }),
      { numRuns: 400 },
    );
  });

  it('whose checksum is another is a Failure, though all of its text came before', async () => {
    const turned = Buffer.from(PACKED);
    turned[turned.length - 1]! ^= 1;
    const failure = await failureOf(summaryOf({ 'load.csv.zst': turned }));
    expect(failure).toMatchObject({ code: 'damaged_zstd', where: 'load.csv.zst', exitCode: 3 });
  });

  it('without a checksum is taken as it is', async () => {
    const packed = frame('site,time');
    packed[packed.length - 1]! ^= 1;
    expect(await unpacked(packed)).toBe('site,timd');
  });

  it('that rests on a dictionary, which is not at hand, is damaged', async () => {
    const packed = Buffer.concat([frame('x').subarray(0, 6), Buffer.from([7]), frame('x').subarray(6)]);
    packed[4] = 1;
    await expect(unpacked(packed)).rejects.toMatchObject({ code: 'ZSTD_DAMAGED' });
  });

  it('that is cut anywhere is a Failure', async () => {
    const cut = fc.integer({ min: 4, max: PACKED.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const failure = await failureOf(summaryOf({ 'load.csv.zst': PACKED.subarray(0, length) }));
        expect(failure).toMatchObject({ code: 'cut_zstd', where: 'load.csv.zst', exitCode: 3 });
      }),
      { numRuns: 20 },
    );
  });

  it('that is followed by something else is damaged', async () => {
    const bytes = Buffer.concat([PACKED, Buffer.from('something else')]);
    expect(await failureOf(summaryOf({ 'load.csv': bytes }))).toMatchObject({ code: 'damaged_zstd' });
  });

  it('is known by its content, whatever it is called', async () => {
    await withFiles({ 'load.csv': PACKED }, async ([input]) => {
      expect(input).toMatchObject({ compression: 'zstd', bytes: PACKED.length });
    });
  });
});
