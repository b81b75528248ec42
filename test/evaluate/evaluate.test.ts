import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { renderEvaluation } from '../../src/evaluate/render.ts';
import type { TruthSite } from '../../src/evaluate/truth.ts';
import type { Report, SiteReport } from '../../src/report/report.ts';
import { report, site } from '../support/report.ts';

const interval = (central: number, low: number, high: number) => ({ central, low, high, level: 0.9 });
const truth = (siteId: string, label: TruthSite['label'], change: Partial<TruthSite> = {}): TruthSite => ({
  siteId,
  label,
  scenario: undefined,
  sector: undefined,
  illegalKwRecent: 0,
  onset: undefined,
  ...change,
});
const flat = { variation: 0.03, night_to_day: 1, load_factor_p99: 0.95, recent_kw: 8000 };
const uneven = { variation: 0.6, night_to_day: 0.4, load_factor_p99: 0.5, recent_kw: 3000 };

/** A caught farm, a missed one, a smelter taken for a farm, an office, a site without enough data, two licences. */
const sites: SiteReport[] = [
  site({
    site_id: 'FARM',
    probability: 0.9,
    verdict: 'suspected',
    block_mw: interval(2.2, 1.9, 2.5),
    onset: '2021-10-12',
  }),
  site({ site_id: 'SMELTER', probability: 0.8, verdict: 'suspected', expected_mw: 0.4 }),
  site({ site_id: 'HIDDEN', probability: 0.2, verdict: 'unclear' }),
  site({ site_id: 'OFFICE', probability: 0.01, verdict: 'unremarkable', expected_mw: 0.01 }),
  site({
    site_id: 'DARK',
    probability: null,
    verdict: 'not_assessed',
    load: null,
    block_mw: null,
    expected_mw: null,
  }),
  site({ site_id: 'GREEN', probability: null, verdict: 'licensed' }),
  site({ site_id: 'GREEDY', probability: 0.99, verdict: 'over_licence' }),
  site({ site_id: 'STRANGER', probability: 0.5, verdict: 'unclear' }),
].map((each) => {
  if (each.load === null) return each;
  const isFlat = each.site_id === 'SMELTER' || each.site_id === 'FARM';
  return { ...each, load: { ...each.load, ...(isFlat ? flat : uneven) } };
});
const district = (change: Partial<Report> = {}): Report => {
  const whole = report({ sites, parameters: { prior: { value: 0.05, from: 'default' } }, ...change });
  return {
    ...whole,
    totals: {
      ...whole.totals,
      suspected_mw: { ...interval(3.5, 2, 5), parts: [] },
      flagged_mw: interval(6, 5, 7),
    },
  };
};
const truths = [
  truth('OFFICE', 'clean', { sector: 'office' }),
  truth('FARM', 'illegal', { scenario: 'own_steady', illegalKwRecent: 2000, onset: '2021-10-09' }),
  truth('HIDDEN', 'illegal', { scenario: 'hidden_steady', illegalKwRecent: 500 }),
  truth('SMELTER', 'clean', { scenario: 'smelter', sector: 'metallurgy' }),
  truth('DARK', 'clean', { sector: 'home' }),
  truth('GREEN', 'licensed'),
  truth('GREEDY', 'licensed_excess', { illegalKwRecent: 1500 }),
  truth('LOST', 'clean'),
];
const evaluation = evaluate(district(), truths);

