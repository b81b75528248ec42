import { expect, test } from 'vitest';
import { fitPrevalence, type LearntFrom, meanScore } from '../../calibrate/fit-prevalence.ts';
import { fitSizes, type SizedBlock } from '../../calibrate/fit-sizes.ts';
import { prevalenceFile, sizesFile } from '../../calibrate/fitted-errors-file.ts';
import { chanceOf } from '../../src/random.ts';

/** Towns whose sites mine as the log-odds say: evidence, prevalence, silence, and a shift of their own. */
function townsWith(silence: number, shift: number): LearntFrom[] {
  return Array.from({ length: 24 }, (_, seed) => {
    const { normal, happens } = chanceOf(seed, 5);
    const share = 2 ** -4.8;
    const at = Math.log2(share / (1 - share)) + silence + shift * normal();
    // Clean sites show -3 bits on average, so that their likelihood ratios are 1 on average.
    const evidence = Array.from({ length: 60 }, () => -3 + 2.9 * normal());
    return { evidence, isIllegal: evidence.map((bits) => happens(1 / (1 + 2 ** -(at + bits)))) };
  });
}

test('towns that differ more are told so', () => {
  const alike = fitPrevalence(townsWith(0, 0));
  const unlike = fitPrevalence(townsWith(0, 2));
  expect(unlike.shift + 2 * unlike.slope).toBeGreaterThan(alike.shift + 2 * alike.slope + 0.4);
});

test('the fit is no worse than what it begins with, nor than its neighbours', () => {
  const towns = townsWith(1, 0.5);
  const fitted = fitPrevalence(towns);
  const best = meanScore(towns, fitted);
  expect(best).toBeGreaterThan(meanScore(towns, { silence: 0, trust: 0.5, shift: 0.5, slope: 0.1 }));
  for (const silence of [fitted.silence - 0.1, fitted.silence + 0.1])
    expect(best).toBeGreaterThanOrEqual(meanScore(towns, { ...fitted, silence }));
});

const blocks = (name: string, share: number, ratios: readonly number[]): SizedBlock[] =>
  ratios.map((ratio, i) => {
    const kw = 100 * (1 + (i % 3));
    return { class: name, kw, recentKw: kw / share, trueKw: ratio * kw };
  });
const TWELVE = [0.8, 0.9, 0.9, 1, 1, 1, 1, 1, 1.1, 1.1, 1.2, 1.4];

test('the mean is by megawatts, the median and the bounds by blocks', () => {
  const [row] = fitSizes(blocks('step', 0.3, TWELVE))['step']!;
  const of = blocks('step', 0.3, TWELVE);
  const total = (what: 'kw' | 'trueKw') => of.reduce((sum, block) => sum + block[what], 0);
  expect(row).toMatchObject({ upTo: 1, n: 12, median: 1 });
  expect(row!.mean).toBeCloseTo(total('trueKw') / total('kw'), 2);
  expect([row!.low < 0.9, row!.high > 1.2]).toEqual([true, true]);
});

test('a row that rests on few takes in its neighbour', () => {
  const few = [
    ...blocks('step', 0.03, [5, 6]),
    ...blocks('step', 0.3, TWELVE),
    ...blocks('step', 0.9, [0.5]),
  ];
  expect(fitSizes(few)['step']!.map(({ upTo, n }) => [upTo, n])).toEqual([[1, 15]]);
  const enough = [...blocks('step', 0.03, TWELVE), ...blocks('step', 0.9, TWELVE)];
  expect(fitSizes(enough)['step']!.map(({ upTo, n }) => [upTo, n])).toEqual([
    [0.07, 12],
    [1, 12],
  ]);
});

test('what is written says when and how it was made, and holds the figures', () => {
  const made = { date: '2026-11-22', command: 'npm run calibrate', data: 'three towns' };
  const prevalence = prevalenceFile({ silence: -0.1, trust: 0.4, shift: 0.5, slope: 0.1 }, made);
  expect(prevalence).toContain('2026-11-22, npm run calibrate');
  expect(prevalence).toContain('trust: 0.4,');
  const sizes = sizesFile(
    { 'step, clear': [{ upTo: 1, n: 12, mean: 1.02, median: 1, low: 0.8, high: 1.3 }] },
    made,
  );
  expect(sizes).toContain("'step, clear': [");
  expect(sizes).toContain('{ upTo: 1, n: 12, mean: 1.02, median: 1, low: 0.8, high: 1.3 }');
});
