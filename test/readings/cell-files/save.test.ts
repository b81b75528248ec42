import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDuckDbInstalled, openDuckDb } from '../../../src/duckdb.ts';
import { cellsFileAt } from '../../../src/readings/cell-files/save.ts';
import { LARGEST_VALUE } from '../../../src/readings/moments.ts';
import { cellsSourceOf } from '../../../src/sources/cells-layout.ts';
import { withInputs } from '../../../src/sources/input.ts';
import { failureOf } from '../../support/files.ts';
import {
  filled,
  HOSTILE,
  mergedFrom,
  ORIGIN,
  partsIn,
  type Reading,
  readings,
  textOf,
  withFolder,
} from './town.ts';

const hostile: readonly Reading[] = HOSTILE.map((site, i) => ({
  site,
  quantity: 'load',
  step: 3 * i,
  value: i === 0 ? LARGEST_VALUE : 1000 * i,
  assumed: 15,
  quality: 'actual',
}));
const STORE = filled(hostile);
const hasDuckDb = await isDuckDbInstalled();

async function savedAs(path: string): Promise<void> {
  const file = await cellsFileAt(path);
  await file.save(STORE.sites(), [ORIGIN]);
}

describe('cells are saved', () => {
  it('as CSV, and as the same packed', () =>
    withFolder(async (folder) => {
      const [csv, gzip] = [join(folder, 'cells.csv'), join(folder, 'cells.csv.gz')];
      await savedAs(csv);
      await savedAs(gzip);
      expect(readFileSync(csv, 'utf8')).toBe(textOf(STORE));
      expect(gunzipSync(readFileSync(gzip)).toString()).toBe(textOf(STORE));
      expect((await readdir(folder)).toSorted()).toEqual(['cells.csv', 'cells.csv.gz']);
      const { store } = await mergedFrom([readFileSync(gzip)]);
      expect(partsIn(store)).toEqual(partsIn(STORE));
    }));

  it.runIf(hasDuckDb)(
    'as Parquet, which unpacked is the CSV, with whole numbers and the same bytes each time',
    () =>
      withFolder(async (folder) => {
        const [path, again] = [join(folder, "cell's.parquet"), join(folder, 'again.parquet')];
        await savedAs(path);
        await savedAs(again);
        expect(readFileSync(path).equals(readFileSync(again))).toBe(true);
        const text = await withInputs([path], undefined, async ([input]) => {
          expect(await cellsSourceOf(input!)).toBeDefined();
          return readFileSync(input!.path, 'utf8');
        });
        const { store, read } = await mergedFrom([text]);
        expect(partsIn(store)).toEqual(partsIn(STORE));
        expect(textOf(store, read[0]!.origins)).toBe(textOf(STORE));
      }),
  );

  it.runIf(hasDuckDb)('so that SQL can merge them, once it is told that sums are whole numbers', () =>
    withFolder(async (folder) => {
      const parts = [hostile.filter((_, i) => i % 2 === 0), hostile.filter((_, i) => i % 2 === 1)];
      for (const [i, part] of parts.entries()) {
        const one = part.map((reading) => ({ ...reading, site: 'all' }));
        writeFileSync(join(folder, `${i}.csv`), textOf(filled(one), []));
      }
      const { connection, close } = await openDuckDb(
        { temporary: folder },
        { exitCode: 2, says: '', otherwise: '' },
      );
      const rows = await connection.runAndReadAll(`
        SELECT cell, sum(n)::VARCHAR, sum(sum_of_squares)::VARCHAR, lower(hex(bit_or(unhex(slots)::BIT)::BLOB))
        FROM read_csv('${folder}/*.csv', types = {'sum_of_squares': 'DECIMAL(38, 0)'}) WHERE facet = 'day' GROUP BY cell`);
      close();
      const whole = filled(hostile.map((reading) => ({ ...reading, site: 'all' })));
      const day = textOf(whole, [])
        .split('\n')
        .find((line) => line.includes(',day,'))!
        .split(',');
      expect(rows.getRows()).toEqual([[day[3], day[4], day[6], day[11]]]);
    }),
  );

  it('law: as the same bytes, in whatever order they were read', () => {
    fc.assert(
      fc.property(readings, (all) => {
        expect(textOf(filled(all.toReversed()))).toBe(textOf(filled(all)));
      }),
      { numRuns: 60 },
    );
  });

  it('each input once, in whatever order', () => {
    const other = { ...ORIGIN, sha256: 'b'.repeat(64) };
    expect(textOf(STORE, [other, ORIGIN, other])).toBe(textOf(STORE, [ORIGIN, other]));
  });
});

describe('cells are not saved', () => {
  it('where they cannot be written, which is told at once', () =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'folder.csv'));
      expect(await failureOf(cellsFileAt(join(folder, 'none', 'cells.csv')))).toMatchObject({
        exitCode: 2,
      });
      expect(await failureOf(cellsFileAt(join(folder, 'folder.csv')))).toMatchObject({ exitCode: 2 });
      expect(await failureOf(cellsFileAt(join(folder, 'cells.xlsx')))).toMatchObject({ exitCode: 2 });
    }));

  it('by half: what was there before stays', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'cells.csv');
      writeFileSync(path, 'before');
      const file = await cellsFileAt(path);
      const broken = (function* () {
        yield* STORE.sites();
        throw new Error('out of cells');
      })();
      await expect(file.save(broken, [])).rejects.toThrow('out of cells');
      expect(readFileSync(path, 'utf8')).toBe('before');
      expect(await readdir(folder)).toEqual(['cells.csv']);
    }));
});