describe('an evaluation', () => {
  it('counts the sites, and names those missing on either side', () => {
    expect(evaluation.sites).toEqual({
      in_truth: 8,
      illegal: 2,
      clean: 4,
      licensed: 2,
      not_assessed: 1,
      not_in_report: ['LOST'],
      not_in_truth: ['STRANGER'],
    });
  });

  it('ranks the clean and the illegal: farm, smelter, hidden, then the rest', () => {
    expect(evaluation.ranking.average_precision).toBeCloseTo(1 / 2 + (1 / 2) * (2 / 3), 12);
    expect(evaluation.ranking.recall_at_one_in_a_hundred).toBe(1 / 2);
    expect(evaluation.ranking.false_alarms_allowed).toBe(0);
    expect(evaluation.ranking.chance).toBeCloseTo(2 / 6, 12);
  });

  it('ranks at the prior what was not assessed or left out: silence gains nothing', () => {
    const unsure = sites.map((each) => (each.site_id === 'HIDDEN' ? { ...each, probability: 0.04 } : each));
    const { average_precision } = evaluate(district({ sites: unsure }), truths).ranking;
    expect(average_precision).toBeCloseTo(1 / 2 + (1 / 2) * (2 / 5), 12);
  });

  it('judges the verdicts, and names whom they hurt and what they missed', () => {
    expect(evaluation.verdicts).toEqual({
      flagged: 2,
      caught: 1,
      precision: 1 / 2,
      recall: 1 / 2,
      false_alarm_share: 1 / 4,
      false_alarms: [{ kind: 'smelter', count: 1, of: 1 }],
      misses: [{ kind: 'hidden_steady', count: 1, of: 1 }],
    });
  });

  it('holds the megawatts against the truth, with the excess over licences in it', () => {
    expect(evaluation.megawatts).toMatchObject({
      true_mw: 4,
      error_mw: -0.5,
      error_share: -0.125,
      held: true,
      true_flagged_mw: 2,
      flagged_mw: 6.4,
      licences: { true_excess_mw: 1.5 },
    });
    expect(evaluation.megawatts.expected_of_clean_mw).toBeCloseTo(0.41, 12);
    const more = truths.map((each) => (each.siteId === 'FARM' ? { ...each, illegalKwRecent: 4000 } : each));
    expect(evaluate(district(), more).megawatts.held).toBe(false);
  });

  it('keeps the licensed apart', () => {
    expect(evaluation.licensed).toEqual([
      { label: 'licensed', verdict: 'licensed', sites: 1 },
      { label: 'licensed_excess', verdict: 'over_licence', sites: 1 },
    ]);
  });

  it('judges calibration only where a probability was given', () => {
    expect(evaluation.calibration.bins.reduce((sum, bin) => sum + bin.sites, 0)).toBe(4);
    expect(evaluation.calibration.expected).toBeCloseTo(1.91, 12);
    expect(evaluation.calibration.observed).toBe(2);
  });

  it('judges size and onset of the caught', () => {
    expect(evaluation.blocks).toMatchObject({
      sized: 1,
      held: 1,
      dated: 1,
      onset_error_days: 3,
      onset_missed: 0,
    });
    expect(evaluation.blocks.size_error).toBeCloseTo(0.1, 12);
  });

  it('sets the textbook rule beside it, on the same sites', () => {
    const { average_precision, verdicts, flagged_mw, true_flagged_mw } = evaluation.textbook;
    expect(verdicts).toMatchObject({ flagged: 2, caught: 1 });
    expect(flagged_mw).toBe(16);
    expect(true_flagged_mw).toBe(2);
    expect(average_precision).toBeCloseTo((1 / 2) * (1 / 2) + (1 / 2) * (2 / 4), 12);
  });

  it('is unknown, not zero, where nothing is illegal', () => {
    const honest = evaluate(district(), [truth('OFFICE', 'clean')]);
    expect(honest.ranking.average_precision).toBeNull();
    expect(honest.verdicts.recall).toBeNull();
    expect(honest.megawatts.error_share).toBeNull();
    expect(honest.blocks.size_error).toBeNull();
  });

  it('does not depend on the order of sites or lines', () => {
    const turned = evaluate(district({ sites: [...sites].reverse() }), truths);
    expect(turned).toEqual(evaluation);
    expect(evaluate(district(), [...truths].reverse()).ranking).toEqual(evaluation.ranking);
    expect(evaluate(district(), [...truths].reverse()).verdicts).toEqual(evaluation.verdicts);
  });

  it('holds no figure that is not one', () => {
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });
});

describe('its words', () => {
  const text = renderEvaluation(evaluation);

  it('fit into 80 columns', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('end with the megawatts', () => {
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      'Suspected 3.50 MW (2.00 to 5.00), true 4.00 MW: 13 % too low; interval held.',
    );
  });

  it('show both rankings side by side', () => {
    expect(text).toMatch(/average precision +0\.833 +0\.500/);
  });

  it('say which sites were not compared', () => {
    expect(text).toContain('LOST');
    expect(text).toContain('STRANGER');
    expect(text).toContain('not assessed');
  });

  it('print no null, NaN or undefined, even where nothing is known', () => {
    expect(renderEvaluation(evaluate(district({ sites: [] }), [truth('OFFICE', 'clean')]))).not.toMatch(
      /null|NaN|undefined/,
    );
  });

  it('carry no escape sequence from the data', () => {
    const hostile = renderEvaluation(
      evaluate(district(), [...truths, truth('\u001B[31mX', 'illegal', { scenario: '\u001B[2Jy' })]),
    );
    expect(hostile).not.toContain('\u001B');
  });
});
