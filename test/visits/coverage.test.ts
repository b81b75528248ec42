/** A bounded version of `npm run visits`; docs/inspections.md has the figures of the whole. */
import { describe, expect, test } from 'vitest';
import type { ModelName } from '../../visits/population.ts';
import { type Bounds, trialOf } from '../../visits/trial.ts';

const POPULATIONS = 24;
const EXACT = 1e-6;
const held = ({ low, high }: Bounds, truth: number) => truth >= low - EXACT && truth <= high + EXACT;

function campaign(model: ModelName) {
  const trials = Array.from({ length: POPULATIONS }, (_, i) =>
    trialOf(i + 1, { model, visits: 30, unreachable: 0 }),
  );
  const ratios = trials
    .map(({ before, after }) => (after!.total.high - after!.total.low) / (before.high - before.low))
    .sort((a, b) => a - b);
  return {
    before: trials.filter(({ before, truth }) => held(before, truth)).length / POPULATIONS,
    after: trials.filter(({ after, truth }) => held(after!.total, truth)).length / POPULATIONS,
    drawAlone: trials.filter(({ after, truth }) => held(after!.byDraw, truth)).length / POPULATIONS,
    medianRatio: ratios[POPULATIONS / 2]!,
  };
}

/** Of 24 intervals that hold in nine of ten, fewer than 20 hold once in 25 campaigns; the seeds are fixed. */
const HOLDS = 0.8;

describe('after 30 visits', () => {
  test('to a calibrated model the interval holds, and is narrower than before', () => {
    const { after, medianRatio } = campaign('calibrated');
    expect(after).toBeGreaterThanOrEqual(HOLDS);
    expect(medianRatio).toBeLessThan(0.75);
  });

  test('to a model with one family flipped it holds, where it did not before', () => {
    const { before, after, drawAlone } = campaign('one family flipped');
    expect(before).toBeLessThan(after);
    expect(after).toBeGreaterThanOrEqual(HOLDS);
    expect(after).toBeGreaterThan(drawAlone);
  });

  test('to a model twice as sure as it should be it holds, where it did not before', () => {
    const { before, after } = campaign('bits doubled');
    expect(before).toBeLessThan(after);
    expect(after).toBeGreaterThanOrEqual(HOLDS);
  });
});
