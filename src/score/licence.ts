/** What a registered miner may draw, and what it draws beyond. */
import { type Period, RECENT_DAYS } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import { isUndeclared } from '../sources/undeclared.ts';
import { type Kw, kw, type Ratio, ratio } from '../units.ts';

/** A licence over the last 28 days of the period, held against the current load. */
export type Licence = MeasuredLicence | UnmeasuredLicence;

export interface MeasuredLicence {
  readonly state: 'within' | 'over' | 'expired' | 'not_begun';
  /** What it allows as a mean over the last 28 days: its limit x the share of those days on which it was valid. */
  readonly licensed: Kw;
  /** The current load, as far as it is allowed, and what is drawn beyond. */
  readonly within: Kw;
  readonly excess: Kw;
}

interface UnmeasuredLicence {
  /** `unmeasured`: the site has no current draw. `limit_unknown`: the register does not say how much is allowed. */
  readonly state: 'unmeasured' | 'limit_unknown';
  /** On some of the last 28 days. */
  readonly isValid: boolean;
  readonly licensed: Kw | undefined;
  readonly within: undefined;
  readonly excess: undefined;
}

/** Room for the error of two meters and for fans that a licence does not count. Assumed, 2026-11. */
export const TOLERANCE: Ratio = ratio(0.05);

/** The licence of a site; undefined where none is registered. `tolerance`: share of it that may be drawn beyond. */
export function licenceOf(
  { registered, load, period }: Profile,
  tolerance: number = TOLERANCE,
): Licence | undefined {
  if (!hasLicence(registered)) return undefined;
  const share = validShare(registered, period);
  const isValid = share > 0;
  const licensed = isValid ? allowed(registered, share) : kw(0);
  const recent = load?.recent;
  const unknown = { isValid, licensed, within: undefined, excess: undefined };
  if (licensed === undefined) return { state: 'limit_unknown', ...unknown };
  if (recent === undefined) return { state: 'unmeasured', ...unknown };
  const beyond = recent - licensed;
  const isOver = beyond > tolerance * licensed;
  return {
    state: isValid ? (isOver ? 'over' : 'within') : outside(registered, period),
    licensed,
    within: kw(isOver ? licensed : recent),
    excess: kw(isOver ? beyond : 0),
  };
}

/** One whose end lies before its beginning has ended. */
function outside({ licensedFrom }: RegisteredSite, { to }: Period): 'expired' | 'not_begun' {
  return licensedFrom !== undefined && licensedFrom > to ? 'not_begun' : 'expired';
}

/** A number, or a limit: 0 kW without a number is how a register says that there is no licence. */
function hasLicence({ licenceId, licensedKw }: RegisteredSite): boolean {
  const isNumbered = licenceId !== undefined && !isUndeclared(licenceId);
  return isNumbered || (licensedKw !== undefined && licensedKw > 0);
}

/**
 * Share of the last 28 days on which the licence is valid. A day that is not registered, or cannot be read, bounds
 * nothing: the register's problems say which it is.
 */
function validShare({ licensedFrom, licensedTo }: RegisteredSite, { to }: Period): Ratio {
  const first = Math.max(licensedFrom ?? Number.NEGATIVE_INFINITY, to - RECENT_DAYS + 1);
  const last = Math.min(licensedTo ?? Number.POSITIVE_INFINITY, to);
  return ratio(Math.max(0, last - first + 1) / RECENT_DAYS);
}

function allowed({ licensedKw }: RegisteredSite, share: Ratio): Kw | undefined {
  return licensedKw === undefined ? undefined : kw(share * licensedKw);
}
