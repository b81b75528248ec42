import { describe, expect, it } from 'vitest';
import { clockOf, DAY_KIND } from '../../src/simulate/clock.ts';
import { happenings, JANUARY_2022 } from '../../src/simulate/events.ts';
import { zoneOf } from '../../src/sources/zone.ts';

const ALMATY = zoneOf('Asia/Almaty');
const dayOf = (name: string) => Date.parse(`${name}T00:00Z`) / 86_400_000;

describe('the clock of a town', () => {
  it('begins at local midnight and goes hour by hour', () => {
    const { hours, stamps } = clockOf(ALMATY, dayOf('2021-07-05'), 2);
    expect(hours).toBe(48);
    expect(stamps[0]).toBe('2021-07-05 00:00');
    expect(stamps[25]).toBe('2021-07-06 01:00');
  });

  it('shows twice the hour that Kazakhstan lived twice, on 29 February 2024', () => {
    const { hours, stamps } = clockOf(ALMATY, dayOf('2024-02-29'), 1);
    expect(hours).toBe(25);
    expect(stamps.filter((stamp) => stamp === '2024-02-29 23:00')).toHaveLength(2);
  });

  it('takes a public holiday for a Sunday', () => {
    const { dayKind } = clockOf(ALMATY, dayOf('2022-01-07'), 4);
    expect([0, 1, 2, 3].map((day) => dayKind[day * 24])).toEqual([
      DAY_KIND.sunday,
      DAY_KIND.saturday,
      DAY_KIND.sunday,
      DAY_KIND.weekday,
    ]);
  });

  it('is deepest in winter in the middle of January', () => {
    const { winter } = clockOf(ALMATY, dayOf('2021-07-05'), 364);
    const deepest = winter.indexOf(Math.max(...winter));
    expect(Math.floor(deepest / 24)).toBe(dayOf('2022-01-15') - dayOf('2021-07-05'));
  });

  it('counts the days of the year', () => {
    const { dayOfYear } = clockOf(ALMATY, dayOf('2021-12-31'), 2);
    expect([dayOfYear[0], dayOfYear[24]]).toEqual([364, 0]);
  });

  it('darkens the south only in the blackout of 25 January', () => {
    const clock = clockOf(ALMATY, dayOf('2022-01-01'), 31);
    expect(happenings(JANUARY_2022, clock, 'Almaty').blackout).toHaveLength(1);
    expect(happenings(JANUARY_2022, clock, 'Kostanay').blackout).toHaveLength(0);
  });

  it('finds the hours of an event, and none of an event outside the period', () => {
    const clock = clockOf(ALMATY, dayOf('2022-01-01'), 31);
    const [shutdown] = happenings(JANUARY_2022, clock, 'Akmola').internet_off;
    expect([clock.stamps[shutdown!.from], clock.stamps[shutdown!.to]]).toEqual([
      '2022-01-05 17:00',
      '2022-01-10 09:00',
    ]);
    const later = happenings(JANUARY_2022, clockOf(ALMATY, dayOf('2022-07-04'), 31), 'Akmola');
    expect(later.internet_off).toEqual([]);
  });
});
