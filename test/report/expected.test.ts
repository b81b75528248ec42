import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SiteEstimate } from '../../src/estimate/estimate.ts';
import { totalOf } from '../../src/estimate/total.ts';
import { expectedBySite } from '../../src/report/expected.ts';
import { kw, mw } from '../../src/units.ts';
import { scanStory } from '../stories/story.ts';

const adding = (expected: number | undefined) =>
  ({ expected: expected === undefined ? undefined : kw(expected) }) as SiteEstimate;
const inWatts = (megawatts: number) => Math.round(megawatts * 1e6);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('law: the sites add up to the total to the watt, and none is off by a whole watt', () => {
  const size = fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(size, { maxLength: 60 }), (sizes) => {
      const sites = sizes.map(adding);
      const central = mw(sum(sizes.map((of) => of ?? 0)) / 1000);
      const found = expectedBySite({ sites, suspected: { ...totalOf([]), central } });
      expect(sum([...found.values()].map((of) => inWatts(of ?? 0)))).toBe(inWatts(central));
      for (const [{ expected }, printed] of found) {
        if (expected === undefined) expect(printed).toBeNull();
        else expect(Math.abs(printed! * 1e6 - expected * 1000)).toBeLessThan(1.5);
      }
    }),
  );
});

test.each([
  ['district', 'data.csv'],
  ['licensed-and-over', 'load.csv.gz'],
])('in %s the sites add up to the headline, and so do the rows of each breakdown', async (story, load) => {
  const { sites, totals } = await scanStory(story, [load, 'sites.csv']);
  const headline = inWatts(totals.suspected_mw.central);
  expect(sum(sites.map(({ expected_mw }) => inWatts(expected_mw ?? 0)))).toBe(headline);
  for (const rows of Object.values(totals.breakdowns!))
    expect(sum(rows.map(({ suspected_mw }) => inWatts(suspected_mw.central)))).toBe(headline);
});
