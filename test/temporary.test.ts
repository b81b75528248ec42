import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Failure } from '../src/failure.ts';
import { asNoRoom, besides, removeTemporaries, withTemporary } from '../src/temporary.ts';
import { temporaryFolder } from './support/command.ts';
import { failureOf } from './support/files.ts';

test('a temporary folder is there while it is used, and gone after', async () => {
  const used = await withTemporary(async (folder) => {
    writeFileSync(join(folder, 'file'), '1');
    return folder;
  });
  expect(existsSync(used)).toBe(false);
});

test('it is gone after a failure too', async () => {
  let used = '';
  const failed = withTemporary(async (folder) => {
    used = folder;
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(existsSync(used)).toBe(false);
});

test('all of them can be removed at once', async () => {
  await withTemporary((one) =>
    withTemporary(async (other) => {
      writeFileSync(join(one, 'file'), '1');
      removeTemporaries();
      expect([one, other].map((folder) => existsSync(folder))).toEqual([false, false]);
    }),
  );
});

test('a file that is not yet whole is removed with them', () => {
  const beside = temporaryFolder();
  const { folder } = besides(beside);
  writeFileSync(join(folder, 'part'), '1');
  removeTemporaries();
  expect(readdirSync(beside)).toEqual([]);
});

test.each(['nowhere', 'file'])('a TMPDIR that is %s is a wrong usage', async (name) => {
  const parent = temporaryFolder();
  writeFileSync(join(parent, 'file'), '');
  vi.stubEnv('TMPDIR', join(parent, name));
  const failure = await failureOf(withTemporary(async () => undefined));
  vi.unstubAllEnvs();
  expect(failure).toMatchObject({ code: 'no_temporary_folder', exitCode: 2, where: join(parent, name) });
  expect(failure.remedy).toContain('TMPDIR');
});

test.each([
  ['that the system tells', Object.assign(new Error(), { code: 'ENOSPC' })],
  ['of a quota', Object.assign(new Error(), { code: 'EDQUOT' })],
  ['that DuckDB tells', new Error('IO Error: Could not write file "/tmp/a": No space left on device')],
])('a full disk %s names the folder and the way out', (_, error) => {
  const failure = asNoRoom(error) as Failure;
  expect(failure).toMatchObject({ message: `there is no room in ${tmpdir()}`, exitCode: 2 });
  expect(failure.remedy).toContain('TMPDIR');
});

test('what is no full disk stays what it is', () => {
  for (const error of [new Error('No space left'), Object.assign(new Error(), { code: 'EIO' }), 'ENOSPC']) {
    expect(asNoRoom(error)).toBe(error);
  }
});
