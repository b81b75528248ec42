import { expect, test } from 'vitest';
import { weighingInUse } from '../../calibrate/labelled-sites.ts';
import { type MixedTown, mixedTown, townOptions } from '../../calibrate/mixed-towns.ts';
import { estimatedTown } from '../../coverage/estimated.ts';
import { coverageOf, inSizeClass, SIZE_CLASSES } from '../../coverage/measures.ts';
import { optionsFrom } from '../../coverage/options.ts';
import { groupsOf, tablesOf } from '../../coverage/page.ts';

/** The first so many seeds from 30,001 on whose towns are small: nothing was fitted on them. */
function smallTowns(count: number): MixedTown[] {
  const towns: MixedTown[] = [];
  for (let seed = 30_001; towns.length < count; seed += 1)
    if (townOptions(seed).sites <= 26) towns.push(mixedTown(seed));
  return towns;
}

const weighing = weighingInUse();
const estimated = smallTowns(24).map((town) => estimatedTown(town, weighing));

test('of two dozen small towns most intervals hold the truth', () => {
  const { held, true_mw, central_mw } = coverageOf(estimated);
  expect(held * 24).toBeGreaterThanOrEqual(18);
  expect(central_mw).toBeGreaterThan(true_mw / 3);
  expect(central_mw).toBeLessThan(3 * true_mw);
});

test('what the sites of all sizes are expected to draw adds up to the total', () => {
  for (const town of estimated) {
    const classes = SIZE_CLASSES.flatMap((size) => inSizeClass(town, size) ?? []);
    expect(classes.reduce((sum, { total }) => sum + total.central, 0)).toBeCloseTo(town.total.central, 9);
  }
});

test('the same seed is the same town, and the same estimate', () => {
  const { seed } = estimated[0]!.town;
  expect(estimatedTown(mixedTown(seed), weighing)).toEqual(estimated[0]);
});

test('the page tells every group, and holds no figure that is none', () => {
  const page = tablesOf(groupsOf(estimated));
  for (const name of ['all towns', '20 to 49 sites', 'blocks under 0.3 MW'])
    expect(page).toContain(`| ${name} `);
  expect(page).not.toMatch(/NaN|undefined|Infinity/u);
});

test('coverage counts who is held, and errs by what the sums differ', () => {
  const held = (low: number, central: number, high: number, trueMw: number) => ({
    total: { low, central, high, level: 0.9 },
    trueMw,
  });
  const {
    held: share,
    true_above,
    true_below,
    error,
  } = coverageOf([held(0, 1, 2, 0), held(0, 1, 2, 2), held(1, 2, 3, 4), held(1, 2, 3, 0.5)]);
  expect([share, true_above, true_below]).toEqual([0.5, 0.25, 0.25]);
  expect(error).toBeCloseTo(6 / 6.5 - 1, 12);
});

test('what is asked for must be a number, and a date a date', () => {
  expect(optionsFrom(['--towns', '200', '--make', '1/2'])).toMatchObject({
    towns: 200,
    seed: 20_001,
    make: { first: 1, step: 2 },
  });
  expect(() => optionsFrom(['--towns', 'many'])).toThrow('--towns');
  expect(() => optionsFrom(['--date', 'today'])).toThrow('--date');
});
