import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { speaking } from '../../../src/language/language.ts';
import { html } from '../../../src/report/html/page.ts';
import type { Report } from '../../../src/report/report.ts';
import { blockOf, chanceOf, expectedOf } from '../../../src/report/site-words.ts';
import { scanStory, THREE_FILES } from '../../stories/story.ts';
import { type Element, elementsOf } from '../../support/page.ts';
import { dossier, report, site, whole } from '../../support/report.ts';

const PAGE = { width: 100, colour: false, unicode: true };
const pageOf = (of: Report) => whole(html(of, PAGE));

const small = report({ dossiers: [dossier()] });
const factory = await scanStory('farm-behind-factory', THREE_FILES);
const district = await scanStory('district', ['data.csv', 'sites.csv']);

const PAGES: readonly (readonly [string, Report])[] = [
  ['a report made by hand', small],
  ['a report without dossiers', report()],
  ['a story', factory],
  ['a district', district],
  ['a report where nothing was assessed', withoutAnswer()],
];

function withoutAnswer(): Report {
  const { totals } = report();
  return report({ totals: { ...totals, assessed: 0, not_assessed: 6 } });
}

test('golden: the page of a small report', async () => {
  await expect(pageOf(small)).toMatchFileSnapshot(join(import.meta.dirname, '../../golden/page.html'));
});

