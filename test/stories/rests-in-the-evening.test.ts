import { expect, test } from 'vitest';
import { flaggedIn, scanStory, siteOf, THREE_FILES, truthOf } from './story.ts';

test('a farm that hides from the evening peak is found, its pause among the reasons, and sized within its bounds', async () => {
  const report = await scanStory('rests-in-the-evening', THREE_FILES);
  expect(flaggedIn(report)).toEqual(['office-9']);
  const { block_mw: block, load, evidence } = siteOf(report, 'office-9');
  const { illegalMw } = truthOf('rests-in-the-evening', 'office-9');
  expect(block!.central).toBeLessThan(0.8 * (load!.recent_kw! / 1000)); // The block, not the office with it.
  expect(block!.low).toBeLessThanOrEqual(illegalMw);
  expect(block!.high).toBeGreaterThanOrEqual(illegalMw);
  expect(evidence.find(({ indicator }) => indicator === 'timetable-edges')?.bits).toBeGreaterThan(0);
});
