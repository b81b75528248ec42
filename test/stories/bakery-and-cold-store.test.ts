import { expect, test } from 'vitest';
import { flaggedIn, scanStory, siteOf, THREE_FILES } from './story.ts';

const ROUND_THE_CLOCK = ['bakery-1', 'bakery-2', 'coldstore-1', 'coldstore-2'];

test('bakeries and cold stores that run by night as by day are not flagged and hardly count', async () => {
  const report = await scanStory('bakery-and-cold-store', THREE_FILES);
  expect(flaggedIn(report)).toEqual([]);
  const sites = ROUND_THE_CLOCK.map((id) => siteOf(report, id));
  const sum = (figures: (number | null)[]) => figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
  const drawn = sum(sites.map(({ load }) => load!.recent_kw)) / 1000;
  expect(drawn).toBeGreaterThan(0.4);
  expect(sum(sites.map(({ expected_mw }) => expected_mw))).toBeLessThan(0.1 * drawn);
});
