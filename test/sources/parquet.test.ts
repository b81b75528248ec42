import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isDuckDbInstalled, openDuckDb } from '../../src/duckdb.ts';
import { EXIT } from '../../src/failure.ts';
import { bytesOf, withInputs } from '../../src/sources/input.ts';
import { failureOf, withFiles } from '../support/files.ts';

const whenInstalled = it.skipIf(!(await isDuckDbInstalled()));

/** A Parquet file of what a query gives. */
async function parquetOf(query: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-parquet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const whatFor = { exitCode: EXIT.bug, says: '', otherwise: '' };
  const { connection, close } = await openDuckDb({ temporary: folder }, whatFor);
  try {
    await connection.run(`COPY (${query}) TO '${folder}/x.parquet' (FORMAT parquet)`);
    return await readFile(join(folder, 'x.parquet'));
  } finally {
    close();
  }
}

/** The CSV that stands for it. */
function unpacked(parquet: Buffer, name = 'load.parquet'): Promise<string> {
  return withFiles({ [name]: parquet }, ([input]) => text(bytesOf(input!)));
}

whenInstalled('becomes CSV, with times, numbers and gaps as a CSV file has them', async () => {
  const parquet = await parquetOf(
    `SELECT 'A, "b"' AS "site, id", TIMESTAMP '2022-01-31 05:00:00' AS time, 0.1::FLOAT AS small,
      1.5e-7::DOUBLE AS tiny, 12.50::DECIMAL(9, 2) AS kept, NULL::DOUBLE AS gap, DATE '2022-01-31' AS day`,
  );
  expect(await unpacked(parquet)).toBe(
    '"site, id",time,small,tiny,kept,gap,day\n"A, ""b""",2022-01-31 05:00:00,0.1,1.5e-07,12.50,,2022-01-31\n',
  );
});

whenInstalled('has instants with their offset, in UTC, whatever the zone of the machine', async () => {
  vi.stubEnv('TZ', 'Asia/Almaty');
  onTestFinished(() => void vi.unstubAllEnvs());
  const parquet = await parquetOf("SELECT TIMESTAMPTZ '2022-01-31 05:00:00+06:00' AS time");
  expect(await unpacked(parquet)).toBe('time\n2022-01-30 23:00:00+00:00\n');
});

whenInstalled('has bytes that are no declared text as text', async () => {
  expect(await unpacked(await parquetOf("SELECT 'S1'::BLOB AS site"))).toBe('site\nS1\n');
});

whenInstalled('may have any name, and is itself what is hashed and measured', async () => {
  const parquet = await parquetOf('SELECT 1 AS x FROM range(1000)');
  for (const name of ["it's.csv", 'a[1]*?.parquet']) {
    await withFiles({ [name]: parquet }, async ([input]) => {
      expect(input).toMatchObject({ bytes: parquet.length, pathBytes: 2002, compression: 'none' });
      expect(await text(bytesOf(input!))).toBe(`x\n${'1\n'.repeat(1000)}`);
    });
  }
});

whenInstalled('leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-parquet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  await unpacked(await parquetOf('SELECT 1 AS x'));
  expect((await readdir(folder)).filter((name) => !name.startsWith('mining-audit-parquet-'))).toEqual([]);
});

whenInstalled('that is damaged is a failure', async () => {
  const parquet = await parquetOf('SELECT i AS x FROM range(1000) t(i)');
  parquet.fill(0xff, parquet.length - 60, parquet.length - 8);
  expect(await failureOf(unpacked(parquet))).toMatchObject({ code: 'damaged_parquet', exitCode: 3 });
});

it('that is cut is a failure', async () => {
  const bytes = Buffer.from('PAR1\u0015\u0000\u0015', 'latin1');
  expect(await failureOf(unpacked(bytes))).toMatchObject({ code: 'cut_parquet', exitCode: 3 });
});

it('is not what a text that begins with the same letters is', async () => {
  expect(await unpacked(Buffer.from('PAR1,time\n'))).toBe('PAR1,time\n');
});

it('without DuckDB is a failure that says what is missing and how to mend it', async () => {
  vi.resetModules();
  vi.doMock('@duckdb/node-api', () => {
    throw new Error('Cannot find package');
  });
  onTestFinished(() => void vi.doUnmock('@duckdb/node-api'));
  const { withInputs: opened } = await import('../../src/sources/input.ts');
  await withFiles({ 'load.csv': 'x' }, async (_, folder) => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'load.parquet'), Buffer.from('PAR1\u0015PAR1', 'latin1'));
    const error = await opened([join(folder, 'load.parquet')], undefined, async () => undefined).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'no_duckdb', exitCode: 3, where: join(folder, 'load.parquet') });
    expect(error).toHaveProperty(
      'remedy',
      'Install it where mining-audit is installed, npm install @duckdb/node-api, or export the data as CSV.',
    );
  });
  expect(withInputs).not.toBe(opened);
});
