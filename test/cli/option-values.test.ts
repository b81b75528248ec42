import { expect, test } from 'vitest';
import { byteCount, threadCount } from '../../src/cli/option-values.ts';

test.each([
  ['512MB', 512e6],
  ['2GiB', 2 ** 31],
  ['1.5 gb', 1.5e9],
  [' 300kB ', 300e3],
  ['64MiB', 2 ** 26],
])('%s of memory is %i bytes', (text, bytes) => {
  expect(byteCount(text)).toBe(bytes);
});

test.each(['', '512', 'MB', '-1MB', '1e3MB', '5 apples', '0MB', '0.1B', '99999999TB'])(
  '"%s" is no amount of memory',
  (text) => {
    expect(() => byteCount(text)).toThrow('512MB or 2GiB');
  },
);

test.each([
  ['1', 1],
  ['1024', 1024],
])('%s is a number of threads', (text, count) => {
  expect(threadCount(text)).toBe(count);
});

test.each(['', '0', '1025', '1e3', '2.0', '-1', '+2', ' 4', '0x4', '99999999999'])(
  '"%s" is no number of threads',
  (text) => {
    expect(() => threadCount(text)).toThrow('from 1 to 1024');
  },
);
