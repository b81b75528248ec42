import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare, SHIPPED_REFERENCES } from '../../src/estimate/compare.ts';
import { comparisonReport } from '../../src/report/compared.ts';
import { pen } from '../../src/report/pen.ts';
import { references } from '../../src/report/references.ts';
import { mw } from '../../src/units.ts';
import { report } from '../support/report.ts';

const one = { central: mw(1), low: mw(1), high: mw(1), level: 0.9 };
const seen = { sites: 1, meteredMw: mw(1) };
const told = report({ comparison: comparisonReport(compare(one, {}, seen), seen) });

test.each([60, 80, 120, 200])('every figure is listed, and no line is wider than %d columns', (width) => {
  const lines = references(told, pen({ width, colour: false, unicode: true }));
  const words = lines.join('\n');
  for (const figure of [
    '1,200 MW',
    '1,000 MW',
    '600 MW',
    '500 MW',
    '340 MW',
    '202 MW',
    '67.7 MW',
    '135 MW',
  ]) {
    expect(words).toContain(figure);
  }
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
});

test('docs/references.md has the figures as they are shipped', () => {
  const [, shown] =
    /<!-- table -->\n(.*?)<!-- \/table -->/su.exec(readFileSync('docs/references.md', 'utf8')) ?? [];
  const linked = (source: string) => (source.startsWith('http') ? `[link](${source})` : source);
  const rows = SHIPPED_REFERENCES.map(
    ({ mw: figure, kind, farms, who, date, mining, power, firmness, counts, source }) =>
      `| ${figure.toLocaleString('en-US')} | ${kind.replace('_', ' ')} | ${farms ?? '-'} | ${who} | ${date} | ${mining ?? '-'} | ${power ?? '-'} | ${firmness} | ${counts} | ${linked(source)} |`,
  );
  const head =
    '| MW | of | farms | who | date | mining | power | firm | counts | published |\n|---|---|---|---|---|---|---|---|---|---|';
  expect(shown).toBe(`${head}\n${rows.join('\n')}\n`);
});
