import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INDICATORS } from '../../src/evidence/index.ts';
import { weigh } from '../../src/score/weigh.ts';
import { FAMILY_CAPS, PRIOR, WEIGHTS } from '../../src/score/weights.ts';
import { bits } from '../../src/units.ts';
import { piece } from './pieces.ts';

const anyEvidence = fc
  .array(
    fc.tuple(fc.constantFrom(...INDICATORS.map(({ id }) => id)), fc.double({ min: -1, max: 1, noNaN: true })),
  )
  .map((pairs) => [...new Map(pairs)].map(([id, strength]) => piece(id, strength)));

test('without evidence the probability is the prior', () => {
  expect(weigh([], PRIOR).probability).toBeCloseTo(PRIOR, 12);
});

test('a piece at half strength adds half of its weight', () => {
  const { weighed } = weigh([piece('season', -0.5)], PRIOR);
  expect(weighed[0]!.bits).toBeCloseTo(-WEIGHTS.get('season')!.against! / 2);
});

test('in a direction in which it does not speak a piece adds nothing', () => {
  expect(weigh([piece('season', 1), piece('step', -1)], PRIOR).weighed.map(({ bits }) => bits)).toEqual([
    0, 0,
  ]);
});

test('one fact seen in many ways is capped as a family, and the cap shared out', () => {
  const seen = [piece('overdraw', 1), piece('declared-sector', 1)];
  const [contract, sector] = weigh(seen, PRIOR).weighed.map(({ bits }) => bits);
  expect(contract! + sector!).toBeCloseTo(FAMILY_CAPS.register);
  expect(contract! / sector!).toBeCloseTo(
    WEIGHTS.get('overdraw')!.for! / WEIGHTS.get('declared-sector')!.for!,
  );
});

test('weights and caps may be others', () => {
  const seen = [piece('overdraw', 1), piece('declared-sector', 1)];
  const caps = { ...FAMILY_CAPS, register: bits(3) };
  const weights = new Map(WEIGHTS).set('declared-sector', { for: bits(1), basis: 'assumed' });
  const sum = (score: ReturnType<typeof weigh>) => score.weighed.reduce((all, one) => all + one.bits, 0);
  expect(sum(weigh(seen, PRIOR, { weights: WEIGHTS, caps }))).toBeCloseTo(3);
  expect(weigh(seen, PRIOR, { weights, caps: FAMILY_CAPS }).weighed[1]!.bits).toBeCloseTo(1);
});

test('the bits of the pieces and those of the prior are the score', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { bits, weighed } = weigh(evidence, PRIOR);
      const sum = weighed.reduce((all, one) => all + one.bits, 0);
      expect(bits - sum).toBeCloseTo(Math.log2(PRIOR / (1 - PRIOR)), 9);
    }),
  );
});

test('no family adds more than its cap', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      for (const [family, cap] of Object.entries(FAMILY_CAPS)) {
        const ofFamily = weigh(evidence, PRIOR).weighed.filter(
          ({ evidence: { indicator } }) => indicator.family === family,
        );
        const sum = ofFamily.reduce((all, { bits }) => all + bits, 0);
        expect(Math.abs(sum)).toBeLessThanOrEqual(cap + 1e-9);
      }
    }),
  );
});

test('the order of the evidence does not matter', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      expect(weigh(evidence.toReversed(), PRIOR).bits).toBeCloseTo(weigh(evidence, PRIOR).bits, 9);
    }),
  );
});

test('another prior shifts the log-odds of every site by the same bits', () => {
  const shift = (evidence: ReturnType<typeof piece>[]) =>
    weigh(evidence, 0.2).bits - weigh(evidence, PRIOR).bits;
  expect(shift([piece('event-drop', 0.7)])).toBeCloseTo(shift([]));
  expect(shift([])).toBeCloseTo(Math.log2(0.25) - Math.log2(PRIOR / (1 - PRIOR)));
});

test('an indicator without a weight is a mistake, not a zero', () => {
  const { indicator, observation } = piece('step', 1);
  expect(() => weigh([{ indicator: { ...indicator, id: 'hunch' }, observation }], PRIOR)).toThrow('hunch');
});
