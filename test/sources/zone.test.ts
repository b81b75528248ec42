import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { instantsOf, isTabulated, offsetAt, zoneOf } from '../../src/sources/zone.ts';

const ZONES = ['Asia/Almaty', 'Asia/Qyzylorda', 'Asia/Aqtobe', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'];
const minutes = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 60_000;
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: minutes('1991-01-01T00:00Z'), max: minutes('2037-01-01T00:00Z') });

describe('a zone', () => {
  it('has the offsets of the time-zone data', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (id, instant) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant * 60_000).toZonedDateTimeISO(id);
        expect(offsetAt(zoneOf(id), instant)).toBe(zoned.offsetNanoseconds / 60e9);
      }),
    );
  });

  it('shows each instant on its wall clock, and finds it again', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (id, instant) => {
        const zone = zoneOf(id);
        expect(instantsOf(zone, instant + offsetAt(zone, instant))).toContain(instant);
      }),
    );
  });

  it('has one wall hour twice when the clock is put back, in order', () => {
    const wall = minutes('2024-02-29T23:30Z');
    expect(instantsOf(zoneOf('Asia/Almaty'), wall)).toEqual([wall - 360, wall - 300]);
    expect(instantsOf(zoneOf('Asia/Aqtobe'), wall)).toEqual([wall - 300]);
  });

  it('has one wall hour not at all when the clock is put forward', () => {
    expect(instantsOf(zoneOf('Europe/Berlin'), minutes('2024-03-31T02:30Z'))).toEqual([]);
  });

  it('that nobody knows is a wrong usage, with examples', () => {
    expect(() => zoneOf('Asia/Astana')).toThrow(Failure);
    expect(() => zoneOf('Asia/Astana')).toThrow('"Asia/Astana"');
  });

  it('is tabulated from 1990 to 2059', () => {
    const known = ['1990-01-01T00:00Z', '2059-12-31T23:59Z'].map((text) => isTabulated(minutes(text)));
    const unknown = ['1989-12-31T23:59Z', '2060-01-01T00:00Z'].map((text) => isTabulated(minutes(text)));
    expect([known, unknown]).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
