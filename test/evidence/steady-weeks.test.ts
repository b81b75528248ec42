import { expect, test } from 'vitest';
import { steadyWeeks } from '../../src/evidence/steady-weeks.ts';
import { office, rigs, sees } from './neighbours.ts';

test('weeks that repeat far more exactly than those of the peers speak for mining', () => {
  expect(sees(steadyWeeks, { load: rigs(20) })!.strength).toBe(1);
});

test('weeks that differ as much as those of the peers say nothing', () => {
  expect(sees(steadyWeeks, { load: office })!.strength).toBe(0);
});

test('a site whose data ended in the spring has no weeks of late', () => {
  expect(
    sees(steadyWeeks, { load: (hour, day) => (day < 200 ? office(hour, day) : undefined) }),
  ).toBeUndefined();
});
