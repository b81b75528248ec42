import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/estimate/block.ts';
import { BREAKDOWNS } from '../../src/estimate/breakdown.ts';
import type { Estimate, SiteEstimate } from '../../src/estimate/estimate.ts';
import { USUAL_ERROR } from '../../src/estimate/shared-error.ts';
import { totalOf } from '../../src/estimate/total.ts';
import type { Period } from '../../src/profiles/period.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import { breakdownTables } from '../../src/report/breakdown-table.ts';
import { breakdownsReport, breakdownsSchema } from '../../src/report/breakdowns.ts';
import { power } from '../../src/report/figures.ts';
import { pen } from '../../src/report/pen.ts';
import { kw, ratio } from '../../src/units.ts';
import { report } from '../support/report.ts';

const period: Period = { from: 18_993, to: 19_356 };

interface Made {
  readonly region?: string | undefined;
  readonly sector?: string | undefined;
  readonly gridZone?: string | undefined;
  readonly verdict: 'suspected' | 'unclear' | 'unremarkable' | 'not_assessed';
  readonly probability: number;
  readonly size: number;
  readonly onset?: number | undefined;
}

function siteOf({ verdict, probability, size, onset, ...said }: Made): SiteEstimate {
  const registered = Object.fromEntries(Object.entries(said).filter(([, word]) => word !== undefined));
  const profile = { period, registered } as unknown as Profile;
  const score = { probability: ratio(probability) };
  const block: Block | undefined =
    verdict === 'not_assessed'
      ? undefined
      : {
          mean: kw(size),
          size: { central: kw(size), low: kw(size / 2), high: kw(2 * size), level: 0.9 },
          method: 'standing',
          onset,
        };
  return {
    judged: { profile, verdict, score, licence: undefined } as unknown as SiteEstimate['judged'],
    block,
    expected: block && kw(probability * size),
    leastVisible: undefined,
  };
}

function estimateOf(sites: readonly SiteEstimate[]): Pick<Estimate, 'sites' | 'suspected' | 'error'> {
  const shares = sites.flatMap(({ judged, block }) =>
    block === undefined ? [] : [{ probability: judged.score!.probability, block: block.size }],
  );
  return { sites, suspected: totalOf(shares), error: USUAL_ERROR };
}

const district = estimateOf(
  [
    {
      region: 'Карагандинская область',
      sector: 'office',
      verdict: 'suspected',
      probability: 0.9,
      size: 2000,
    },
    { region: 'Karaganda', sector: 'склад', verdict: 'unclear', probability: 0.4, size: 499, onset: 200 },
    { region: 'Almaty', verdict: 'unremarkable', probability: 0.01, size: 300, onset: 203 },
    { region: 'Atlantis', gridZone: 'западная', verdict: 'unremarkable', probability: 0.01, size: 299 },
    { verdict: 'not_assessed', probability: 0, size: 0 },
  ].map((made) => siteOf(made as Made)),
);
const keys = (name: (typeof BREAKDOWNS)[number]) => breakdownsReport(district)[name].map(({ key }) => key);

test('regions and sectors go by one name; what is not said is a row of its own', () => {
  expect(keys('region')).toEqual(['Karaganda', 'Almaty', 'Atlantis', 'not said']);
  expect(keys('zone')).toEqual(['North', 'South', 'West', 'not said']);
  expect(keys('sector')).toEqual(['office', 'warehouse', 'not said']);
});

test('blocks are sorted into the sizes for which rewards were offered, and into months of onset', () => {
  expect(keys('size')).toEqual(['2 MW and over', '0.3 to 0.5 MW', 'under 0.3 MW', 'no block']);
  expect(keys('onset')).toEqual(['before the data', '2022-07', 'no block']);
});

test('a row counts its sites, those assessed and those flagged', () => {
  expect(breakdownsReport(district).region[0]).toMatchObject({ sites: 2, assessed: 2, flagged: 1 });
  expect(breakdownsReport(district).region[3]).toMatchObject({ sites: 1, assessed: 0, flagged: 0, share: 0 });
});

test('where nothing is suspected shares are unknown', () => {
  const quiet = estimateOf([siteOf({ verdict: 'not_assessed', probability: 0, size: 0 })]);
  expect(breakdownsReport(quiet).size).toEqual([
    {
      key: 'no block',
      sites: 1,
      assessed: 0,
      flagged: 0,
      suspected_mw: { central: 0, low: 0, high: 0, level: 0.9 },
      share: null,
    },
  ]);
});

