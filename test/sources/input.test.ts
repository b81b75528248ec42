import { execFileSync } from 'node:child_process';
import {
  appendFile,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellsFileAt } from '../../src/readings/cell-files/save.ts';
import { summarise } from '../../src/readings/summarise.ts';
import { bytesOf, distinct, type Input, withInputs } from '../../src/sources/input.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { ALMATY, cellsIn, failureOf, summaryOf, withFiles } from '../support/files.ts';

const CSV = 'site,time,load_kw\nA,2022-01-31 15:00,1\nA,2022-01-31 16:00,2\n';

async function contentOf(input: Input): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(input)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('an input', () => {
  it('has the size and the hash of the file as it lies there', async () => {
    await withFiles({ 'load.csv': 'abc' }, async ([input]) => {
      expect(input).toMatchObject({
        bytes: 3,
        compression: 'none',
        pathBytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      });
    });
  });

  it('is unpacked, whatever it is called', async () => {
    await withFiles({ 'load.csv': gzipSync(CSV) }, async ([input]) => {
      expect(input!.compression).toBe('gzip');
      expect(await contentOf(input!)).toBe(CSV);
    });
  });

  it('of several gzip members is one text', async () => {
    const bytes = Buffer.concat([gzipSync(CSV.slice(0, 30)), gzipSync(CSV.slice(30))]);
    await withFiles({ 'load.csv.gz': bytes }, async ([input]) => {
      expect(await contentOf(input!)).toBe(CSV);
    });
  });

  it('may be standard input, which can be read twice and is removed after', async () => {
    const standardInput = Readable.from([Buffer.from(CSV)]);
    const spooled = await withInputs(['-'], { standardInput }, async ([input]) => {
      expect(input!.name).toBe('-');
      expect([await contentOf(input!), await contentOf(input!)]).toEqual([CSV, CSV]);
      return input!.path;
    });
    await expect(readFile(spooled)).rejects.toThrow('ENOENT');
  });

  it('may be a pipe, which can be read twice', async () => {
    await withFiles({ 'load.csv': CSV }, async ([file], folder) => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const written = writeFile(pipe, CSV);
      await withInputs([pipe], undefined, async ([input]) => {
        expect(input).toMatchObject({ name: pipe, sha256: file!.sha256 });
        expect([await contentOf(input!), await contentOf(input!)]).toEqual([CSV, CSV]);
      });
      await written;
    });
  });
});

describe('an input that cannot be read', () => {
  const opened = (name: string) => failureOf(withInputs([name], undefined, async () => undefined));

  it('is missing', async () => {
    expect(await opened('nowhere/load.csv')).toMatchObject({
      code: 'no_such_file',
      where: 'nowhere/load.csv',
      exitCode: 3,
    });
    expect(await opened('package.json/load.csv')).toMatchObject({ code: 'no_such_file' });
  });

  it('is a folder', async () => {
    expect(await opened('src')).toMatchObject({ code: 'is_a_folder', where: 'src' });
  });

  it('is a link that leads to itself', async () => {
    await withFiles({}, async (_, folder) => {
      await symlink('round', join(folder, 'round'));
      expect(await opened(join(folder, 'round'))).toMatchObject({ code: 'link_in_a_circle', exitCode: 3 });
    });
  });

  it('is a standard input that is not there', async () => {
    expect(await opened('-')).toMatchObject({ code: 'no_standard_input', exitCode: 2 });
  });

  it('is gzip that breaks off', async () => {
    const random = Array.from({ length: 5_000 }, (_, i) => `S${(i * 7919) % 10_007},2022-01-31 15:00,1\n`);
    const whole = gzipSync(`site,time,load_kw\n${random.join('')}`);
    const cut = whole.subarray(0, whole.length >> 1);
    expect(await failureOf(summaryOf({ 'load.csv.gz': cut }))).toMatchObject({
      code: 'cut_gzip',
      where: 'load.csv.gz',
    });
  });

  it('is gzip that is damaged', async () => {
    const bytes = gzipSync(CSV);
    bytes.fill(0xff, 12, 20);
    expect(await failureOf(summaryOf({ 'load.csv.gz': bytes }))).toMatchObject({ code: 'damaged_gzip' });
  });
});

describe('an input that changes while it is read', () => {
  const path = (folder: string) => join(folder, 'load.csv');
  const meanwhile = (change: (folder: string) => Promise<unknown>) =>
    failureOf(withFiles({ 'load.csv': CSV }, async (_, folder) => change(folder)));

  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['by growing', (folder) => appendFile(path(folder), 'A,2022-01-31 17:00,3\n')],
    [
      'within its size',
      async (folder) => {
        await writeFile(path(folder), CSV.replace('A', 'B'));
        await utimes(path(folder), 1, 1);
      },
    ],
    [
      'for another file',
      async (folder) => {
        const { atime, mtime } = await stat(path(folder));
        await writeFile(join(folder, 'other'), CSV);
        await utimes(join(folder, 'other'), atime, mtime);
        await rename(join(folder, 'other'), path(folder));
      },
    ],
  ])('%s is refused', async (_, change) => {
    const failure = await meanwhile(change);
    expect(failure).toMatchObject({ code: 'changed', exitCode: 3 });
    expect(failure.remedy).toContain('copy');
  });

  it('is refused, and not what came of it', async () => {
    const failure = await meanwhile(async (folder) => {
      await appendFile(path(folder), '"');
      throw new Error('the quote is not closed');
    });
    expect(failure.code).toBe('changed');
  });

  it('by being removed, is no such file', async () => {
    expect(await meanwhile((folder) => rm(path(folder)))).toMatchObject({
      code: 'no_such_file',
      exitCode: 3,
    });
  });

  it('is told before its cells are put into their place', async () => {
    const left: string[] = [];
    const failure = await failureOf(
      withFiles({ 'load.csv': CSV }, async ([input], folder) => {
        const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as ReadingSource;
        await utimes(path(folder), 1, 1);
        const saveCells = await cellsFileAt(join(folder, 'cells.csv'));
        await summarise([source], { saveCells }).finally(async () => left.push(...(await readdir(folder))));
      }),
    );
    expect(failure.code).toBe('changed');
    expect(left).toEqual(['load.csv']);
  });

  it('may be standard input, whatever becomes of its spool', async () => {
    const standardInput = Readable.from([Buffer.from(CSV)]);
    const bytes = await withInputs(['-'], { standardInput }, async ([input]) => {
      await appendFile(input!.path, CSV);
      return input!.bytes;
    });
    expect(bytes).toBe(CSV.length);
  });
});

describe('the same content', () => {
  it('given again is left out and named', async () => {
    await withFiles({ 'a.csv': CSV, 'b.csv': `${CSV}\n`, 'c.csv': CSV }, async (inputs) => {
      const { kept, repeated } = distinct(inputs);
      expect(kept.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
      expect(repeated).toEqual(['c.csv']);
    });
  });

  it('gives the same cells packed and unpacked', async () => {
    const plain = await summaryOf({ 'load.csv': CSV });
    const packed = await summaryOf({ 'load.csv': gzipSync(CSV) });
    expect(cellsIn(packed)).toEqual(cellsIn(plain));
  });
});
