import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/estimate/estimate.ts';
import { sensitivityOf } from '../../src/estimate/sensitivity.ts';
import { observeAll } from '../../src/evidence/index.ts';
import { type Peers, peersOf } from '../../src/evidence/peers.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import { type Bar, judgeAll, type SaidBar } from '../../src/score/judge.ts';
import { meanProbability, movedTo, saidPrior, withShift } from '../../src/score/prevalence.ts';
import { PRIOR, THRESHOLD, WEIGHTS } from '../../src/score/weights.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { type Curve, periodFrom, profileWhere, wobble } from '../support/profile.ts';

/** Half a year that holds the internet shutdown of January 2022. */
const PERIOD = periodFrom('2021-10-04', 182);
const SHUTDOWN = { from: 94, to: 97 };

const office =
  (level: number): Curve =>
  (hour, day) =>
    level * (hour > 8 && hour < 18 && day % 7 < 5 ? 1 : 0.3) * (1 + 0.1 * wobble(hour, day));
const farm =
  (level: number): Curve =>
  (hour, day) =>
    day >= SHUTDOWN.from && day <= SHUTDOWN.to ? 5 : level + wobble(hour, day);
const flat =
  (level: number): Curve =>
  (hour, day) =>
    level * (1 + 0.01 * wobble(hour, day));

const site = (name: string, load: Curve, registered: RegisteredSite = {}) =>
  profileWhere({ site: name, load, registered, period: PERIOD });

const profiles = [
  ...Array.from({ length: 8 }, (_, i) => site(`office-${i}`, office(80 + 10 * i), { sector: 'office' })),
  site('farm', farm(900), { sector: 'warehouse' }),
  site('plant', flat(400), { sector: 'factory' }),
  site('pump', flat(60)),
  site('licensed', flat(1040), { licenceId: 'DM-1', licensedKw: kw(1000) }),
];
const peers = peersOf(profiles);
const seenAmong = (those: readonly Profile[], peers: Peers) =>
  those.map((profile) => ({ profile, evidence: observeAll(profile, peers) }));
const seen = seenAmong(profiles, peers);
const IN_USE: Bar = { prior: PRIOR, threshold: THRESHOLD };
const answerBy = (bar: SaidBar) => {
  const { judged, prior } = judgeAll(seen, bar);
  return estimate(judged, peers, prior);
};
const asIs = answerBy(IN_USE);
const { grid, assumptions } = sensitivityOf(seen, peers, { bar: IN_USE, prior: saidPrior(PRIOR) });
const effects = (name: string) => assumptions.filter((one) => one.name === name).map(({ effect }) => effect);

describe('the grid', () => {
  test('holds the prior and the threshold in use, with the answer as it is', () => {
    const cell = grid.find(({ prior, threshold }) => prior === PRIOR && threshold === THRESHOLD)!;
    expect(cell.suspected).toEqual(asIs.suspected);
    expect(cell.flaggedMw).toEqual(asIs.flagged);
    expect(cell.flagged).toBeGreaterThan(0);
  });

  test('every cell is what a scan with that prior and that threshold says', () => {
    for (const { prior, threshold, suspected, flagged, flaggedMw } of grid) {
      const direct = answerBy({ prior, threshold });
      const verdicts = direct.sites.map(({ judged }) => judged.verdict);
      expect(suspected).toEqual(direct.suspected);
      expect(flaggedMw).toEqual(direct.flagged);
      expect(flagged).toBe(verdicts.filter((verdict) => verdict === 'suspected').length);
    }
  });

  test('more prior is more suspected, and a higher threshold flags no more', () => {
    for (const [i, cell] of grid.entries()) {
      const next = grid[i + 1];
      if (next === undefined) continue;
      if (next.prior === cell.prior) expect(next.flagged).toBeLessThanOrEqual(cell.flagged);
      else expect(next.suspected.central).toBeGreaterThan(cell.suspected.central);
    }
  });
});

