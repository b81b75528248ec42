import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { distinct, withInputs } from '../../src/sources/input.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { readRegisters, withSiteZones } from '../../src/sources/sites.ts';
import type { Hints, ReadingSource } from '../../src/sources/source.ts';
import { fixture } from '../support/command.ts';
import { ALMATY } from '../support/files.ts';
import { byBoth } from './both.ts';

const HINTS: Hints = { columns: {}, zone: ALMATY };
const UNPACKED = ['formats', 'broken', 'refused'];

/** Each file of these folders, with what its expectation names beside it; and all files of a story together. */
const cases = readdirSync(fixture('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'making')
  .flatMap(({ name }) => {
    const files = readdirSync(fixture(name)).filter((file) =>
      /\.(?:csv|txt|tsv|xml|xlsx|log|ndjson)(?:\.gz|\.zst)?$/u.test(file),
    );
    const data = files.filter((file) => file !== 'truth.csv').map((file) => join(name, file));
    return UNPACKED.includes(name) ? data.map((file) => [file, ...besideOf(file)]) : [data];
  })
  .filter((files) => files.length > 0);

function besideOf(file: string): string[] {
  const expectation = fixture(file.replace(/\.[^./]*(?:\.gz)?$/u, '.json'));
  if (!existsSync(expectation)) return [];
  const { files = [] } = JSON.parse(readFileSync(expectation, 'utf8')) as { readonly files?: string[] };
  return files.map((name) => join(dirname(file), name)).filter((name) => name !== file);
}

describe('both engines give the same', () => {
  let bySql = 0;
  let ofRows = 0;

  it.each(cases.map((files) => [files.join(' '), files] as const))('of %s', async (_, files) => {
    await withInputs(files.map(fixture), undefined, async (inputs) => {
      let sources: ReadingSource[];
      try {
        const { all, registers } = await recogniseAll(distinct(inputs).kept, HINTS, undefined);
        const register = await readRegisters(registers);
        sources = withSiteZones(all, register, HINTS).filter((source) => source.kind === 'readings');
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        return;
      }
      const { stream, duckdb } = await byBoth(sources).catch((error) => {
        if (error instanceof Failure) return { stream: { same: 0 }, duckdb: { same: 0, whyNot: [] } };
        throw error;
      });
      expect(duckdb.same).toEqual(stream.same);
      ofRows += sources.filter(({ layout }) => layout === 'long').length;
      bySql += duckdb.whyNot.filter((reason) => reason === undefined).length;
    });
  });

  it('and SQL reads most of those that have a row for each reading', () => {
    expect(ofRows).toBeGreaterThan(100);
    expect(bySql).toBeGreaterThan(ofRows / 2);
  });
});
