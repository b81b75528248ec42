import { expect, test } from 'vitest';
import { flaggedIn, scanStory, siteOf, THREE_FILES, truthOf } from './story.ts';

const LICENCE_MW = 2;

test('a licensed farm is licensed, and one over its licence counts by the excess alone', async () => {
  const report = await scanStory('licensed-and-over', THREE_FILES);
  expect(siteOf(report, 'farm-licensed').verdict).toBe('licensed');
  expect(siteOf(report, 'farm-over').verdict).toBe('over_licence');
  expect(flaggedIn(report)).toEqual(['farm-over']);

  const excess = truthOf('licensed-and-over', 'farm-over').illegalMw;
  const { over_licence_mw: over, suspected_mw: suspected, licensed_mw: licensed } = report.totals;
  expect(Math.abs(over.central / excess - 1)).toBeLessThan(0.05);
  expect(Math.abs(siteOf(report, 'farm-over').expected_mw! / excess - 1)).toBeLessThan(0.05);
  expect(Math.abs(suspected.central - excess)).toBeLessThan(0.1 * excess);
  const allowed = truthOf('licensed-and-over', 'farm-licensed').loadMw + LICENCE_MW;
  expect(Math.abs(licensed / allowed - 1)).toBeLessThan(0.03);
});
