import { expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { unreadable } from '../../src/sources/unreadable.ts';

const ofTheSystem = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });

it.each([
  ['ENOENT', 'no_such_file'],
  ['EPERM', 'no_permission'],
  ['ELOOP', 'link_in_a_circle'],
  ['ENXIO', 'no_device'],
  ['ENODEV', 'no_device'],
  ['EIO', 'disk_fails'],
  ['EMFILE', 'too_many_open'],
  ['ESTALE', 'cannot_read'],
  ['toString', 'cannot_read'],
])('%s of the system is a fault that the user can mend', (code, expected) => {
  const failure = unreadable('load.csv', ofTheSystem(code)) as Failure;
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: expected, exitCode: 3, where: 'load.csv' });
  expect(failure.remedy).toMatch(/\.$|\d$/u);
});

it('a file that DuckDB does not find is no such file', () => {
  const error = new Error('IO Error: No files found that match the pattern "/tmp/a.csv"');
  expect(unreadable('load.csv', error)).toMatchObject({ code: 'no_such_file' });
});

it('a bug stays a bug, and a Failure what it is', () => {
  const errors = [
    new TypeError('x'),
    Object.assign(new Error('x'), { code: 'ERR_X' }),
    new Failure('a', 2, 'b'),
    null,
  ];
  for (const error of errors) expect(unreadable('load.csv', error)).toBe(error);
});
