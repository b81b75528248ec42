import { expect, test } from 'vitest';
import { errorReport } from '../../calibrate/errors.ts';
import { figuresOf } from '../../calibrate/figures.ts';
import { fitOn } from '../../calibrate/fit.ts';
import { tablesOf } from '../../calibrate/page.ts';
import { rowsOf } from '../../calibrate/rows.ts';
import { byBuilding, byTown } from '../../calibrate/splits.ts';
import { worths } from '../../calibrate/worth.ts';
import { townOf } from './town.ts';

/** Farms fell with the internet, but for one, and one office fell too; a step is seen at as many farms as offices. */
const sites = [...Array(60).keys()].map((i) => {
  const isIllegal = i % 5 === 0;
  const fell = i === 21 || (isIllegal && i !== 10);
  return {
    isIllegal,
    scenario: i === 10 ? 'on_a_satellite' : isIllegal ? 'behind_an_office' : 'office',
    evidence: [
      ...(fell ? [{ indicator: 'event-drop', strength: 0.9, says: 'its load fell' }] : []),
      ...(i % 3 === 0 ? [{ indicator: 'step', strength: 0.5, says: 'its load rose' }] : []),
    ],
  };
});
const rows = rowsOf([townOf('real 1', sites), townOf('real 2', sites)], 0.5);
const options = { ridge: 0.001 };
const splits = [1, 2].map((seed) => ({ folds: 3, seed }));
const model = fitOn(rows, options);
const held = splits.map((split) => byBuilding(rows, options, split));
const found = worths(rows, options, splits.slice(1));
const flagging = { prevalence: 0.2, threshold: 0.5 };

test('what alone tells farms from offices is worth much, what tells nothing is worth nothing', () => {
  const lost = (name: string) => found.find((one) => one.name === name)!.loses.real!;
  expect(lost('event-drop').average_precision).toBeGreaterThan(0.3);
  expect(lost('event-drop').log_loss).toBeGreaterThan(0.1);
  expect(lost('event')).toEqual(lost('event-drop'));
  expect(Math.abs(lost('step').average_precision)).toBeLessThan(0.1);
  expect(lost('season')).toEqual({ average_precision: 0, log_loss: 0 });
});

test('the errors are told with what was seen at them, the worst first', () => {
  const text = errorReport(rows, held, { model, flagging, count: 1 });
  const [, misses, alarms] = text.split(/Worst misses|Clean sites that look most like mining/u);
  expect(misses).toContain('10: on_a_satellite');
  expect(alarms).toMatch(/21: office.*\n +\+\d.* event-drop: its load fell/u);
  expect(text).toMatch(/real, illegal: on_a_satellite +\| 2 +\| 2 /u);
});

test('the page tells every group and every indicator', () => {
  const figures = figuresOf(rows, { byBuilding: held, byTown: byTown(rows, options) }, flagging);
  expect(Object.keys(figures.by_building)).toEqual(['real', 'real, no shutdown', 'real 1', 'real 2']);
  const prevalence = { silence: -0.1, trust: 0.4, shift: 0.5, slope: 0.1 };
  const sizes = { standing: [{ upTo: 1, n: 12, mean: 0.9, median: 0.8, low: 0.2, high: 1.3 }] };
  const page = tablesOf({ figures, model, worths: found, prevalence, sizes });
  expect(page).toContain(
    '| standing | 1                  | 12     | 0.9                | 0.8    | 0.2 to 1.3  |',
  );
  for (const name of ['real 2', 'event-drop', 'all of event']) expect(page).toContain(`| ${name} `);
  expect(page).not.toMatch(/NaN|undefined|-0\.0+ /u);
});
