import { expect, test } from 'vitest';
import { flaggedIn, scanStory, siteOf, THREE_FILES, truthOf, warningIn } from './story.ts';

test('short data still speaks, and says that it is short', async () => {
  const report = await scanStory('half-a-year', THREE_FILES);
  expect(report.period).toEqual({ from: '2021-11-01', to: '2022-03-27' });
  expect(warningIn(report, 'short_period')?.data['days']).toBe(147);
  expect(flaggedIn(report)).toEqual(['shop-8']);
  const { illegalMw } = truthOf('half-a-year', 'shop-8');
  expect(Math.abs(siteOf(report, 'shop-8').block_mw!.central / illegalMw - 1)).toBeLessThan(0.25);
});
