import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { siteExplanation } from '../../src/report/explanation.ts';
import { widthOf } from '../../src/report/lines.ts';
import { pen } from '../../src/report/pen.ts';
import { sitePicture } from '../../src/report/site-picture.ts';
import { dossier, drawn, report, site } from '../support/report.ts';

const on = (width: number, page = { colour: false, unicode: true }) => pen({ width, ...page });
const warehouse = drawn().dossiers![0]!;
const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('golden pictures', () => {
  test.each([60, 80, 120, 200])('the warehouse at %d columns', async (width) => {
    await expect(text(sitePicture(warehouse, on(width)))).toMatchFileSnapshot(
      `../golden/picture-${width}.txt`,
    );
  });

  test('the warehouse where only ASCII can be shown', async () => {
    const lines = sitePicture(warehouse, on(80, { colour: false, unicode: false }));
    await expect(text(lines)).toMatchFileSnapshot('../golden/picture-ascii.txt');
  });
});

it('is the same in colour, but for the colour', () => {
  for (const width of [60, 120]) {
    const coloured = text(sitePicture(warehouse, on(width, { colour: true, unicode: true })));
    expect(coloured).toContain('\u001B[31m');
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(
      text(sitePicture(warehouse, on(width))).replace(/ +$/gm, ''),
    );
  }
});

it('draws missing weeks as a gap through all heights, and not as a load of zero', () => {
  const lines = sitePicture(warehouse, on(120));
  const [low, high] = [lines.findIndex((line) => line.includes('0└')) - 1, 1];
  const column = 10 + Math.ceil((20 * 110) / 52);
  for (const line of lines.slice(high, low + 1)) expect(line[column] ?? ' ').toBe(' ');
});

it('draws no traffic where there is no record of it, and the clock of all days where none is known before the block', () => {
  const without = dossier({
    days: { ...warehouse.days, traffic_mb: null },
    clock: { ...warehouse.clock, before: null, after: null },
  });
  const told = text(sitePicture(without, on(100)));
  expect(told).not.toContain('Traffic');
  expect(told).toContain('mean of all days');
  expect(told).not.toContain('before:');
});

it('draws nothing of a site that draws nothing', () => {
  const none = warehouse.days.mean_kw.map(() => null);
  expect(sitePicture(dossier({ days: { ...warehouse.days, mean_kw: none } }), on(80))).toEqual([]);
});

test('explain shows it, or says how to come by it', () => {
  const page = { width: 100, colour: false, unicode: true };
  expect(siteExplanation(drawn(), site(), page)).toContain('▲ the block came on 2021-03-14');
  expect(siteExplanation(report(), site(), page)).toContain('scan with --dossiers for more');
  expect(siteExplanation(report(), site({ verdict: 'unremarkable' }), page)).not.toContain('--dossiers');
});

test('law: whatever is drawn, in every language, no line is wider than the page', async () => {
  const reading = fc.integer({ min: 0, max: 1e10 }).map((watts) => watts / 1000);
  const curve = fc.array(fc.option(reading), {
    minLength: 60,
    maxLength: 60,
  });
  for (const language of ['en', 'ru', 'kk'] as const)
    await speaking(language, () =>
      fc.assert(
        fc.property(curve, fc.integer({ min: 40, max: 200 }), fc.boolean(), (load, width, unicode) => {
          const lines = sitePicture(
            dossier({ days: { mean_kw: load, low_kw: load, high_kw: load, traffic_mb: load } }),
            on(width, { colour: false, unicode }),
          );
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        }),
        { numRuns: 30 },
      ),
    );
});
