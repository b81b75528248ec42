import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../src/failure.ts';
import { checkOutputs, type Output, wholeFile } from '../src/whole-file.ts';
import { temporaryFolder } from './support/command.ts';

function failureIn(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    return error as Failure;
  }
  throw new Error('it did not fail');
}

describe('a file that is written whole', () => {
  it('is not there before, takes the place of what was, and leaves no other file', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'cells.csv');
    for (const name of ['cells.csv', 'cells.csv.part']) writeFileSync(join(folder, name), 'before');
    const file = wholeFile(path, 'the cells');
    writeFileSync(file.part(), 'whole');
    expect(readFileSync(path, 'utf8')).toBe('before');
    file.finish();
    expect(readFileSync(path, 'utf8')).toBe('whole');
    expect(readFileSync(`${path}.part`, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['cells.csv', 'cells.csv.part']);
  });

  it('is written where a link leads, be something there or not', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'far'));
    for (const name of ['here.csv', 'new.csv']) symlinkSync(join('far', name), join(folder, name));
    writeFileSync(join(folder, 'far', 'here.csv'), 'before');
    for (const name of ['here.csv', 'new.csv']) {
      const file = wholeFile(join(folder, name), 'the cells');
      writeFileSync(file.part(), 'whole');
      file.finish();
      expect(readFileSync(join(folder, 'far', name), 'utf8')).toBe('whole');
    }
    expect(readdirSync(folder)).toEqual(['far', 'here.csv', 'new.csv']);
    expect(readdirSync(join(folder, 'far'))).toEqual(['here.csv', 'new.csv']);
  });

  it('is refused where a folder or a pipe lies, by whatever name, or where there is no folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'link'));
    symlinkSync('round', join(folder, 'round'));
    const refused = (name: string) => failureIn(() => wholeFile(join(folder, name), 'the cells'));
    for (const name of ['folder', 'pipe', 'link']) {
      expect(refused(name)).toMatchObject({ code: 'cannot_write', exitCode: 2, where: join(folder, name) });
    }
    for (const name of ['round', 'none/cells.csv']) {
      expect(refused(name)).toMatchObject({ code: 'cannot_write', exitCode: 2 });
    }
  });

  it.each([
    ['ENOSPC', 'no_room', 'another disk'],
    ['EDQUOT', 'no_room', 'another disk'],
    ['ENAMETOOLONG', 'cannot_write', 'shorter'],
    ['EROFS', 'cannot_write', 'may be written'],
  ])('that breaks off for %s is a wrong usage, and leaves nothing', (code, failure, remedy) => {
    const folder = temporaryFolder();
    const file = wholeFile(join(folder, 'cells.csv'), 'the cells');
    writeFileSync(file.part(), 'half');
    const told = file.failed(Object.assign(new Error(), { code })) as Failure;
    expect(told).toMatchObject({ code: failure, exitCode: 2, where: join(folder, 'cells.csv') });
    expect(told.remedy).toContain(remedy);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('knows what DuckDB says of a full disk, and no bug as a wrong usage', () => {
    const file = wholeFile(join(temporaryFolder(), 'cells.csv'), 'the cells');
    const full = new Error('IO Error: Could not write file "a": No space left on device');
    expect(file.failed(full)).toMatchObject({ code: 'no_room' });
    const bug = new Error('out of cells');
    expect(file.failed(bug)).toBe(bug);
  });

  it('may have the longest name, and none that is longer', () => {
    const folder = temporaryFolder();
    const write = (length: number) => {
      const file = wholeFile(join(folder, 'x'.repeat(length)), 'the cells');
      writeFileSync(file.part(), '');
      file.finish();
    };
    write(255);
    expect(failureIn(() => write(256))).toMatchObject({
      code: 'cannot_write',
      remedy: 'Give it a shorter name.',
    });
    expect(readdirSync(folder)).toEqual(['x'.repeat(255)]);
  });
});

describe('what options name to be written', () => {
  const cells = (path: string): Output => ({ option: '--save-cells', what: 'the cells', path });
  const rejects = (path: string): Output => ({ option: '--rejects', what: 'the rejected lines', path });

  it('is never an input, by whatever name', () => {
    const folder = temporaryFolder();
    const [input, link, hard] = ['input.csv', 'link.csv', 'hard.csv'].map((name) => join(folder, name));
    writeFileSync(input!, 'site,time,load_kw\n');
    symlinkSync(input!, link!);
    linkSync(input!, hard!);
    for (const path of [input!, link!, hard!, `${folder}/./input.csv`]) {
      const failure = failureIn(() => checkOutputs([cells(path)], ['-', input!]));
      expect(failure).toMatchObject({
        message: '--save-cells would overwrite an input',
        exitCode: 2,
        where: path,
      });
    }
  });

  it('is never one file for two, be it there or not', () => {
    const folder = temporaryFolder();
    symlinkSync('one.csv', join(folder, 'link.csv'));
    for (const name of ['one.csv', './one.csv', 'link.csv']) {
      const both = [cells(join(folder, 'one.csv')), rejects(`${folder}/${name}`)];
      expect(failureIn(() => checkOutputs(both, []))).toMatchObject({ code: 'output_taken', exitCode: 2 });
    }
    expect(() =>
      checkOutputs([cells(join(folder, 'one.csv')), rejects(join(folder, 'two.csv'))], []),
    ).not.toThrow();
    expect(existsSync(join(folder, 'one.csv'))).toBe(false);
  });
});
