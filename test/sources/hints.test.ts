import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { checkZones, hintsFrom } from '../../src/sources/hints.ts';

describe('what the user says', () => {
  it('is undefined where he says nothing, but for the zone, which is assumed', () => {
    const hints = hintsFrom({});
    expect([hints.zone.id, hints.isZoneSaid, hints.encoding]).toEqual(['Asia/Almaty', false, undefined]);
  });

  it('names zones by their place or their offset', () => {
    const { zone, zones } = hintsFrom({ timeZone: 'UTC+5', timeZones: { 'a.csv': 'Asia/Aqtobe' } });
    expect([zone.id, zones!['a.csv']!.id]).toEqual(['+05:00', 'Asia/Aqtobe']);
  });

  it('must be a zone and an encoding that there are', () => {
    expect(() => hintsFrom({ timeZones: { 'a.csv': 'Asia/Nowhere' } })).toThrow(Failure);
    expect(() => hintsFrom({ encoding: 'klingon' })).toThrow('there is no encoding called "klingon" here');
    expect(hintsFrom({ encoding: 'CP1251' }).encoding).toBe('windows-1251');
  });

  it('must speak of files that are there', () => {
    const hints = hintsFrom({ timeZones: { 'west.csv': 'Asia/Oral' } });
    expect(() => checkZones(hints, [{ name: 'data/west.csv' }])).not.toThrow();
    expect(() => checkZones(hints, [{ name: 'east.csv' }])).toThrow('--timezone speaks of "west.csv"');
  });
});
