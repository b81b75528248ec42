import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { widthOf } from '../../src/report/lines.ts';
import type { Report } from '../../src/report/report.ts';
import { table } from '../../src/report/table.ts';
import { drawn, manyFlagged, report, site, whole } from '../support/report.ts';

const plain = { colour: false, unicode: true };
const at = (width: number, of: Report = report()) => whole(table(of, { ...plain, width }));

describe('golden tables', () => {
  test.each([200, 120, 100, 80, 60, 50])('the district at %d columns', async (width) => {
    await expect(at(width, drawn())).toMatchFileSnapshot(`../golden/district-${width}.txt`);
  });

  test('the district where only ASCII can be shown', async () => {
    const text = whole(table(drawn(), { width: 80, colour: false, unicode: false }));
    await expect(text).toMatchFileSnapshot('../golden/district-ascii.txt');
  });

  test('the district in colour', async () => {
    const text = whole(table(drawn(), { width: 120, colour: true, unicode: true }));
    await expect(text).toMatchFileSnapshot('../golden/district-colour.txt');
  });
});

describe('in Russian and Kazakh', () => {
  test.each(['ru', 'kk'] as const)(
    '%s: every line fits, and no figure is torn from its unit',
    async (language) => {
      for (const width of [60, 80, 120, 200]) {
        const text = await speaking(language, () => at(width, drawn()));
        for (const line of text.split('\n')) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line.trimStart()).not.toMatch(/^(?:[кМ]Вт|%)(?![\p{L}\d])/u);
        }
      }
    },
  );
});

describe('the line of the year', () => {
  const lines = (width: number) =>
    at(width, drawn())
      .split('\n')
      .filter((line) => /[▁▂▃▄▅▆▇█]{8}/u.test(line) && !line.includes('%'));

  test('stands on its own line under the figures where it would have no room for half a year of weeks', () => {
    for (const width of [60, 80, 100, 120])
      expect(lines(width)[0]).toMatch(/^ {3}[▁▂]+│.* load, 0 to 5\.\d\d MW$/u);
  });

  test('has a column where there is room for it', () => {
    expect(at(200, drawn())).toMatch(/W-0142 .* [▁▂▃▄▅▆▇█]+│[ ▁▂▃▄▅▆▇█]+ +5\.\d\d MW$/mu);
  });

  test('begins at zero, shows the step where it came, and what is missing as a gap', () => {
    const [line] = lines(100);
    expect(line).toMatch(/^ {3}[▁▂]{10}│[▆▇█]+ {2,3}[▆▇█]+ load/u);
  });

  test('is not drawn of a site without a dossier', () => {
    const { dossiers = [] } = drawn();
    const text = at(100, report({ dossiers: dossiers.slice(0, 1) }));
    expect(text.match(/load, 0 to/gu)).toHaveLength(1);
    expect(at(100)).not.toContain('Load:');
  });
});

test('the last sentence is the answer', () => {
  expect(at(140).trimEnd().split('\n\n').at(-1)?.replace(/\s+/g, ' ')).toBe(
    'Suspected illegal mining: 6.67 MW (90 % interval 5.91 to 7.42), 0.56 % of the 1,200 MW estimated (National Association of Blockchain and Data Centres Industry, late 2021), 5.6 % of the 120 MW (13 farms) closed.',
  );
});

