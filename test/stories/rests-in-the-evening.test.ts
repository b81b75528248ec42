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

test('at the evening peak it is not there, nor in the sum; at other hours it is', async () => {
  const report = await scanStory('rests-in-the-evening', THREE_FILES);
  const { block_mw: block, block_at: at } = siteOf(report, 'office-9');
  expect(at!.evening_peak_mw).toBeLessThan(0.1 * block!.central);
  const { current_mw, evening_peak_mw } = report.totals.measures!;
  expect(current_mw.central).toBe(report.totals.suspected_mw.central);
  expect(evening_peak_mw.central).toBeLessThan(0.6 * current_mw.central);
  const morning = { eveningPeak: { fromHour: 8, toHour: 11 } };
  const moved = siteOf(await scanStory('rests-in-the-evening', THREE_FILES, morning), 'office-9');
  expect(moved.block_at!.evening_peak_mw).toBeGreaterThan(block!.central);
  expect(moved.block_mw).toEqual(block);
});
