/** What of a licensed site's load is within its licence, and what is beyond it. */
import { type Kw, kw } from '../units.ts';
import type { SiteEstimate } from './estimate.ts';

export interface LicensedDraw {
  /** The two add up to the current load. */
  readonly within: Kw;
  readonly excess: Kw;
}

/**
 * By the day where the site is over its licence (eq. 19), so that what the licences say is what the total adds. Undefined
 * where no licence is registered, where nothing is known to be allowed or drawn, and where the site could not be assessed.
 */
export function licensedDraw({
  judged,
  block,
}: Pick<SiteEstimate, 'judged' | 'block'>): LicensedDraw | undefined {
  const { licence, verdict, profile } = judged;
  if (verdict === 'not_assessed' || licence?.excess === undefined) return undefined;
  if (verdict !== 'over_licence' || block === undefined) return licence;
  return { within: kw(Math.max(0, profile.load!.recent! - block.mean)), excess: block.mean };
}
