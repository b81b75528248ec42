import { describe, expect, it } from 'vitest';
import { TextSample } from '../../../src/readings/duckdb/text-sample.ts';
import { recognise } from '../../../src/sources/recognise.ts';
import { byBoth } from '../../engines/both.ts';
import { ALMATY, withFiles } from '../../support/files.ts';

const PLACES = { site: 0, time: [1], quality: undefined };

/** So many lines of three sites by turns, at few times, with values of various lengths. */
function linesOf(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${'ABC'[i % 3]},2022-01-3${i % 2} 0${(i * 7) % 5}:00,${(i * 7919) % 10_007}`,
  );
}

function textsOf(lines: readonly string[]) {
  const sample = new TextSample(PLACES, ',');
  sample.see(Buffer.from(lines.join('\n')));
  return sample.texts();
}

describe('a sample of texts', () => {
  it('has those that stand in many lines, in their order', () => {
    expect(textsOf(linesOf(6000))?.sites).toEqual(['A', 'B', 'C']);
    expect(textsOf(linesOf(6000))?.times).toHaveLength(10);
  });

  it('is none where it met some text once only, or no line at all', () => {
    expect(textsOf(linesOf(100))).toBeUndefined();
    expect(
      textsOf(linesOf(6000).map((line, i) => line.replace(/:00/u, `:${10 + (i % 50)}`))),
    ).toBeUndefined();
  });

  it('need not have all: what it lacks is judged line by line, and read again with the others', async () => {
    const lines = linesOf(6000);
    lines.splice(
      1500,
      0,
      ' A,2022-01-30 00:00,5',
      'Z,2022-01-30 00:00,6',
      'B,2022-02-01 00:00,7',
      'B,soon,8',
    );
    expect(textsOf(lines)?.sites).toEqual(['A', 'B', 'C']);
    const content = `site,time,load_kw\n${lines.join('\n')}\n`;
    await withFiles({ 'load.csv': content }, async ([input]) => {
      const source = await recognise(input!, { columns: {}, zone: ALMATY });
      if (source.kind !== 'readings') throw new Error(`taken for a ${source.kind}`);
      const { stream, duckdb } = await byBoth([source]);
      expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
      expect(JSON.stringify(duckdb.same)).toContain('"site":"Z"');
    });
  });
});