describe.each(PAGES)('the page of %s', (_, of) => {
  const text = pageOf(of);
  const all = elementsOf(text);
  const named = (...names: readonly string[]) => all.filter(({ name }) => names.includes(name));

  it('is whole: every tag is closed, every attribute in quotes', () => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n/u);
    expect(all.length).toBeGreaterThan(50);
  });

  it('runs nothing and fetches nothing', () => {
    expect(named('script', 'iframe', 'object', 'embed', 'img', 'form', 'base', 'use', 'image')).toEqual([]);
    const attributes = all.flatMap(({ attributes }) => Object.entries(attributes));
    const addresses = attributes.filter(([name]) => /href|src|action|ping|srcset/u.test(name));
    for (const [, value] of addresses) expect(value).toMatch(/^(?:#[\w-]+|data:,)$/u);
    expect(attributes.filter(([name]) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(named('style')[0]!.text).not.toMatch(/url\(|@import|http/u);
  });

  it('lets the browser take its one style and nothing else', () => {
    const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')!;
    const hash = createHash('sha256').update(named('style')[0]!.text).digest('base64');
    expect(named('style')).toHaveLength(1);
    expect(policy.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has one first heading, and none that skips a level', () => {
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
  });

  it('has tables that can be read aloud', () => {
    for (const table of named('table')) {
      expect(table.children[0]!.name).toBe('caption');
      expect(table.children[0]!.text).not.toBe('');
    }
    for (const { attributes } of named('th')) expect(attributes['scope']).toMatch(/^(?:col|row)$/u);
    for (const row of named('tr')) expect(row.children.some(({ name }) => name === 'th')).toBe(true);
  });

  it('has a text for every picture; what only repeats a figure beside it is hidden from reading aloud', () => {
    const outermost = named('svg').filter(({ within }) => !within.includes('svg'));
    for (const { attributes } of outermost) {
      const isHidden = attributes['aria-hidden'] === 'true';
      expect(isHidden || (attributes['role'] === 'img' && attributes['aria-label']!.length > 20)).toBe(true);
    }
  });

  it('leads to places that are there, each once', () => {
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named('a')) expect(ids).toContain(attributes['href']!.slice(1));
  });

  it('has no figure that is none', () => {
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/u);
  });
});

const withClass = (all: readonly Element[], kind: string) =>
  all.filter(({ attributes }) => attributes['class']?.split(' ').includes(kind));

describe('what the page says', () => {
  it('is what the report says: the answer first', () => {
    const all = elementsOf(pageOf(small));
    expect(withClass(all, 'answer')[0]!.text).toBe('6.67 MW');
    expect(withClass(all, 'bounds')[0]!.text).toBe('90 % interval 5.91 to 7.42');
    expect(withClass(all, 'lead')[0]!.text).toContain('0.56 % of the 1,200 MW estimated');
  });

  it('is of each listed site its probability, block and expected power', () => {
    const rows = elementsOf(pageOf(district))
      .filter(({ name }) => name === 'tr')
      .map(({ text }) => text);
    const told = district.sites.filter(({ verdict }) => verdict === 'suspected' || verdict === 'unclear');
    expect(told.length).toBe(4);
    for (const one of told) {
      const row = rows.find((text) => text.includes(one.site_id))!;
      const [central, bounds] = blockOf(one).split(' (');
      for (const figure of [chanceOf(one), central!, bounds!.slice(0, -1), expectedOf(one)])
        expect(row).toContain(figure);
    }
  });

  it('is all evidence of a site that speaks, with its bits', () => {
    const [article] = elementsOf(pageOf(district)).filter(({ name }) => name === 'article');
    const { evidence } = district.sites.find(({ site_id }) => site_id === district.dossiers![0]!.site_id)!;
    const speaking = evidence.filter(({ bits }) => Math.abs(bits) >= 0.05);
    expect(speaking.length).toBeGreaterThan(3);
    for (const { says, bits } of speaking) {
      expect(article!.text).toContain(says);
      expect(article!.text).toContain(`${bits > 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`);
    }
  });

  it('is every warning', () => {
    const text = elementsOf(pageOf(district))[0]!.text;
    expect(district.warnings.length).toBeGreaterThan(1);
    for (const { says } of district.warnings) expect(text).toContain(says);
  });

  it('is a line of each site that has no dossier', () => {
    const rest = elementsOf(pageOf(district)).find(({ attributes }) => attributes['id'] === 'others')!;
    expect(rest.children.length).toBeGreaterThan(0);
    for (const one of district.sites.filter(({ verdict }) => verdict === 'unremarkable')) {
      expect(rest.text).toContain(one.site_id);
    }
  });

  it('is no megawatt where nothing could be assessed', () => {
    const text = elementsOf(pageOf(withoutAnswer()))[0]!.text;
    expect(text).toContain('Nothing could be assessed');
    expect(text).not.toContain('6.67 MW');
  });
});

describe('a dossier', () => {
  const all = elementsOf(pageOf(small));
  const paths = (kind: string) =>
    all.filter(({ name, attributes }) => name === 'path' && attributes['class'] === kind);

  it('has its days, its block, its clock on both sides and its traffic as pictures', () => {
    expect(['load', 'band', 'block', 'traffic', 'before', 'after'].map((kind) => paths(kind).length)).toEqual(
      [1, 1, 1, 1, 2, 2],
    );
  });

  it('breaks the line where a day is missing', () => {
    expect(paths('load')[0]!.attributes['d']!.match(/M/gu)).toHaveLength(2);
  });

  it('shades the block from the day on which it came', () => {
    expect(paths('block')[0]!.attributes['d']).toMatch(/^M30,/u);
  });

  it('marks the onset and the events where they lie on the scale of days', () => {
    const onset = all.find(({ attributes }) => attributes['class'] === 'onset' && attributes['x1'] !== '0')!;
    expect(onset.attributes['x1']).toBe('33.33%');
    const event = all.find(({ attributes }) => attributes['class'] === 'event')!;
    expect(Number.parseFloat(event.attributes['x']!)).toBeCloseTo((100 * (52 + 17 / 24)) / 90, 1);
    expect(Number.parseFloat(event.attributes['width']!)).toBeCloseTo((100 * (4 + 16 / 24)) / 90, 1);
  });

  it('is of as many sites as the report has drawn, in the order of the ranking', () => {
    const articles = elementsOf(pageOf(district)).filter(({ name }) => name === 'article');
    expect(articles.map(({ children }) => children[0]!.text.split(' ')[1])).toEqual(
      district.dossiers!.map(({ site_id }) => site_id),
    );
  });

  it('has no picture of traffic where there is no record, and says so', () => {
    const { days } = dossier();
    const [one] = elementsOf(
      pageOf(report({ dossiers: [dossier({ days: { ...days, traffic_mb: null } })] })),
    ).filter(({ name }) => name === 'article');
    expect(one!.text).toContain('There is no traffic record.');
  });
});

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '\u202Egnp.ecalp\u202C',
  '\u001B]8;;http://evil.example\u0007link\u001B]8;;\u0007',
  '</title></style><style>*{display:none}</style>',
  'a'.repeat(300),
];

test.each(HOSTILE)('a site, a region, a sector and a file called %j come out harmless', (name) => {
  const hostile = site({ site_id: name, name, sector: name, region: name });
  const [input] = report().inputs;
  const of = report({
    sites: [hostile, site({ site_id: `${name}2`, verdict: 'unremarkable' })],
    dossiers: [dossier({ site_id: name, clears: [name], events: [{ ...dossier().events[0]!, name }] })],
    inputs: [{ ...input!, path: name }],
    warnings: [{ code: 'x', says: name, data: {} }],
  });
  const usual = elementsOf(
    pageOf({ ...of, sites: [site(), site({ verdict: 'unremarkable' })], dossiers: [dossier()] }),
  );
  const all = elementsOf(pageOf(of));
  const shape = (elements: readonly Element[]) =>
    elements.map(({ name: tag, attributes }) => [tag, Object.keys(attributes)]);
  expect(shape(all)).toEqual(shape(usual));
  expect(pageOf(of)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});

test.each([
  ['ru', 'Предполагаемый нелегальный майнинг'],
  ['kk', 'Заңсыз майнинг деп күдіктелетіні'],
] as const)('in %s the page says so, and is in that language', async (language, heading) => {
  const all = elementsOf(await speaking(language, () => pageOf(small)));
  expect(all[0]!.attributes['lang']).toBe(language);
  expect(all.find(({ name }) => name === 'h1')!.text).toContain(heading);
  expect(all.map(({ text }) => text).join(' ')).not.toContain('What could not be seen');
});

test('the same report makes the same bytes', () => {
  expect(pageOf(district)).toBe(pageOf(district));
});

test('of thousands of sites only the first are drawn, and the page stays small', () => {
  const sites = Array.from({ length: 20_000 }, (_, index) =>
    site({
      site_id: `KZ-${String(index).padStart(6, '0')}`,
      verdict: index < 60 ? 'suspected' : 'unremarkable',
      expected_mw: 1 / (index + 1),
    }),
  );
  const dossiers = sites.slice(0, 50).map(({ site_id }) => dossier({ site_id, days: year() }));
  const text = pageOf(report({ sites, dossiers }));
  expect(Buffer.byteLength(text)).toBeLessThan(5e6);
  expect(text.match(/<article/gu)).toHaveLength(50);
});

/** A year that no curve simplifies. */
function year() {
  const curve = (kw: number) => Array.from({ length: 365 }, (_, day) => kw + ((day * 7919) % 1000) / 10);
  return { mean_kw: curve(5000), low_kw: curve(4000), high_kw: curve(6000), traffic_mb: curve(400) };
}
