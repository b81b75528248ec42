import { expect, test } from 'vitest';
import { breakdownNames, byteCount, hoursOfDay, threadCount } from '../../src/cli/option-values.ts';

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

test.each([
  ['18-21', 18, 21],
  [' 0 - 24 ', 0, 24],
  ['07-9', 7, 9],
])('%s are hours of the day', (text, fromHour, toHour) => {
  expect(hoursOfDay(text)).toEqual({ fromHour, toHour });
});

test.each(['', '18', '21-18', '18-18', '18-25', '18:00-21:00', '-18-21'])(
  '"%s" are no hours of the day',
  (text) => {
    expect(() => hoursOfDay(text)).toThrow('such as 18-21');
  },
);

test('breakdowns are named one by one or parted by commas, and add to those named before', () => {
  expect(breakdownNames('zone')).toEqual(['zone']);
  expect(breakdownNames('Size, onset', ['zone'])).toEqual(['zone', 'size', 'onset']);
  expect(() => breakdownNames('town')).toThrow('region, zone, size, sector, onset');
});
