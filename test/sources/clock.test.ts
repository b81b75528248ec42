import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../src/sources/clock.ts';

const at = (...date: [number, number, number, number?, number?]) => Date.UTC(...date) / 60_000;
const local = (minutes: number) => ({ minutes, isInstant: false });
const instant = (minutes: number) => ({ minutes, isInstant: true });

describe('a time', () => {
  it.each([
    ['2022-01-31 15:00'],
    ['2022-01-31T15:00'],
    ['2022-01-31 15:00:00'],
    ['2022-01-31 15:00:00.000'],
    ['31.01.2022 15:00'],
    ['31.01.2022, 15:00:00'],
    ['31.1.2022 15:00'],
  ])('is read from %s', (text) => {
    expect(clockTime(text)).toEqual(local(at(2022, 0, 31, 15)));
  });

  it.each([
    ['2022-01-31T15:00Z', 0],
    ['2022-01-31T15:00:00+06:00', 360],
    ['2022-01-31T15:00:00+0600', 360],
    ['2022-01-31 15:00:00+06', 360],
    ['2022-01-31 15:00 -03:30', -210],
  ])('with an offset is an instant: %s', (text, offset) => {
    expect(clockTime(text)).toEqual(instant(at(2022, 0, 31, 15) - offset));
  });

  it('without one is midnight', () => {
    expect(clockTime('2022-01-31')).toEqual(local(at(2022, 0, 31)));
    expect(clockTime('31.01.2022')).toEqual(local(at(2022, 0, 31)));
  });

  it('of 24:00 is midnight at the end of the day', () => {
    expect(clockTime('2022-01-31 24:00')).toEqual(local(at(2022, 1, 1)));
  });

  it.each([
    '',
    'yesterday',
    '2022-02-30 10:00',
    '2022-13-01 10:00',
    '0022-01-31 10:00',
    '2022-01-31 24:05',
    '2022-01-31 25:00',
    '2022-01-31 10:60',
    '01/31/2022 10:00',
    '2022-01-31 1000',
    '44592.625',
  ])('that is none is not made up: "%s"', (text) => {
    expect(clockTime(text)).toBeUndefined();
  });

  it('off the minute is told apart from one on it', () => {
    expect(clockTime('2022-01-31 15:00:30')!.minutes % 1).toBe(0.5);
  });

  it('is the same in ISO and in dotted form', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2059-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        const [year, month, rest] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];
        const dotted = `${rest}.${month}.${year} ${iso.slice(11, 16)}`;
        expect(clockTime(dotted)).toEqual(clockTime(`${iso.slice(0, 10)} ${iso.slice(11, 16)}`));
      }),
    );
  });
});
