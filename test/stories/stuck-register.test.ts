import { expect, test } from 'vitest';
import { scanStory, siteOf, warningIn } from './story.ts';

test('a register that is stuck, and one that is all zero, are not assessed and say why', async () => {
  const report = await scanStory('stuck-register', ['load.csv.gz']);
  for (const [id, code] of [
    ['stuck', 'stuck'],
    ['dead', 'all_zero'],
  ] as const) {
    const site = siteOf(report, id);
    expect(site).toMatchObject({
      verdict: 'not_assessed',
      probability: null,
      block_mw: null,
      expected_mw: null,
    });
    expect(site.disqualified.map((reason) => reason.code)).toEqual([code]);
  }
  expect(report.totals).toMatchObject({ sites: 4, assessed: 2, not_assessed: 2, flagged: 0 });
  expect(report.totals.suspected_mw.high).toBeLessThan(0.1);
  expect(warningIn(report, 'not_assessed')?.data['sites']).toBe(2);
});
