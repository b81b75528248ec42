import { expect, onTestFinished, test, vi } from 'vitest';
import { engineFor } from '../../src/cli/engine.ts';
import { isDuckDbInstalled } from '../../src/duckdb.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { temporaryFolder } from '../support/command.ts';
import { readingsIn } from '../support/files.ts';

const source = await readingsIn('site,time,load_kw\nA,2022-01-31 15:00,1\n');

/** The same source, in a file of another size. */
function sized(pathBytes: number, compression: 'none' | 'gzip' = 'none'): ReadingSource {
  return { ...source, table: { ...source.table, input: { ...source.table.input, pathBytes, compression } } };
}

async function chosenFor(...sources: readonly ReadingSource[]): Promise<[name: string, says: string]> {
  const said: string[] = [];
  const engine = await engineFor(sources, {
    choice: 'auto',
    temporary: temporaryFolder(),
    memoryBytes: 2 ** 28,
    threads: 1,
    progress: undefined,
    say: (line) => void said.push(line),
  });
  await engine.close();
  return [engine.name, said.join('\n')];
}

test('a few readings are streamed, and it is said why', async () => {
  expect(await chosenFor(sized(10e6), sized(4e6))).toEqual([
    'stream',
    'Read by the stream engine: the files are small, less than 16 MB in files of 2.0 MB or more.',
  ]);
});

test('and so are many small files', async () => {
  expect((await chosenFor(...Array.from({ length: 100 }, () => sized(1e6))))[0]).toBe('stream');
});

test.skipIf(!(await isDuckDbInstalled()))('many are read by DuckDB, packed ones as well', async () => {
  expect(await chosenFor(sized(10e6), sized(10e6))).toEqual([
    'duckdb',
    'Read by the duckdb engine: the files are large, 20 MB unpacked.',
  ]);
  expect((await chosenFor(sized(5e6, 'gzip')))[0]).toBe('duckdb');
});

test('without DuckDB many are streamed, and to ask for it is a failure before anything is read', async () => {
  vi.resetModules();
  vi.doMock('@duckdb/node-api', () => {
    throw new Error('Cannot find package');
  });
  onTestFinished(() => void vi.doUnmock('@duckdb/node-api'));
  const { checkEngine, engineFor: without } = await import('../../src/cli/engine.ts');
  const said: string[] = [];
  const options = { temporary: '', memoryBytes: 1, threads: 1, progress: undefined };
  const engine = await without([sized(1e9)], {
    ...options,
    choice: 'auto',
    say: (line) => void said.push(line),
  });
  expect([engine.name, said]).toEqual([
    'stream',
    ['Read by the stream engine: DuckDB, which is faster for 16 MB or more, is not installed.'],
  ]);
  await expect(checkEngine('duckdb')).rejects.toMatchObject({
    code: 'no_duckdb',
    exitCode: 2,
    remedy: expect.stringContaining('npm install @duckdb/node-api'),
  });
  await expect(checkEngine('auto')).resolves.toBeUndefined();
});
