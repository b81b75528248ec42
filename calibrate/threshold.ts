/** From which probability a site is flagged: as low as hurts few enough of those who did nothing. */
import { logOdds, probability, type Row } from './rows.ts';
import type { Scores } from './splits.ts';

/** Of the clean sites to which nothing was added, so many may be flagged. */
const HURT_AT_MOST = 0.005;
/** Under even odds nobody is suspected. Assumed, 2026-11. */
const LEAST = 0.5;
const MOST = 0.99;
const STEP = 0.01;

/** The threshold for a prevalence, by held-out scores; towns weigh as they do in the fit. */
export function thresholdFor(rows: readonly Row[], splits: readonly Scores[], prevalence: number): number {
  const untouched = [...rows.keys()].filter((i) => isUntouched(rows[i]!));
  const all = splits.length * untouched.reduce((sum, i) => sum + rows[i]!.weight, 0);
  const said = splits.flatMap((scores) =>
    untouched.map((i) => ({ at: probability(logOdds(prevalence) + scores[i]!), weight: rows[i]!.weight })),
  );
  const steps = Math.round((MOST - LEAST) / STEP);
  for (let step = 0; step < steps; step += 1) {
    const threshold = Math.round(100 * (LEAST + step * STEP)) / 100;
    const hurt = said.reduce((sum, { at, weight }) => (at >= threshold ? sum + weight : sum), 0);
    if (hurt <= HURT_AT_MOST * all) return threshold;
  }
  return MOST;
}

/** A clean site that no honest block was added to, which is what most look like that are flagged. */
function isUntouched({ isIllegal, site }: Row): boolean {
  return !isIllegal && !(site.truth.scenario ?? '').startsWith('added');
}