test('sites stand in the order of their expected megawatts', () => {
  const text = at(120);
  const places = ['W-0142', 'L-0007', 'G-0031', 'P-0003'].map((id) => text.indexOf(id));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test('clean sites and sites that could not be assessed are not listed', () => {
  expect(at(120)).not.toContain('H-0001');
  expect(at(120)).not.toContain('S-0009');
});

test('at 110 columns and more every column of words is there; narrower, what leaves the columns is said with the reasons', () => {
  expect(at(110)).toMatch(/# +Site +Sector +Verdict +Prob\. +Block \(90 % interval\) +Expected +Since/);
  expect(at(100)).toContain('sector warehouse; a block');
  expect(at(80)).not.toContain('Sector ');
  expect(at(80)).toContain('sector warehouse; since 2021-03-14;');
});

test('the weightiest reason comes first, and what speaks for the site is said last', () => {
  expect(at(140).replace(/\s+/g, ' ')).toContain(
    'a block of 4,200 kW was added within a day on 2021-03-14 and stayed for 292 days; traffic never falls below 0.91 of its mean; but: the load falls to 0.88 in the hottest weeks',
  );
});

test('a site whose size is unknown says so and not zero', () => {
  const text = at(120, report({ sites: [site({ block_mw: null, expected_mw: null })] }));
  expect(text).toMatch(/W-0142.*unknown +unknown/);
});

test('where nothing could be assessed there is no table, no comparison and no figure of megawatts', () => {
  const { totals } = report();
  const text = at(
    100,
    report({ totals: { ...totals, assessed: 0, not_assessed: 6, flagged: 0, unclear: 0 } }),
  );
  expect(text).toContain('Nothing could be assessed');
  expect(text).not.toMatch(/\d [kM]W/);
});

test('a district without a flagged site says so', () => {
  const { totals } = report();
  const text = at(100, report({ sites: [], totals: { ...totals, flagged: 0, unclear: 0 } }));
  expect(text).toContain('No site is flagged.');
});

test('a page shows 25 flagged sites and says how many more there are and how to see them', () => {
  const text = at(100, manyFlagged(1000));
  expect(text.match(/W-\d{4}/g)).toHaveLength(25);
  expect(text).toContain('Not shown: 975 more flagged sites');
  expect(text).toContain('--json');
});

test('more suspected than was estimated is a multiple, and less than nothing unexplained has no bar', () => {
  const { comparison, totals } = report();
  const big = { central: 2400, low: 2000, high: 2800, level: 0.9 };
  const text = at(
    100,
    report({
      totals: { ...totals, suspected_mw: { ...big, parts: [] } },
      comparison: {
        ...comparison,
        suspected_share_of_estimate: { central: 2, low: 1.7, high: 2.3, level: 0.9 },
        unexplained_mw: { central: -1320, low: -1720, high: -920, level: 0.9 },
      },
    }),
  );
  expect(text.replace(/\s+/g, ' ')).toContain('2.0 times the 1,200 MW estimated');
  expect(text).toMatch(/Unexplained {2,}-110 % {2}-1,320 MW \(-1,720 to -920\)/);
  expect(text).toMatch(/Suspected here +█+░+ +200 %/);
});

test('colour adds nothing but colour', () => {
  for (const width of [40, 80, 140]) {
    const coloured = whole(table(drawn(), { width, colour: true, unicode: true }));
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(at(width, drawn()));
  }
});

test('without unicode no mark of ours is outside ASCII', () => {
  const ascii = report({
    sites: [site({ name: 'Warehouse with a name that is much too long for its column' })],
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  expect(whole(table(ascii, { width: 80, colour: false, unicode: false }))).toMatch(/^[\u0000-\u007F]*$/);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '\u001B[2J\u001B[H',
    'x\n\n\ny',
    '\u202Egnp.exe',
    '=HYPERLINK("x")',
    'ж'.repeat(300),
    '古'.repeat(90),
  ),
);

test('law: whatever sites are called, no line is wider than the page and nothing steers the terminal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 200 }),
      fc.boolean(),
      fc.array(fc.tuple(hostile, hostile, hostile, hostile), { minLength: 1, maxLength: 4 }),
      hostile,
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      (width, unicode, names, says, size) => {
        const sites = names.map(([site_id, name, sector, onset]) =>
          site({
            site_id,
            name,
            sector,
            onset,
            expected_mw: size,
            block_mw: { central: size, low: 0, high: 2 * size, level: 0.9 },
            evidence: site().evidence.map((seen) => ({ ...seen, says })),
          }),
        );
        const { comparison } = report();
        const named = report({
          sites,
          warnings: [{ code: says, says, data: {} }],
          comparison: {
            ...comparison,
            estimate: { ...comparison.estimate, who: says, mw: 1e9 },
            covers: says,
          },
        });
        const text = whole(table(named, { width, colour: false, unicode }));
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
        for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 50 },
  );
});
