/** Scores of sites by weights that were fitted without them. */
import { chanceOf } from '../src/random.ts';
import { COLUMNS, familiesOf } from './columns.ts';
import { type FitOptions, fitOn } from './fit.ts';
import { bitsOf } from './model.ts';
import type { Row } from './rows.ts';

/** Bits beyond the prevalence, one a row. */
export type Scores = Float64Array;

export interface SplitOptions {
  readonly folds: number;
  readonly seed: number;
}

/** Each building scored by a fit on the buildings of the other folds. */
export function byBuilding(rows: readonly Row[], options: FitOptions, split: SplitOptions): Scores {
  const folds = foldsOf(rows, split);
  const foldOf = ({ site }: Row) => folds.get(site.building)!;
  return heldOut(
    rows,
    options,
    [...Array(split.folds).keys()].map((fold) => ({
      scored: (row) => foldOf(row) === fold,
      fitted: (row) => foldOf(row) !== fold,
    })),
  );
}

/** Each town scored by a fit on the other towns, less the buildings that stand in it too. */
export function byTown(rows: readonly Row[], options: FitOptions): Scores {
  const towns = [...new Set(rows.map(({ town }) => town))];
  return heldOut(
    rows,
    options,
    towns.map((town) => {
      const own = new Set(town.sites.map(({ building }) => building));
      return {
        scored: (row) => row.town === town,
        fitted: (row) => row.town !== town && !own.has(row.site.building),
      };
    }),
  );
}

interface Part {
  readonly scored: (row: Row) => boolean;
  readonly fitted: (row: Row) => boolean;
}

function heldOut(rows: readonly Row[], options: FitOptions, parts: readonly Part[]): Scores {
  const columns = options.columns ?? COLUMNS;
  const families = familiesOf(columns);
  const scores = new Float64Array(rows.length).fill(Number.NaN);
  for (const { scored, fitted } of parts) {
    const model = fitOn(rows.filter(fitted), options);
    for (const [i, row] of rows.entries()) {
      if (scored(row)) scores[i] = bitsOf(model, row.strengths, families);
    }
  }
  return scores;
}

/**
 * The fold of each building. Buildings are shuffled and dealt out, those of each domain with a farm apart from those
 * without, so that every fold has its share of both.
 */
export function foldsOf(
  rows: readonly Pick<Row, 'town' | 'site' | 'isIllegal'>[],
  { folds, seed }: SplitOptions,
): ReadonlyMap<string, number> {
  const chance = chanceOf(seed, DEAL);
  const illegal = new Set(rows.filter((row) => row.isIllegal).map(({ site }) => site.building));
  const piles = new Map<string, Set<string>>();
  const dealt = new Set<string>();
  for (const {
    town,
    site: { building },
  } of rows) {
    if (dealt.has(building)) continue;
    dealt.add(building);
    const pile = `${town.domain} ${illegal.has(building) ? 'with a farm' : 'without'}`;
    piles.set(pile, (piles.get(pile) ?? new Set()).add(building));
  }
  const order = [...piles.values()].flatMap((pile) => shuffled([...pile].sort(), chance.uniform));
  return new Map(order.map((building, place) => [building, place % folds]));
}

const DEAL = 1;

/** Fisher and Yates, as in D. Knuth, The Art of Computer Programming 2, algorithm P. */
function shuffled<Item>(items: readonly Item[], uniform: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
