/** What was approved of a site as known and explained, held against what it draws now. */
import type { Profile } from '../profiles/profile.ts';
import type { KnownSite } from '../sources/known-sites.ts';

/**
 * `within`: it stands, so that the site is left out of what is suspected; of all others it does not, and the site is
 * judged as ever. `licensed`: its licence judges it. `unmeasured`: not assessed, or without a current draw.
 */
export const KNOWN_STATES = ['within', 'grown', 'expired', 'licensed', 'unmeasured'] as const;

export interface Known {
  readonly state: (typeof KNOWN_STATES)[number];
  readonly said: KnownSite;
}

/** The known sites by the names of the data. */
export type KnownSites = ReadonlyMap<string, KnownSite>;

/** How what is known of a site stands; undefined where nothing is. `standing`: whether a licence says what it may draw. */
export function knownOf(
  { site, disqualified, load, period }: Profile,
  known: KnownSites,
  standing: 'licensed' | 'unlicensed',
): Known | undefined {
  const said = known.get(site);
  if (said === undefined) return undefined;
  const recent = disqualified.length > 0 ? undefined : load?.recent;
  return {
    said,
    state: stateOf(said, { recent, lastDay: period.to, isLicensed: standing === 'licensed' }),
  };
}

interface Now {
  readonly recent: number | undefined;
  readonly lastDay: number;
  readonly isLicensed: boolean;
}

/** By the last day of the data and not by today: the same data must give the same report. */
function stateOf({ until, upTo }: KnownSite, { recent, lastDay, isLicensed }: Now): Known['state'] {
  if (isLicensed) return 'licensed';
  if (until < lastDay) return 'expired';
  if (recent === undefined) return 'unmeasured';
  return recent > upTo ? 'grown' : 'within';
}
