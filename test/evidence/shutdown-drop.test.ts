import { expect, test } from 'vitest';
import { shutdownDrop } from '../../src/evidence/shutdown-drop.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';
import { SHUTDOWN_YEAR, swinging } from './neighbours.ts';

test('a period that begins less than two weeks before the shutdown, or after it, cannot say', () => {
  for (const from of ['2021-12-25', '2022-02-01']) {
    expect(shutdownDrop(profileWhere({ load: swinging(10), period: periodFrom(from, 120) }))).toBeUndefined();
  }
  expect(shutdownDrop(profileWhere({ load: swinging(10), period: SHUTDOWN_YEAR }))).toEqual({
    drop: 0,
    recovery: 0,
  });
});
