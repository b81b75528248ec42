import { describe, expect, it } from 'vitest';
import { momentAt } from '../../src/readings/calendar.ts';
import { LARGEST_VALUE } from '../../src/readings/moments.ts';
import { respread } from '../../src/readings/over-interval.ts';
import { type Claim, settle } from '../../src/readings/settle.ts';
import { UTC } from '../support/files.ts';

const START = Date.UTC(2022, 0, 31) / 60_000;
const claim = (minutes: number, value: number, more: Partial<Claim> = {}): Claim => ({
  moment: momentAt(UTC, START + minutes),
  again: undefined,
  value,
  assumedMinutes: 0,
  quality: 'unknown',
  revision: '',
  source: 0,
  line: minutes,
  column: 3,
  ...more,
});
const values = (claims: readonly Claim[], usual?: number) =>
  settle(claims, { quantity: 'load', usualMinutes: usual }).kept.map(({ value }) => value);
const dropped = (claims: readonly Claim[]) =>
  settle(claims, { quantity: 'load', usualMinutes: undefined }).dropped.map(({ claim: { value }, kind }) => [
    kind,
    value,
  ]);

describe('of several claims to one interval', () => {
  it('exact repeats are dropped', () => {
    expect(values([claim(0, 5), claim(0, 5)])).toEqual([5]);
    expect(dropped([claim(0, 5), claim(0, 5)])).toEqual([['repeated', 5]]);
  });

  it('events of several files are added up as one reading, but for those that come to the same', () => {
    const claims = [
      claim(0, 5),
      claim(0, 7, { source: 1 }),
      claim(0, 7, { source: 2 }),
      claim(0, 9, { source: 3 }),
      claim(60, 4, { source: 1 }),
    ];
    const { kept, dropped } = settle(claims, {
      quantity: 'bytes_in',
      usualMinutes: undefined,
      holdsEvents: (source) => source < 3,
    });
    expect(kept.map(({ value }) => value)).toEqual([9, 4]);
    expect(dropped.map(({ kind }) => kind)).toEqual(Array(3).fill('superseded'));
    const events = settle(claims, { quantity: 'bytes_in', usualMinutes: undefined, holdsEvents: () => true });
    expect(events.kept.map(({ value }) => value)).toEqual([21, 4]);
    expect(events.dropped.map(({ kind, claim: { source } }) => [kind, source])).toEqual([
      ['added_up', 0],
      ['added_up', 1],
      ['repeated', 2],
    ]);
  });

  it('the one read last is kept', () => {
    const claims = [claim(0, 5), claim(0, 7), claim(0, 6, { source: 1 })];
    expect(values(claims)).toEqual([6]);
    expect(dropped(claims)).toEqual([
      ['superseded', 5],
      ['superseded', 7],
    ]);
  });

  it.each([
    ['2', '10'],
    ['', '1'],
    ['A', 'B'],
    ['2022-01-31', '2022-02-01'],
  ])('the later revision is kept: after "%s" comes "%s"', (earlier, later) => {
    const claims = [claim(0, 7, { revision: later }), claim(0, 5, { revision: earlier })];
    expect(values(claims)).toEqual([7]);
    expect(values(claims.toReversed())).toEqual([7]);
  });

  it('those of other intervals are untouched', () => {
    expect(values([claim(60, 6), claim(0, 5), claim(0, 5)])).toEqual([5, 6]);
  });
});

describe('an hour that the clock showed twice', () => {
  const again = momentAt(UTC, START + 60);
  const twice = (value: number, more: Partial<Claim> = {}) => claim(0, value, { again, ...more });

  it('is two hours, in the order of the file', () => {
    expect(values([twice(5), twice(6)])).toEqual([5, 6]);
    expect(dropped([twice(5), twice(6)])).toEqual([]);
  });

  it('is told apart in each file and each revision', () => {
    expect(values([twice(5), twice(6), twice(7, { source: 1 }), twice(8, { source: 1 })])).toEqual([7, 8]);
    const revised = [5, 6].map((value) => twice(value, { revision: '1' }));
    const later = [7, 8].map((value) => twice(value, { revision: '2' }));
    expect(values([...revised, ...later])).toEqual([7, 8]);
  });
});

describe('energy', () => {
  const spread = (minutes: number, value: number, assumedMinutes: number) =>
    claim(minutes, value, { assumedMinutes });

  it('is spread over the interval that the day shows', () => {
    const hourly = Array.from({ length: 24 }, (_, hour) => spread(hour * 60, 4_000, 15));
    expect(values(hourly, 15)).toEqual(Array(24).fill(1_000));
  });

  it('of files that were taken for different intervals is the same energy', () => {
    const claims = [spread(0, 4_000, 15), spread(0, 1_000, 60), spread(15, 4_000, 15)];
    expect(values(claims, 15)).toEqual([4_000, 4_000]);
    expect(dropped(claims).map(([kind]) => kind)).toEqual(['repeated']);
  });

  it('over more than an hour is no load', () => {
    expect(respread({ value: 1, assumedMinutes: 60 }, 120, 'load')).toBe('interval_too_long');
    expect(respread({ value: 1, assumedMinutes: 0 }, 120, 'load')).toBe(1);
  });

  it('may be too large once it is spread', () => {
    expect(respread({ value: LARGEST_VALUE, assumedMinutes: 60 }, 15, 'load')).toBe('too_large');
  });
});
