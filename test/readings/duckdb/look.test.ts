import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLinesOf, lineNumbers } from '../../../src/readings/duckdb/blank-lines.ts';
import { Look } from '../../../src/readings/duckdb/look.ts';

const text = fc
  .array(fc.constantFrom('a', 'e', '_', '"', '\n', '\r\n', '\r', 'Я', '\n\n', '\u0002', ','), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

function chunksOf(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
}

async function* given(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

describe('a look at a text', () => {
  it('sees the same however it is cut into chunks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
        const look = new Look(1);
        for (const chunk of chunksOf(Buffer.from(content), size)) look.see(chunk);
        const body = content.slice(content.includes('\n') ? content.indexOf('\n') + 1 : content.length);
        expect({
          hasQuotes: look.hasQuotes,
          hasControls: look.hasControls,
          hasLoneReturns: look.hasLoneReturns(),
          hasBlankLines: look.hasBlankLines,
          isUtf8: look.isUtf8(),
          marks: look.marks(),
        }).toEqual({
          hasQuotes: content.includes('"'),
          hasControls: content.includes('\u0002'),
          hasLoneReturns: /\r(?!\n)/u.test(content),
          hasBlankLines: /^\r?\n|\n\r?\n/u.test(content),
          isUtf8: true,
          marks: ['_', 'e', 'E'].filter((mark) => body.includes(mark)),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('finds bytes that are no UTF-8, and a character that is cut', () => {
    const look = new Look(0);
    for (const chunk of chunksOf(Buffer.from([0x61, 0xd0, 0x0a, 0x61]), 1)) look.see(chunk);
    expect(look.isUtf8()).toBe(false);
    const cut = new Look(0);
    cut.see(Buffer.from([0x61, 0xd0]));
    expect(cut.isUtf8()).toBe(false);
  });
});

describe('the lines of records', () => {
  it('are those on which they stand, with blank lines between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('x', '', '\r', 'yy\r'), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (lines, size) => {
          const all = ['head', ...lines];
          const blank = await blankLinesOf(given(chunksOf(Buffer.from(`${all.join('\n')}\n`), size)));
          const lineOf = lineNumbers(1, blank);
          const records = all.flatMap((line, i) => (i > 0 && line.trim() !== '' ? [i + 1] : []));
          expect(records.map((_, place) => lineOf(place))).toEqual(records);
        },
      ),
      { numRuns: 300 },
    );
  });
});
