import { expect, test } from 'vitest';
import { scanStory, siteOf, truthOf, warningIn } from './story.ts';

test('without a traffic record it is unknown everywhere, and the farm is first all the same', async () => {
  const report = await scanStory('no-traffic', ['load.csv.gz', 'sites.csv']);
  expect(report.sites.every(({ traffic }) => traffic === null)).toBe(true);
  expect(warningIn(report, 'traffic_unknown')?.data['sites']).toBe(12);
  const evidence = report.sites.flatMap((site) => site.evidence.map(({ indicator }) => indicator));
  expect(evidence.filter((indicator) => indicator.includes('traffic'))).toEqual([]);

  const [first] = [...report.sites].sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  expect(first!.site_id).toBe('sawmill-1');
  const { illegalMw } = truthOf('no-traffic', 'sawmill-1');
  expect(Math.abs(siteOf(report, 'sawmill-1').block_mw!.central / illegalMw - 1)).toBeLessThan(0.3);
});
