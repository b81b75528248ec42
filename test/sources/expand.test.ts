import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expand } from '../../src/sources/expand.ts';
import { failureOf } from '../support/files.ts';

/** A folder that holds files of these names; a name that ends in a slash is a folder. */
async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-expand-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) {
    await (name.endsWith('/') ? mkdir(join(folder, name)) : writeFile(join(folder, name), 'x'));
  }
  return folder;
}

describe('a folder', () => {
  it('stands for its files of data, in the order of their names by code unit', async () => {
    const names = [
      'b.CSV',
      'ä.csv',
      'a.csv.gz',
      'a.csv',
      'c.txt',
      'd.tsv.zst',
      'e.parquet',
      '10.csv',
      '9.csv',
    ];
    const folder = await folderOf(...names);
    const { files, leftOut } = await expand([folder]);
    expect(files.map((file) => relative(folder, file))).toEqual([
      ...['10.csv', '9.csv', 'a.csv', 'a.csv.gz', 'b.CSV', 'c.txt', 'd.tsv.zst', 'e.parquet', 'ä.csv'],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('says what in it is left out, how much and why', async () => {
    const folder = await folderOf(
      'a.csv',
      'notes.docx',
      '.hidden.csv',
      'old/',
      'csv',
      'x.parquet.gz',
      'a.csv~',
    );
    expect((await expand([folder])).leftOut).toEqual([
      `${folder}: left out 1 folder in it (old) and 5 files that are no known kind of data (.hidden.csv, a.csv~, csv, ...)`,
    ]);
  });

  it('may hold links to files, and to nothing', async () => {
    const folder = await folderOf('a.csv');
    await symlink(join(folder, 'a.csv'), join(folder, 'b.csv'));
    await symlink(join(folder, 'gone'), join(folder, 'c.csv'));
    const { files, leftOut } = await expand([folder]);
    expect(files).toEqual([join(folder, 'a.csv'), join(folder, 'b.csv')]);
    expect(leftOut).toEqual([`${folder}: left out 1 file that is no known kind of data (c.csv)`]);
  });

  it('holds logs and exports of monitors, packed or not, and leaves other logs out', async () => {
    const folder = await folderOf('a.csv', 'apache.log', 'cut.log.gz', 'package.json');
    const mrtg =
      '1709280300 3415126893 914563021\n1709280300 1 2 3 4\n1709280000 1 2 3 4\n1709279700 1 2 3 4\n';
    const zeek = '#separator \\x09\n#path\tconn\n#fields\tts\n';
    const zabbix = '{"host":"r1","itemid":1,"name":"Bits sent","clock":1709280300,"value":1}\n';
    await writeFile(join(folder, 'router.log'), mrtg);
    await writeFile(join(folder, 'conn.00.log.gz'), gzipSync(zeek));
    await writeFile(join(folder, 'trends.ndjson'), zabbix);
    await writeFile(join(folder, 'cut.log.gz'), gzipSync(mrtg).subarray(0, 12));
    const { files, leftOut } = await expand([folder]);
    expect(files.map((file) => relative(folder, file))).toEqual([
      'a.csv',
      'conn.00.log.gz',
      'router.log',
      'trends.ndjson',
    ]);
    expect(leftOut).toEqual([
      `${folder}: left out 3 files that are no known kind of data (apache.log, cut.log.gz, package.json)`,
    ]);
  });

  it('without data is a failure that names the endings', async () => {
    const folder = await folderOf('notes.docx');
    const failure = await failureOf(expand([folder]));
    expect(failure).toMatchObject({ code: 'no_data_in_folder', where: folder, exitCode: 3 });
    expect(failure.details).toEqual([
      `${folder}: left out 1 file that is no known kind of data (notes.docx)`,
    ]);
    expect(failure.remedy).toContain(
      '.csv, .txt, .tsv, .xml, each also with .gz or .zst, or in .parquet or .xlsx',
    );
  });
});

describe('a pattern', () => {
  it('stands for the files that match it, in order, and not for folders', async () => {
    const folder = await folderOf('b.csv', 'a.csv', 'a.txt', 'deep.csv/', 'deep.csv/c.csv');
    const found = async (pattern: string) =>
      (await expand([join(folder, pattern)])).files.map((file) => relative(folder, file));
    expect(await found('*.csv')).toEqual(['a.csv', 'b.csv']);
    expect(await found('**/*.csv')).toEqual(['a.csv', 'b.csv', 'deep.csv/c.csv']);
    expect(await found('{b,a}.{csv,txt}')).toEqual(['a.csv', 'a.txt', 'b.csv']);
  });

  it('is taken from where one stands, and the files are named as it is', async () => {
    expect((await expand(['test/sources/expand*.ts'])).files).toEqual(['test/sources/expand.test.ts']);
  });

  it('that is the name of a file stands for that file', async () => {
    const folder = await folderOf('load[1].csv', 'load1.csv', 'a*.csv', 'ab.csv');
    const names = ['load[1].csv', 'a*.csv'].map((name) => join(folder, name));
    expect((await expand(names)).files).toEqual(names);
  });

  it('without a match is a failure', async () => {
    const folder = await folderOf('a.csv');
    const pattern = join(folder, '*.parquet');
    expect(await failureOf(expand([pattern]))).toMatchObject({
      code: 'no_match',
      where: pattern,
      exitCode: 3,
    });
  });
});

it('files that are named, standard input and names of nothing stand for themselves, in the order given', async () => {
  const names = ['nowhere.csv', '-', 'package.json', 'package.json'];
  expect(await expand(names)).toEqual({ files: names, leftOut: [] });
});
