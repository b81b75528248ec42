import { describe, expect, it } from 'vitest';
import { type Zone, zoneOf } from '../../src/sources/zone.ts';
import { oldZoneData } from '../../src/sources/zone-data.ts';

const fixed = (minutes: number): Zone => ({
  id: 'x',
  offsets: [{ from: Number.NEGATIVE_INFINITY, minutes }],
});

describe('time-zone data', () => {
  it('of this runtime know the changes in Kazakhstan', () => {
    expect(oldZoneData()).toBeUndefined();
  });

  it('from before them are told, with the way out', () => {
    const before2024 = (name: string) => (name === 'Asia/Almaty' ? fixed(360) : zoneOf(name));
    expect(oldZoneData(before2024)).toBe(
      'the time-zone data of this Node.js are too old: Asia/Almaty was at UTC+5 on 2 March 2024, and they have UTC+6; ' +
        'local times since then are an hour off. Update Node.js, or point NODE_ICU_DATA to newer data.',
    );
    const before2018 = (name: string) => (name === 'Asia/Qyzylorda' ? fixed(360) : zoneOf(name));
    expect(oldZoneData(before2018)).toContain('Asia/Qyzylorda was at UTC+5 on 22 December 2018');
  });

  it('that lack a zone are told too', () => {
    const without = (name: string) => zoneOf(name === 'Asia/Qyzylorda' ? 'Asia/Nowhere' : name);
    expect(oldZoneData(without)).toContain('do not know that zone');
  });
});