describe('an assumption', () => {
  test('has a name, a basis and one or two alternatives that differ from what is in use', () => {
    expect(new Set(assumptions.map(({ name }) => name)).size).toBeGreaterThan(15);
    for (const { value, alternative } of assumptions) expect(alternative).not.toBe(value);
  });

  test('of the prior moves what a scan with that prior says', () => {
    const [half, twice] = effects('prior');
    for (const [effect, prior] of [
      [half!, PRIOR / 2],
      [twice!, PRIOR * 2],
    ] as const) {
      const direct = answerBy({ ...IN_USE, prior }).suspected;
      expect(effect.central).toBeCloseTo(direct.central - asIs.suspected.central, 12);
      expect(effect.low).toBeCloseTo(direct.low - asIs.suspected.low, 12);
      expect(effect.high).toBeCloseTo(direct.high - asIs.suspected.high, 12);
    }
  });

  test('of the threshold moves no suspected megawatt, only what is flagged', () => {
    for (const { central, low, high } of effects('threshold'))
      expect([central, low, high]).toEqual([0, 0, 0]);
  });

  test('every weight that is assumed is tried without it', () => {
    const assumed = [...WEIGHTS].filter(([, { basis }]) => basis === 'assumed').map(([id]) => id);
    expect(assumed.length).toBeGreaterThan(0);
    for (const id of assumed) expect(effects(`weight_${id.replaceAll('-', '_')}_bits`)).toHaveLength(1);
  });

  test('of the tolerance of licences: without it the 40 kW beyond count, with more of it nothing changes', () => {
    const [none, more] = effects('licence_tolerance');
    expect(none!.central).toBeCloseTo(0.04, 3);
    expect(none).toMatchObject({ flagged: 1 });
    expect(more).toMatchObject({ central: 0, flagged: 0 });
  });

  test('of the bounds and of the shared error moves the interval alone', () => {
    for (const name of ['block_bounds_times', 'shared_error_times']) {
      const [less, more] = effects(name);
      expect([less!.central, more!.central]).toEqual([0, 0]);
      expect(more!.high - more!.low).toBeGreaterThan(less!.high - less!.low);
    }
  });

  test('of the events: without them the farm is no longer seen to fall with its link', () => {
    expect(effects('events')[0]!.central).toBeLessThan(-0.1);
  });

  test('of the days that are current: over fewer of them a load that ends lower is smaller', () => {
    const ending = site('ending', (hour, day) => (day < 168 ? farm(800)(hour, day) : 100));
    const those = [...profiles.slice(0, 8), ending];
    const among = peersOf(those);
    const { assumptions: all } = sensitivityOf(seenAmong(those, among), among, {
      bar: IN_USE,
      prior: saidPrior(PRIOR),
    });
    const found = all.filter(({ name }) => name === 'recent_days');
    expect(found.map(({ alternative }) => alternative)).toEqual([14, 56]);
    expect(found[0]!.effect.central).toBeLessThan(0);
    expect(found[1]!.effect.central).toBeGreaterThan(0);
  });

  test('of what belongs together moves the interval alone', () => {
    const owned = profiles
      .slice(0, 8)
      .map((one) => ({ ...one, registered: { ...one.registered, owner: 'A' } }));
    const { assumptions: all } = sensitivityOf(seenAmong(owned, peers), peers, {
      bar: IN_USE,
      prior: saidPrior(PRIOR),
    });
    for (const name of ['owners_in_common', 'feeders_in_common', 'points_in_common'])
      expect(all.filter((one) => one.name === name).map(({ effect }) => effect.central)).toEqual([0, 0]);
  });

  test('of where between its bounds an excess is: at the least it is less, at the most more', () => {
    const [least, most] = effects('excess_towards_most');
    expect(least!.central).toBeLessThanOrEqual(0);
    expect(most!.central).toBeGreaterThanOrEqual(0);
  });

  test('that is the user’s own is said to be given', () => {
    const bar = { prior: 0.02, threshold: 0.6 };
    const given = sensitivityOf(seen, peers, { bar, prior: saidPrior(bar.prior) }).assumptions;
    expect(given.filter(({ basis }) => basis === 'given').map(({ name }) => name)).toEqual([
      'prior',
      'prior',
      'threshold',
      'threshold',
    ]);
    const own = peersOf(profiles, []);
    const without = sensitivityOf(seenAmong(profiles, own), own, { bar: IN_USE, prior: saidPrior(PRIOR) });
    expect(without.assumptions.map(({ name }) => name)).not.toContain('events');
  });
});

describe('a prior that was learnt', () => {
  const bar: SaidBar = { prior: undefined, threshold: THRESHOLD };
  const { prior } = judgeAll(seen, bar);
  const learnt = sensitivityOf(seen, peers, { bar, prior });

  test('is moved with all that is not known of it, so that the effect is of its height alone', () => {
    for (const { suspected } of learnt.grid)
      expect(suspected.parts.map(({ source }) => source)).toContain('prevalence');
  });

  test('has the answer as it is among the others, in order', () => {
    const cells = learnt.grid.filter(({ threshold }) => threshold === THRESHOLD);
    const at = cells.findIndex((cell) => cell.prior === prior.probability);
    expect(cells[at]!.suspected).toEqual(answerBy(bar).suspected);
    for (const [i, cell] of cells.slice(1).entries()) {
      expect(cell.prior).toBeGreaterThan(cells[i]!.prior);
      expect(cell.suspected.central).toBeGreaterThan(cells[i]!.suspected.central);
    }
  });

  test('that is moved to where it is stays what it is', () => {
    const same = movedTo(prior.probability, prior);
    expect(same.spread.bits.every((at, i) => Math.abs(at - prior.spread.bits[i]!) < 1e-9)).toBe(true);
    const twice = movedTo(2 * prior.probability, prior);
    expect(meanProbability(withShift(twice.spread), 0)).toBeCloseTo(2 * prior.probability, 9);
    expect(twice.prevalence!.low).toBeGreaterThan(prior.prevalence!.low);
  });
});
