import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brier, calibration } from '../../src/evaluate/calibration.ts';

const forecast = (probability: number, illegal: boolean) => ({ probability, illegal });
const arbitrary = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), illegal: fc.boolean() }),
  { minLength: 1, maxLength: 50 },
);

describe('calibration', () => {
  it('scores forecasts as Brier did', () => {
    expect(brier([forecast(0.9, true), forecast(0.2, false), forecast(0.6, false)])).toBeCloseTo(
      (0.01 + 0.04 + 0.36) / 3,
      12,
    );
  });

  it('sets beside it what the base rate alone would score', () => {
    const { brier_of_base_rate } = calibration([
      forecast(0.5, true),
      forecast(0.5, false),
      forecast(0, false),
      forecast(0, false),
    ]);
    expect(brier_of_base_rate).toBeCloseTo(0.25 * 0.75, 12);
  });

  it('puts every forecast into one bin, the certain ones too', () => {
    fc.assert(
      fc.property(arbitrary, (forecasts) => {
        const { bins, expected, observed } = calibration(forecasts);
        expect(bins.reduce((sum, { sites }) => sum + sites, 0)).toBe(forecasts.length);
        expect(bins.reduce((sum, { illegal }) => sum + illegal, 0)).toBe(observed);
        expect(bins.reduce((sum, bin) => sum + bin.sites * bin.mean_probability, 0)).toBeCloseTo(expected, 9);
        for (const bin of bins) {
          expect(bin.mean_probability).toBeGreaterThanOrEqual(bin.from);
          expect(bin.mean_probability).toBeLessThanOrEqual(bin.to);
        }
      }),
    );
  });

  it('has room for those who are certain', () => {
    const { bins } = calibration([forecast(1, true), forecast(0, false), forecast(0.9, true)]);
    expect(bins.map(({ from, to, sites }) => [from, to, sites])).toEqual([
      [0, 0.01, 1],
      [0.9, 1, 2],
    ]);
  });

  it('tells what was said from what came', () => {
    const sites = Array.from({ length: 10 }, (_, i) => forecast(0.8, i < 7));
    expect(calibration(sites).bins).toEqual([
      expect.objectContaining({ from: 0.7, to: 0.9, sites: 10, illegal: 7, share_illegal: 0.7 }),
    ]);
  });

  it('is unknown without forecasts', () => {
    expect(calibration([])).toMatchObject({
      brier: null,
      brier_of_base_rate: null,
      expected: 0,
      observed: 0,
      bins: [],
    });
  });
});
