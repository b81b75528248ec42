import { describe, expect, it } from 'vitest';
import { dayName, isWeekend, momentAt, monthOf } from '../../src/readings/calendar.ts';
import { clockTime } from '../../src/sources/clock.ts';
import { instantsOf, zoneOf } from '../../src/sources/zone.ts';

const minutesOf = (text: string) => clockTime(text)!.minutes;
const moments = (zoneName: string, wall: string) => {
  const zone = zoneOf(zoneName);
  return instantsOf(zone, minutesOf(wall)).map((instant) => momentAt(zone, instant));
};

describe('the local calendar', () => {
  it('puts an instant on the day and the hour that the wall clock showed', () => {
    const [moment] = moments('Asia/Almaty', '2022-01-31 15:05');
    expect(moment).toEqual({
      instant: minutesOf('2022-01-31T15:05+06:00'),
      day: minutesOf('2022-01-31') / 1440,
      slot: 15 * 12 + 1,
      clock: monthOf(minutesOf('2022-01-31') / 1440) * 48 + 15,
    });
  });

  it('keeps weekend hours apart from those of the week', () => {
    const [friday] = moments('Asia/Almaty', '2024-01-05 08:00');
    const [saturday] = moments('Asia/Almaty', '2024-01-06 08:00');
    expect(saturday!.clock - friday!.clock).toBe(24);
  });

  it.each([
    ['2024-01-05', false],
    ['2024-01-06', true],
    ['2024-01-07', true],
    ['2024-01-08', false],
  ])('takes %s for a weekend: %s', (date, expected) => {
    expect(isWeekend(minutesOf(date) / 1440)).toBe(expected);
  });

  it.each([
    ['Asia/Almaty', '2024-02-29'],
    ['Asia/Qyzylorda', '2018-12-20'],
  ])('of %s had 25 hours on %s, the last of them twice', (zone, date) => {
    const [first, second] = moments(zone, `${date} 23:00`);
    expect(second!.instant - first!.instant).toBe(60);
    expect([first!.slot, second!.slot]).toEqual([23 * 12, 24 * 12]);
    expect(second!.clock).toBe(first!.clock);
    expect(second!.day).toBe(first!.day);
    const zoneRead = zoneOf(zone);
    const next = momentAt(zoneRead, second!.instant + 60);
    expect([next.day, next.slot]).toEqual([first!.day + 1, 0]);
  });

  it('has no time in the hour that was skipped, and slots in step before and after', () => {
    expect(moments('Europe/Berlin', '2024-03-31 02:30')).toEqual([]);
    const [before] = moments('Europe/Berlin', '2024-03-31 01:55');
    const [after] = moments('Europe/Berlin', '2024-03-31 03:00');
    expect(after!.slot - before!.slot).toBe(1);
  });

  it('begins a day whose midnight was skipped with its first hour', () => {
    const [first] = moments('Africa/Cairo', '2024-04-26 01:00');
    expect(moments('Africa/Cairo', '2024-04-26 00:30')).toEqual([]);
    expect([dayName(first!.day), first!.clock % 24]).toEqual(['2024-04-26', 1]);
    expect(first!.slot).toBeGreaterThanOrEqual(0);
  });

  it('names days and counts months', () => {
    const day = minutesOf('2024-02-29') / 1440;
    expect([dayName(day), monthOf(day)]).toEqual(['2024-02-29', 54 * 12 + 1]);
  });
});
