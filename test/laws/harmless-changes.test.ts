import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/evidence/index.ts';
import type { Judged } from '../../src/score/judge.ts';
import { THRESHOLD } from '../../src/score/weights.ts';
import { intoCells } from '../../src/simulate/into-cells.ts';
import { sitesOf } from '../../src/simulate/site.ts';
import { simulateTown, type TownOptions } from '../../src/simulate/town.ts';
import { byTheHour, scaledBy } from './changes.ts';
import { judgedTown, toldOf } from './judged-town.ts';

const TOWN: TownOptions = { seed: 3001, sites: 40, illegalShare: 0.15 };
const town = simulateTown(TOWN);
const made = [...intoCells(town)];
const judged = judgedTown(town, made);

test('the town that is changed has sites of the verdicts that a change could turn', () => {
  const verdicts = new Set(judged.map(({ verdict }) => verdict));
  expect([...verdicts]).toEqual(expect.arrayContaining(['suspected', 'unclear', 'unremarkable']));
});

test('the order of the sites changes nothing', () => {
  const backwards = judgedTown(town, made.toReversed());
  expect(backwards.toReversed().map(toldOf)).toEqual(judged.map(toldOf));
});

test('the names of the sites change nothing but the names', () => {
  const renamed = made
    .map((site, i) => ({ ...site, cells: { ...site.cells, site: `${(i * 37) % 101} ЖК "=1+1"` } }))
    .sort((one, other) => (one.cells.site < other.cells.site ? -1 : 1));
  const named = new Map(judgedTown(town, renamed).map((site) => [site.profile.site, toldOf(site)]));
  for (const [i, site] of judged.entries()) {
    const name = `${(i * 37) % 101} ЖК "=1+1"`;
    expect(named.get(name)).toEqual({ ...toldOf(site), site: name });
  }
});

/** Megawatts are what these speak of: a load that is doubled is another load to them. */
const OF_SIZE = new Set(['huge-load']);
const isOfNoSize = ({ indicator }: Evidence) => !OF_SIZE.has(indicator.id);

describe('scale', () => {
  const unscaled = judgedTown(town, made, isOfNoSize);
  const scaled = (factor: number) =>
    judgedTown(town, [...intoCells(town, Array.from(sitesOf(town), scaledBy(factor)))], isOfNoSize);

  test.each([2, 16])(
    '%s times the load, the traffic, the contracts and the licences change nothing',
    (factor) => {
      for (const [i, { verdict, score }] of scaled(factor).entries()) {
        expect(verdict).toBe(unscaled[i]!.verdict);
        if (score !== undefined) expect(score.bits).toBeCloseTo(unscaled[i]!.score!.bits, 6);
      }
    },
  );

  /**
   * Where the edges of the level bins fall moves with the unit, and with them P99, by a part of a bin; and a meter counts
   * whole watts. A tenth of a bit moves a probability by 0.0174 at most.
   */
  test.each([2.7, 10, 1000 / 7])('%s times change a score by less than a tenth of a bit', (factor) => {
    for (const [i, other] of scaled(factor).entries()) {
      const { score } = unscaled[i]!;
      if (score !== undefined) expect(Math.abs(other.score!.bits - score.bits)).toBeLessThan(0.1);
      if (!isNearThreshold(unscaled[i]!, 0.0174)) expect(other.verdict).toBe(unscaled[i]!.verdict);
    }
  });
});

test('the same load by the quarter hour or by the hour changes no verdict that is not near a threshold', () => {
  const fine = simulateTown({ ...TOWN, sites: 24, days: 250, interval: 15 });
  const byQuarters = judgedTown(fine, [...intoCells(fine)]);
  const byHours = judgedTown(fine, [...intoCells(fine, Array.from(sitesOf(fine), byTheHour))]);
  for (const [i, site] of byQuarters.entries()) {
    if (!isNearThreshold(site, 0.1)) expect(toldOf(byHours[i]!).verdict).toBe(site.verdict);
  }
});

/** From which probability a site is suspected, and from which it is unclear (src/score/judge.ts). */
const THRESHOLDS = [THRESHOLD, 0.1];

function isNearThreshold({ score }: Judged, distance: number): boolean {
  return score !== undefined && THRESHOLDS.some((at) => Math.abs(score.probability - at) < distance);
}
