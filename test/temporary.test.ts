import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeTemporaries, unfinished, withTemporary } from '../src/temporary.ts';
import { temporaryFolder } from './support/command.ts';

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

test('a file that is not yet whole is removed with them, and one that is whole is not', () => {
  const folder = temporaryFolder();
  const [part, whole] = [join(folder, 'a.part'), join(folder, 'b.part')];
  for (const path of [part, whole]) writeFileSync(path, '1');
  unfinished(part);
  unfinished(whole)();
  removeTemporaries();
  expect([part, whole].map((path) => existsSync(path))).toEqual([false, true]);
});