const anySite = fc.record({
  region: fc.option(fc.constantFrom('Almaty', 'Алматы', 'Abai', 'Elsewhere', '-'), { nil: undefined }),
  sector: fc.option(fc.constantFrom('office', 'офис', 'school', 'home'), { nil: undefined }),
  gridZone: fc.option(fc.constantFrom('North', 'юг'), { nil: undefined }),
  verdict: fc.constantFrom('suspected', 'unclear', 'unremarkable', 'not_assessed' as const),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.double({ min: 0, max: 9000, noNaN: true }),
  onset: fc.option(fc.nat({ max: 363 }), { nil: undefined }),
});

/** What stands behind the key in the line of a table. */
const FIGURE = /(?<=\s)<?[\d,]+(?:\.\d+)?(?=\s)/u;

function printed(line: string): number {
  const [figure = ''] = FIGURE.exec(line) ?? [];
  return figure.startsWith('<') ? 0 : Number(figure.replaceAll(',', ''));
}

test('law: the rows of every breakdown add up to the total as it is printed, in JSON and in the table', () => {
  fc.assert(
    fc.property(fc.array(anySite, { minLength: 1, maxLength: 25 }), (made) => {
      const found = estimateOf(made.map((site) => siteOf(site as Made)));
      const breakdowns = breakdownsSchema.parse(breakdownsReport(found));
      const total = Math.round(found.suspected.central * 1e6);
      const suspected_mw = { ...found.suspected, central: total / 1e6, parts: [] };
      const totals = (plain: typeof breakdowns) => ({
        ...report().totals,
        suspected_mw,
        breakdowns: plain,
      });
      for (const name of BREAKDOWNS) {
        const rows = breakdowns[name];
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((all, row) => all + Math.round(of(row) * 1e6), 0);
        expect(sum((row) => row.suspected_mw.central)).toBe(total);
        if (total > 0) expect(sum((row) => row.share!)).toBe(1e6);
        expect(rows.reduce((all, { sites }) => all + sites, 0)).toBe(made.length);

        // Some keys hold figures of their own.
        const plain = {
          ...breakdowns,
          [name]: rows.map((row, i) => ({ ...row, key: 'abcdefghijk'[i % 11]! })),
        };
        const page = pen({ width: 100, colour: false, unicode: true });
        const lines = breakdownTables({ totals: totals(plain) }, [name], page).slice(1);
        const figures = lines.map(printed);
        const digits =
          10 **
          (power(total / 1e6)
            .split(' ')[0]!
            .split('.')[1]?.length ?? 0);
        const inUnits = figures.map((figure) => Math.round(figure * digits));
        expect(inUnits.slice(0, -1).reduce((all, units) => all + units, 0)).toBe(inUnits.at(-1));
        expect(figures.at(-1)).toBe(
          Number(
            power(total / 1e6)
              .split(' ')[0]!
              .replaceAll(',', ''),
          ),
        );
      }
    }),
    { numRuns: 25 },
  );
});

const table = (asked: Parameters<typeof breakdownTables>[1], found = district, width = 100) =>
  breakdownTables(
    {
      totals: {
        ...report().totals,
        suspected_mw: { ...found.suspected, parts: [] },
        breakdowns: breakdownsReport(found),
      },
    },
    asked,
    pen({ width, colour: false, unicode: true }),
  );

test('unasked, the table shows the largest regions and all others in one; asked, what was asked for', () => {
  const regions = ['Almaty', 'Abai', 'Akmola', 'Aktobe', 'Astana', 'Zhambyl', 'Zhetysu'];
  const many = estimateOf(
    regions.map((region, i) =>
      siteOf({ region, verdict: 'suspected', probability: 0.5, size: 1000 * (i + 1) }),
    ),
  );
  expect(table(undefined, many).map((line) => line.split(/\s{2,}/u)[0])).toEqual([
    'By region: suspected MW (90 % interval), share, sites flagged of those assessed',
    'Zhetysu',
    'Zhambyl',
    'Astana',
    'Aktobe',
    '3 others',
    'all',
  ]);
  expect(table(['onset', 'zone'], many).filter((line) => line.startsWith('By '))).toHaveLength(2);
});

test('unasked, one region alone is not broken down, nor is an older report', () => {
  expect(table(undefined, estimateOf([district.sites[0]!]))).toEqual([]);
  expect(breakdownTables(report(), ['region'], pen({ width: 80, colour: false, unicode: true }))).toEqual([]);
});

test('a small figure is not printed as zero, and a narrow page gets sentences', () => {
  const [, , almaty] = table(['region']);
  expect(almaty).toMatch(/^Almaty +<0\.01 /u);
  expect(table(['region'], district, 40)).toContain('Karaganda: 2.01, 100 %, 1 of 2');
});
