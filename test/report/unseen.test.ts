import { expect, test } from 'vitest';
import type { SiteEstimate } from '../../src/estimate/estimate.ts';
import { unseenReport, unseenSchema } from '../../src/report/unseen.ts';
import { kw } from '../../src/units.ts';

const siteOf = (sector: string | undefined, least: number | undefined, recent = 100) =>
  ({
    judged: { profile: { registered: sector === undefined ? {} : { sector }, load: { recent } } },
    leastVisible: least === undefined ? undefined : kw(least),
  }) as unknown as SiteEstimate;

const offices = [10, 20, 30, 40, 50].map((least) => siteOf('office', least));
const few = [siteOf('school', 5), siteOf('hotel', 7), siteOf('hotel', undefined)];
const unsaid = [siteOf(undefined, 2, 1)];

test('sectors with few sites are taken together, those of unknown sector stay apart, and unknown figures count nowhere', () => {
  const { groups } = unseenSchema.parse(unseenReport([...few, ...unsaid, ...offices]));
  expect(groups).toEqual([
    { sector: 'office', sites: 5, median_kw: 30, p80_kw: 42, median_share: 0.3 },
    { sector: 'other sectors', sites: 2, median_kw: 6, p80_kw: 6.6, median_share: 0.06 },
    { sector: 'not said', sites: 1, median_kw: 2, p80_kw: 2, median_share: 2 },
  ]);
});

test('the sentence names the sizes, and no share of a load that the block would exceed', () => {
  const { says } = unseenReport([...few, ...unsaid, ...offices]);
  expect(says).toContain(
    'less than 30.0 kW in office (30 % of the load), 6.00 kW in other sectors (6.0 % of the load), 2.00 kW where no sector is said;',
  );
});

test('where it is known of no site, that is said', () => {
  expect(unseenReport([siteOf('office', undefined)])).toMatchObject({
    groups: [],
    says: 'How small a block would be noticed in these data is not known.',
  });
});
