import { expect, test } from 'vitest';
import { licenceOf } from '../../src/score/licence.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';

const PERIOD = periodFrom('2024-01-01', 60);
const drawing = (load: number | undefined, registered: RegisteredSite) =>
  licenceOf(
    profileWhere({
      load: (_, day) => (load === undefined && day > 20 ? undefined : (load ?? 9)),
      registered,
      period: PERIOD,
    }),
  );

test('a site that is on no register of miners has no licence', () => {
  expect(drawing(1000, { sector: 'office', contractedKw: kw(500) })).toBeUndefined();
});

test('within its licence a farm has no excess', () => {
  expect(drawing(900, { licensedKw: kw(1000) })).toEqual({
    state: 'within',
    licensed: 1000,
    within: 900,
    excess: 0,
  });
});

test('five per cent above the licence is within the error of meters and fans, six are not', () => {
  expect(drawing(1050, { licensedKw: kw(1000) })).toMatchObject({ state: 'within', excess: 0 });
  expect(drawing(1060, { licensedKw: kw(1000) })).toEqual({
    state: 'over',
    licensed: 1000,
    within: 1000,
    excess: 60,
  });
});

test.each([
  ['begins after the period', { licensedFrom: PERIOD.to + 1 }, 'not_begun'],
  ['ended before the last 28 days', { licensedTo: PERIOD.to - 28 }, 'expired'],
  ['ends before it begins', { licensedFrom: PERIOD.to - 3, licensedTo: PERIOD.to - 9 }, 'expired'],
])('a licence that %s allows nothing', (_, dates, state) => {
  expect(drawing(900, { licensedKw: kw(1000), ...dates })).toEqual({
    state,
    licensed: 0,
    within: 0,
    excess: 900,
  });
});

test.each([
  ['began a week before the end', { licensedFrom: PERIOD.to - 6 }, 250],
  ['ended a week before the end', { licensedTo: PERIOD.to - 7 }, 750],
  ['was valid on the last day alone', { licensedFrom: PERIOD.to, licensedTo: PERIOD.to }, 1000 / 28],
  ['was valid on the first of the 28 days alone', { licensedTo: PERIOD.to - 27 }, 1000 / 28],
])('of a licence that %s, the part of the 28 days counts', (_, dates, licensed) => {
  const licence = drawing(900, { licensedKw: kw(1000), ...dates })!;
  expect(licence.state).toBe('over');
  expect(licence.licensed).toBeCloseTo(licensed, 9);
  expect(licence.excess).toBeCloseTo(900 - licensed, 9);
});

test('the tolerance may be another', () => {
  const profile = profileWhere({ load: () => 1050, registered: { licensedKw: kw(1000) }, period: PERIOD });
  expect(licenceOf(profile, { tolerance: 0.04, days: 28 })).toMatchObject({ state: 'over', excess: 50 });
});

test('without a current draw what is beyond is unknown and not zero', () => {
  expect(drawing(undefined, { licensedKw: kw(1000) })).toMatchObject({
    state: 'unmeasured',
    isValid: true,
    excess: undefined,
  });
});

test('an expired licence stays expired where there is no current draw', () => {
  const expired = { licensedKw: kw(1000), licensedTo: PERIOD.to - 40 };
  expect(drawing(undefined, expired)).toMatchObject({ state: 'unmeasured', isValid: false });
});

test('a licence without kilowatts has a limit that is not known', () => {
  for (const load of [900, undefined]) {
    expect(drawing(load, { licenceId: 'DM-1' })).toMatchObject({
      state: 'limit_unknown',
      licensed: undefined,
      excess: undefined,
    });
  }
});

test('zero kilowatts without a number are no licence, with a number one for nothing', () => {
  expect(drawing(900, { licensedKw: kw(0) })).toBeUndefined();
  expect(drawing(900, { licensedKw: kw(0), licenceId: '-' })).toBeUndefined();
  expect(drawing(900, { licensedKw: kw(0), licenceId: 'DM-1' })).toMatchObject({
    state: 'over',
    excess: 900,
  });
});

test.each(['-', '—', 'нет', 'Нет', 'n/a', 'N/A', 'no', 'none', 'null', 'н/д', 'отсутствует', '0'])(
  'a licence called "%s" is none',
  (licenceId) => {
    expect(drawing(900, { licenceId })).toBeUndefined();
    expect(drawing(900, { licenceId, licensedKw: kw(1000) })?.state).toBe('within');
  },
);
