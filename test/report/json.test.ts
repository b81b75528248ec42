import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { type Report, reportSchema } from '../../src/report/report.ts';
import { jsonSchema } from '../../src/report/schema.ts';
import { scanStory } from '../stories/story.ts';
import { report, site, whole } from '../support/report.ts';

/** All at once, as a report that is small enough may be written. */
const atOnce = (of: Report) => `${JSON.stringify(reportSchema.parse(of), null, 2)}\n`;

test('what is written can be read back through the schema, and nothing is lost', () => {
  expect(reportSchema.parse(JSON.parse(whole(json(report()))))).toEqual(report());
});

test.each([
  ['broken-rows', ['load.csv']],
  ['licensed-and-over', ['load.csv.gz', 'traffic.csv.gz', 'sites.csv']],
])('the pieces of %s are together what is written at once', async (story, files) => {
  const told = await scanStory(story, files);
  expect(told.sites.length).toBeGreaterThan(1);
  expect(whole(json(told))).toBe(atOnce(told));
});

test('law: whatever the texts in it hold, and however many sites, the pieces are what is written at once', () => {
  const steering = ['\n', '"', '\\', '\u2028', '\u0000', '\uD800', '$', '&', 'ж', ' ', '\n  "sites": []'];
  const text = fc.string({ unit: fc.constantFrom(...steering) });
  const sites = fc.array(
    fc.tuple(text, text).map(([site_id, name]) => site({ site_id, name })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(sites, text, (listed, says) => {
      const told = report({
        sites: listed,
        parameters: { [`sites${says}`]: { value: says, from: 'flag' } },
        warnings: [{ code: 'x', says, data: { [says]: says } }],
      });
      expect(whole(json(told))).toBe(atOnce(told));
    }),
    { numRuns: 40 },
  );
});

test('a site is a piece, and is not made before it is asked for', () => {
  const { sites } = report();
  const isAsked: number[] = [];
  const watched = sites.map((one, index) => ({
    ...one,
    get site_id() {
      isAsked.push(index);
      return one.site_id;
    },
  }));
  const pieces = json(report({ sites: watched }));
  pieces.next();
  expect(isAsked).toEqual([]);
  expect(pieces.next().value).toContain(sites[0]!.site_id);
  expect(pieces.next().value).toContain(sites[1]!.site_id);
  expect(new Set(isAsked)).toEqual(new Set([0, 1]));
});

test('keys stand in the order of the schema, whatever order they were made in', () => {
  const backwards = <Whole extends object>(of: Whole) => Object.fromEntries(Object.entries(of).reverse());
  const turned = backwards(report({ sites: report().sites.map(backwards) as Report['sites'] })) as Report;
  expect(whole(json(turned))).toBe(whole(json(report())));
});

test('the text is indented by two and ends with a line break', () => {
  const text = whole(json(report()));
  expect(text).toMatch(/^\{\n {2}"schema": "mining-audit\/report\/1",\n/);
  expect(text).toMatch(/\}\n$/);
});

test('a figure that is not a number never leaves', () => {
  const { totals } = report();
  expect(() => whole(json(report({ totals: { ...totals, metered_mw: Number.NaN } })))).toThrow();
  expect(() => whole(json(report({ sites: [site({ probability: Number.NaN })] })))).toThrow();
});

/** Parts that are there only where they were asked for. */
const ASKED_FOR = ['side_files', 'sensitivity', 'closures', 'sites_of_points', 'feeders'];

test('the JSON Schema names every part of the report', () => {
  const schema = JSON.parse(jsonSchema('report')) as { properties: object; required: string[] };
  const parts = Object.keys(schema.properties);
  expect(parts.filter((name) => !ASKED_FOR.includes(name))).toEqual(Object.keys(report()));
  expect(parts).toEqual(expect.arrayContaining(ASKED_FOR));
  expect(schema.required).toEqual(Object.keys(report()));
});
