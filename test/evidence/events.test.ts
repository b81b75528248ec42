import { expect, test } from 'vitest';
import {
  concerns,
  type DatedEvent,
  EVENTS,
  localTime,
  touchedDays,
  wholeDays,
} from '../../src/evidence/events.ts';
import { dayName } from '../../src/readings/calendar.ts';
import { profileWhere } from '../support/profile.ts';

const namesOf = ({ from, to }: { from: number; to: number }) => [dayName(from), dayName(to)];
const event: DatedEvent = {
  ...EVENTS[0]!,
  from: localTime('2022-01-05 17:00'),
  to: localTime('2022-01-07 00:00'),
};

test('whole days lie inside an event, touched days around it', () => {
  expect(namesOf(wholeDays(event))).toEqual(['2022-01-06', '2022-01-06']);
  expect(namesOf(touchedDays(event))).toEqual(['2022-01-05', '2022-01-06']);
});

test('an afternoon holds no whole day', () => {
  const { from, to } = wholeDays({ ...event, to: localTime('2022-01-06 09:00') });
  expect(to).toBeLessThan(from);
});

test('the shutdown of January 2022 was four whole days from a Thursday to a Sunday', () => {
  const shutdown = EVENTS.find(({ kind }) => kind === 'internet_shutdown')!;
  expect(namesOf(wholeDays(shutdown))).toEqual(['2022-01-06', '2022-01-09']);
});

test('every event of the table ends after it begins, and has a source', () => {
  for (const { from, to, source } of EVENTS) {
    expect(from).toBeLessThan(to);
    expect(source).not.toBe('');
  }
});

test('an event of some regions concerns their sites, and those of which no region is known', () => {
  const local = { ...event, regions: ['Almaty', 'Shymkent'] };
  const siteIn = (region?: string) => profileWhere({ registered: region === undefined ? {} : { region } });
  const concerned = [' almaty', 'Aktobe', ' ', undefined].map((region) => concerns(local, siteIn(region)));
  expect(concerned).toEqual([true, false, true, true]);
  expect(concerns(event, siteIn('Aktobe'))).toBe(true);
});
