import { expect, test } from 'vitest';
import { daysApart, flaggedIn, scanStory, siteOf, THREE_FILES, truthOf } from './story.ts';

test('behind a factory the added block is suspected, and not the factory', async () => {
  const report = await scanStory('farm-behind-factory', THREE_FILES);
  expect(flaggedIn(report)).toEqual(['factory-1']);
  const { block_mw: block, onset, load } = siteOf(report, 'factory-1');
  const truth = truthOf('farm-behind-factory', 'factory-1');
  expect(Math.abs(block!.central / truth.illegalMw - 1)).toBeLessThan(0.3);
  expect(block!.low).toBeLessThanOrEqual(truth.illegalMw);
  expect(block!.high).toBeGreaterThanOrEqual(truth.illegalMw);
  expect(block!.high).toBeLessThan(load!.recent_kw! / 1000);
  expect(daysApart(onset!, truth.onset)).toBeLessThanOrEqual(7);
});
