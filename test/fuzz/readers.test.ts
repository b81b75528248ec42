import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpus } from '../../fuzz/corpus.ts';
import { run, type Trial, trialOf } from '../../fuzz/trial.ts';

const originals = corpus(join(import.meta.dirname, '../../fixtures'));
/** The same each time, so that the suite does not fail by chance; the campaign goes further. */
const SEED = 2026;
const TRIALS = 200;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mining-audit-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('mutated files are read or refused, and the accounting adds up', async () => {
  const outcomes = new Set<string>();
  for (let index = 0; index < TRIALS; index += 1) {
    try {
      outcomes.add(await run(trialOf(SEED, index, originals), folder));
    } catch (error) {
      throw new Error(`npm run fuzz -- --inputs 1 --seed ${SEED} --from ${index}`, { cause: error });
    }
  }
  // A campaign of which nothing is read, or all is refused at the header, finds nothing.
  expect([...outcomes]).toEqual(expect.arrayContaining(['read', 'register', 'unknown_header', 'cut_gzip']));
});

test('a trial is the same each time it is drawn', () => {
  expect(trialOf(7, 11, originals)).toEqual(trialOf(7, 11, originals));
  expect(trialOf(7, 12, originals).bytes).not.toEqual(trialOf(7, 11, originals).bytes);
});

describe('files that once took for ever, or broke', () => {
  test('a long run of Latin letters in a file that is not UTF-8', async () => {
    const text = Buffer.concat([
      Buffer.from('site_id,timestamp,load_kw\nworks,2024-01-01 00:00,1.5\n'),
      Buffer.from(`ko\xeb\xeb,2024-01-01 01:00,${'x'.repeat(300_000)}\n`, 'latin1'),
    ]);
    const started = performance.now();
    expect(await run(plain(text), folder)).toBe('read');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a title line before many rows, each of which then has other fields than the first', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => {
      const time = new Date(Date.UTC(2024, 0, 1) + (i % 8784) * 3_600_000).toISOString();
      return `s${Math.floor(i / 8784)},${time},${i % 97}\n`;
    }).join('');
    const secondsFor = async (text: string) => {
      const started = performance.now();
      expect(await run({ ...plain(Buffer.from(text)), isInspected: false }, folder)).toBe('read');
      return performance.now() - started;
    };
    const header = 'site_id,timestamp,load_kw\n';
    await secondsFor(header + rows); // Warms up.
    const without = await secondsFor(header + rows);
    const titled = await secondsFor(`Readings of the year\n${header}${rows}`);
    // It took seven times as long.
    expect(titled).toBeLessThan(4 * without);
  });
});

function plain(bytes: Buffer): Trial {
  return {
    index: 0,
    of: 'by hand',
    bytes,
    options: {},
    before: undefined,
    hasRejects: true,
    isInspected: true,
  };
}
