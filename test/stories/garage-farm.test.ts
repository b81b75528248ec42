import { expect, test } from 'vitest';
import { flaggedIn, scanStory, siteOf, THREE_FILES, truthOf } from './story.ts';

test('rigs behind a home are suspected at their few kilowatts, and no neighbour with them', async () => {
  const report = await scanStory('garage-farm', THREE_FILES);
  expect(flaggedIn(report)).toEqual(['home-with-garage']);
  const { block_mw: block } = siteOf(report, 'home-with-garage');
  const { illegalMw } = truthOf('garage-farm', 'home-with-garage');
  expect(Math.abs(block!.central / illegalMw - 1)).toBeLessThan(0.25);
  const { low, high } = report.totals.suspected_mw;
  expect(low).toBeLessThanOrEqual(illegalMw);
  expect(high).toBeGreaterThanOrEqual(illegalMw);
});
