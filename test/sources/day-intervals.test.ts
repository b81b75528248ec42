import { describe, expect, it } from 'vitest';
import { intervalsIn } from '../../src/sources/day-intervals.ts';

const count = (many: number, from = 1) => Array.from({ length: many }, (_, i) => i + from);
const clock = (minutes: number) =>
  `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
const hours = (from: number) => count(24, from).map((n) => clock(n * 60));

function labelsIn(header: readonly string[]): readonly string[] | 'mixed' {
  const found = intervalsIn(header);
  return found === 'mixed' ? found : found.map(({ label, isExtra }) => (isExtra ? `${label}+` : label));
}

describe('the intervals of a day', () => {
  it.each([
    ['clock times', hours(0), hours(0)],
    ['clock times with seconds', hours(1).map((text) => `${text}:00`), hours(1)],
    ['clock times with points', hours(1).map((text) => text.replace(':', '.')), hours(1)],
    ['a word and a clock time', hours(1).map((text) => `HE ${text}`), hours(1)],
    ['a clock time and a unit', hours(0).map((text) => `${text}, кВт·ч`), hours(0)],
    ['a name above and a clock time', hours(0).map((text) => `Энергия, кВт·ч, ${text}`), hours(0)],
    ['ends of which the last is midnight', [...hours(1).slice(0, 23), '00:00'], hours(1)],
    [
      'a clock of twelve hours',
      count(24).map((n) => `${((n + 11) % 12) + 1}:00 ${n % 24 < 12 ? 'AM' : 'p.m.'}`),
      hours(1),
    ],
    [
      'ranges',
      hours(0).map((text, i) => `${text} – ${clock(i * 60 + 60)}`),
      hours(0).map((text, i) => `${text}-${clock(i * 60 + 60)}`),
    ],
    [
      'ranges in words',
      hours(0).map((text, i) => `с ${text} до ${clock(i * 60 + 60)}`),
      hours(0).map((text, i) => `${text}-${clock(i * 60 + 60)}`),
    ],
    [
      'pairs of hours',
      count(24, 0).map((n) => `${n}-${n + 1}`),
      count(24, 0).map((n) => `${n}:00-${n + 1}:00`),
    ],
    ['numbers', count(24).map(String), count(24).map(String)],
    ['numbers from 0', count(24, 0).map(String), count(24, 0).map(String)],
    ['words and numbers', count(48).map((n) => `Интервал ${n}`), count(48).map(String)],
    ['hours ending', count(24).map((n) => `HE${`${n}`.padStart(2, '0')}`), count(24).map(String)],
    ['numbers before a word', count(24).map((n) => `${n} ч`), count(24).map(String)],
    ['a 25th hour', count(25).map((n) => `H${n}`), [...count(24).map(String), '25+']],
    ['50 half hours', count(50).map(String), [...count(48).map(String), '49+', '50+']],
    ['100 quarter hours', count(100).map(String), [...count(96).map(String), '97+', '98+', '99+', '100+']],
    ['an hour twice', [...hours(0), '23:00'], [...hours(0), '23:00+']],
    [
      'an hour that says so',
      [...hours(0).slice(0, 3), '02:00 DST', ...hours(0).slice(3)],
      [...hours(0).slice(0, 3), '02:00+', ...hours(0).slice(3)],
    ],
  ])('are told by %s', (_, header, expected) => {
    expect(labelsIn(['site', 'date', ...header, 'total'])).toEqual(expected);
  });

  it.each([
    ['fewer than a day has', count(23).map(String)],
    ['codes of sites', count(30, 101).map(String)],
    ['numbers with gaps', count(24).map((n) => `${n * 2}`)],
    ['as many as no day has', count(30).map(String)],
    ['clock times that are none', hours(0).map((text) => text.replace(':00', ':75'))],
  ])('are none where there are %s', (_, header) => {
    expect(labelsIn(['site', 'date', ...header])).toEqual([]);
  });

  it('are in two words where half are numbers and half are clock times', () => {
    expect(labelsIn([...count(12).map(String), ...hours(1).slice(12)])).toBe('mixed');
  });
});
