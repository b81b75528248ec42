/** Whether the data carry a total at all, or whether it only repeats what was assumed before they were seen. */
import { type Prior, type Untold, usualEnds } from '../score/prevalence.ts';
import type { Mw } from '../units.ts';
import { sharedErrorOf } from './shared-error.ts';
import type { Share } from './shares.ts';
import { expectedAt } from './total.ts';

/** Why the total cannot be told from these data; coded, with the figures behind it. Told in report/not-identifiable.ts. */
export interface Unidentified {
  readonly code: Untold;
  /** What would be expected where as few, and as many, of the sites mine as in any usual town; MW. */
  readonly ifFewMine: Mw;
  readonly ifManyMine: Mw;
}

/** The ends may differ by this factor before a total rests on the prior and no more on the sites. Assumed, 2026-11. */
const RESTS_ON_PRIOR = 3;

/**
 * Undefined where the total can be told: where the sites tell how common mining is among them, or where it hardly
 * matters, since what is suspected stands out whatever it is; or where the user says how common it is.
 */
export function unidentified(shares: readonly Share[], prior: Prior): Unidentified | undefined {
  const { untold, from } = prior;
  if (untold === undefined || from === 'flag' || shares.length === 0) return undefined;
  const [few, many] = usualEnds().map((end) => expectedAt(shares, end, sharedErrorOf(prior)));
  if (many! <= RESTS_ON_PRIOR * few!) return undefined;
  return { code: untold, ifFewMine: few!, ifManyMine: many! };
}
