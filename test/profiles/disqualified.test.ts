import { expect, test } from 'vitest';
import { type Curve, periodFrom, profileWhere, wobble } from '../support/profile.ts';

const disqualifiedWhere = (load?: Curve, days = 100) =>
  profileWhere({ ...(load && { load }), period: periodFrom('2024-01-01', days) }).disqualified;
const usual: Curve = (hour, day) => 40 + wobble(hour, day);

test('a site with a hundred days of load is assessed', () => {
  expect(disqualifiedWhere(usual)).toEqual([]);
});

test('a site of which no load was read is not', () => {
  expect(disqualifiedWhere().map(({ code }) => code)).toEqual(['no_load']);
});

test('28 days are enough, 27 are not', () => {
  expect(disqualifiedWhere(usual, 28)).toEqual([]);
  expect(disqualifiedWhere(usual, 27)).toEqual([
    {
      code: 'too_short',
      says: '27 days with enough readings; 28 are needed',
      data: { valid_days: 27, needed_days: 28 },
    },
  ]);
});

test('a site with a third of its days is too gappy; days before its first and after its last are not its gaps', () => {
  const [gappy] = disqualifiedWhere((hour, day) => (day % 3 === 0 ? usual(hour, day) : undefined), 100);
  expect(gappy).toEqual({
    code: 'too_gappy',
    says: 'only 34 % of its 100 days have enough readings',
    data: { valid_days: 34, span_days: 100, needed_share: 0.5 },
  });
  expect(disqualifiedWhere((hour, day) => (day >= 60 && day < 95 ? usual(hour, day) : undefined))).toEqual(
    [],
  );
});

test('a stuck register is disqualified with the numbers that prove it', () => {
  expect(disqualifiedWhere((hour, day) => (day < 40 ? usual(hour, day) : 41.3))).toEqual([
    {
      code: 'stuck',
      says: 'the same value all day long on 60 of 100 days: a register that is stuck',
      data: { stuck_days: 60, valid_days: 100 },
    },
  ]);
});

test('a load that is flat to a thousandth is a finding, not a fault', () => {
  expect(disqualifiedWhere((hour, day) => 400 + 0.2 * wobble(hour, day))).toEqual([]);
});

test('a site that is switched off half the time is not stuck; one that is always zero is not assessed', () => {
  expect(disqualifiedWhere((hour, day) => (day % 2 === 0 ? 0 : usual(hour, day)))).toEqual([]);
  expect(disqualifiedWhere(() => 0).map(({ code }) => code)).toEqual(['all_zero']);
});
