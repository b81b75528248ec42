import { expect, test } from 'vitest';
import { restlessWeeks } from '../../src/evidence/restless-weeks.ts';
import { wobble } from '../support/profile.ts';
import { both, office, rigs, sees } from './neighbours.ts';

test('weeks that differ by a half leave no room for a large block', () => {
  const seen = sees(restlessWeeks, { load: (_, day) => 20 * (1 + 0.9 * wobble(0, day)) })!;
  expect(seen.strength).toBe(-1);
  expect(seen.says).toContain('more than a large block that always runs would let them');
});

test('an office with rigs under it has weeks that repeat, which says nothing', () => {
  expect(sees(restlessWeeks, { load: both(office, rigs(30)) })!.strength).toBeCloseTo(0);
});

test('a site whose data ended in the spring has no weeks of late', () => {
  const load = (hour: number, day: number) => (day < 200 ? office(hour, day) : undefined);
  expect(sees(restlessWeeks, { load })).toBeUndefined();
});
