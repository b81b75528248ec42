/** The scores that a scan gives by the table of weights as it stands. */
import { PRIOR, WEIGHTS } from '../src/score/weights.ts';
import { COLUMNS, familiesOf } from './columns.ts';
import { bitsOf, type Model } from './model.ts';
import { logOdds, type Row } from './rows.ts';
import type { Scores } from './splits.ts';

/** Bits beyond a prevalence. Its prior stands for no prevalence in particular: it is taken as it is. */
export function byTableInUse(rows: readonly Row[], prevalence: number): Scores {
  const model: Model = {
    silence: logOdds(PRIOR) - logOdds(prevalence),
    weights: Float64Array.from(
      COLUMNS,
      ({ indicator, direction }) => WEIGHTS.get(indicator)?.[direction] ?? 0,
    ),
  };
  const families = familiesOf(COLUMNS);
  return Float64Array.from(rows, ({ strengths }) => bitsOf(model, strengths, families));
}
