import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/estimate/compare.ts';
import { comparisonReport } from '../../src/report/compared.ts';
import { reportSchema } from '../../src/report/report.ts';
import { mw } from '../../src/units.ts';

const suspected = { central: mw(12), low: mw(9), high: mw(15), level: 0.9 };
const seen = { sites: 240, meteredMw: mw(38.2) };
/** As the report says it. */
const told = (...[of, chosen]: Parameters<typeof compare>) =>
  comparisonReport(compare(of, chosen, seen), seen);

test('a scan is compared with 1,200 MW estimated and 120 MW closed in 13 farms unless told otherwise', () => {
  const { estimate, closed, remaining_mw, closed_share_of_estimate } = compare(suspected, {}, seen);
  expect([estimate.mw, closed.mw, closed.farms]).toEqual([1200, 120, 13]);
  expect([remaining_mw, closed_share_of_estimate]).toEqual([1080, 0.1]);
});

test('what stays unexplained is least where most is suspected', () => {
  expect(compare(suspected, {}, seen).unexplained_mw).toEqual({
    central: 1068,
    low: 1065,
    high: 1071,
    level: 0.9,
  });
});

test('suspected is said as a share of the estimate and as a multiple of what was closed', () => {
  const { suspected_share_of_estimate: ofEstimate, suspected_over_closed: overClosed } = compare(
    suspected,
    {},
    seen,
  );
  expect(ofEstimate).toEqual({ central: 0.01, low: 0.0075, high: 0.0125, level: 0.9 });
  expect(overClosed).toEqual({ central: 0.1, low: 0.075, high: 0.125, level: 0.9 });
});

test('more suspected and closed than was ever estimated is shown, not clipped', () => {
  const compared = compare(suspected, { estimateMw: 10, closedMw: 20 }, seen);
  expect(compared.unexplained_mw).toEqual({ central: -22, low: -25, high: -19, level: 0.9 });
  expect(compared.closed_share_of_estimate).toBe(2);
  expect(compared.suspected_share_of_estimate.central).toBe(1.2);
  expect(compared.unexplained_is).toBe('nothing_left');
  expect(told(suspected, { estimateMw: 10, closedMw: 20 }, seen).covers).toContain(
    'no less than the estimate: one of the three is wrong',
  );
});

test('a number given by hand is compared with and listed, and the shipped figures stay listed beside it', () => {
  const { estimate, closed, references } = compare(suspected, { estimateMw: 340 }, seen);
  expect([estimate.mw, estimate.who, closed.mw]).toEqual([340, 'given by hand', 120]);
  expect(references.slice(0, 2)).toEqual([estimate, closed]);
  expect(references.map(({ mw }) => mw)).toEqual([
    340, 120, 1200, 1200, 1200, 1000, 600, 500, 340, 202, 202, 67.73, 135,
  ]);
});

test('of a table of one’s own the first of each kind is compared with; a kind it lacks is the shipped one', () => {
  const own = {
    id: 'own',
    kind: 'illegal_mining' as const,
    who: 'us',
    date: '2026',
    farms: null,
    mining: null,
    power: null,
    firmness: null,
    counts: '',
    source: '',
  };
  const table = [
    { ...own, mw: 700 },
    { ...own, id: 'own-2', mw: 800 },
  ];
  const { estimate, closed, references } = compare(suspected, { table }, seen);
  expect([estimate.mw, closed.mw]).toEqual([700, 120]);
  expect(references.map(({ id }) => id)).toEqual(['own', 'association-closed-120', 'own-2']);
});

test('the cover sentence says how much of the country was metered', () => {
  expect(told(suspected, {}, seen).covers).toContain(
    'The 240 sites read draw 38.2 MW, 0.285 % of the mean load of Kazakhstan in 2024 (13,400 MW).',
  );
});

test('with little of the country read, what is unexplained is said to be unseen, not missing', () => {
  const { covers, unexplained_is } = told(suspected, {}, seen);
  expect(unexplained_is).toBe('unseen');
  expect(covers).toContain('most of what is unexplained is unseen, not missing');
});

test('a grid that is wholly read is still little of the country of which a shipped figure speaks', () => {
  const { covers, grid, unexplained_is } = told(suspected, { gridMw: 40 }, seen);
  expect(grid).toMatchObject({ mw: 40, covered: expect.closeTo(0.955, 9) });
  expect(covers).toContain('95.5 % of the grid, by --grid-mw (40 MW). That grid is 0.298 % of the mean load');
  expect(unexplained_is).toBe('unseen');
});

test.each([
  [100, 'unseen'],
  [50, 'partly_unseen'],
  [40, 'not_found'],
])('of an estimate of one’s own, %d MW of grid leave the unexplained %s', (gridMw, word) => {
  expect(compare(suspected, { gridMw, estimateMw: 200 }, seen).unexplained_is).toBe(word);
});

test('more metered than the whole grid is a contradiction, and said to be one', () => {
  const { covers, grid } = told(suspected, { gridMw: 19.1 }, seen);
  expect(grid!.covered).toBe(2);
  expect(covers).toContain('More than all: that grid is larger, or a unit is wrong.');
});

test('it says what like is compared with what: ours is consumed and unlicensed, theirs what they say', () => {
  expect(told(suspected, {}, seen).compares).toBe(
    'Here: mean load of the last 28 days in blocks without a licence, weighed by how probable they are. There: unregistered mining; whether consumed, contracted or nameplate is not said.',
  );
  expect(told(suspected, { estimateMw: 5 }, seen).compares).toContain(
    'There: mining, which of it is not said;',
  );
});

test('thirteen farms and 34 objects of the same operation stand side by side', () => {
  const { references } = compare(suspected, {}, seen);
  expect(references.filter(({ mw }) => mw === 202).map(({ farms }) => farms)).toEqual([13, 34]);
});

test('every shipped figure has its own id, a date, a source and a grade of certainty', () => {
  const { references } = compare(suspected, {}, seen);
  expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
  for (const { date, source, counts, firmness } of references) {
    expect(date).toMatch(/20\d\d/);
    expect(source).not.toBe('');
    expect(counts).toMatch(/\.$/);
    expect(['official', 'press', 'unsourced']).toContain(firmness);
  }
});

const power = fc.double({ min: 0, max: 1e5, noNaN: true });
const positive = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

test('law: closed, suspected and unexplained add up to the estimate, and the bounds never cross', () => {
  fc.assert(
    fc.property(power, power, power, positive, positive, (a, b, c, estimateMw, closedMw) => {
      const [low, central, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      const interval = { central: mw(central), low: mw(low), high: mw(high), level: 0.9 };
      const compared = compare(interval, { estimateMw, closedMw }, seen);
      expect(() => reportSchema.shape.comparison.parse(comparisonReport(compared, seen))).not.toThrow();
      const { unexplained_mw: left } = compared;
      expect(left.central + central + closedMw).toBeCloseTo(estimateMw, 6);
      expect(left.low).toBeLessThanOrEqual(left.central);
      expect(left.central).toBeLessThanOrEqual(left.high);
    }),
  );
});
