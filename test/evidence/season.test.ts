import { expect, test } from 'vitest';
import { season } from '../../src/evidence/season.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since } from './neighbours.ts';

const wave: Curve = (_, day) => 20 + 8 * Math.cos((2 * Math.PI * day) / 365);

test('a yearly wave speaks for the site', () => {
  const seen = sees(season, { load: wave })!;
  expect(seen.strength).toBeLessThan(-0.3);
  expect(seen.says).toContain('a yearly wave of 40 % of its mean');
});

test('a step is no season', () => {
  expect(sees(season, { load: both(office, since(150, rigs(20))) })!.strength).toBe(0);
});

test('half a year does not show a season', () => {
  const load: Curve = (hour, day) => (day < 170 ? wave(hour, day) : undefined);
  expect(sees(season, { load })).toBeUndefined();
});
