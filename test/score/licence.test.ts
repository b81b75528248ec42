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

test('a licence that begins after the period, or has ended, allows nothing', () => {
  for (const dates of [{ licensedFrom: PERIOD.to + 1 }, { licensedTo: PERIOD.to - 1 }]) {
    expect(drawing(900, { licensedKw: kw(1000), ...dates })).toEqual({
      state: 'not_valid',
      licensed: 0,
      within: 0,
      excess: 900,
    });
  }
});

test('a licence is valid on its first and on its last day', () => {
  const dates = { licensedFrom: PERIOD.to, licensedTo: PERIOD.to };
  expect(drawing(900, { licensedKw: kw(1000), ...dates })?.state).toBe('within');
});

test('without a current draw, or without a limit, what is beyond is unknown and not zero', () => {
  expect(drawing(undefined, { licensedKw: kw(1000) })).toMatchObject({
    state: 'unmeasured',
    excess: undefined,
  });
  expect(drawing(900, { licenceId: 'DM-1' })).toMatchObject({ state: 'unmeasured', excess: undefined });
});
