import { expect, test } from 'vitest';
import { byteCount } from '../../src/cli/option-values.ts';

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
