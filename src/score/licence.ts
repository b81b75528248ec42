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

/** How a licence is held against the load. */
export interface Licensing {
  /** Share of a licence that may be drawn beyond it: the error of two meters, and fans that it does not count. */
  readonly tolerance: number;
  /** Days at the end of the period over which both are taken: those of the current load. */
  readonly days: number;
}

/** The tolerance is assumed, 2026-11. */
export const LICENSING: Licensing = { tolerance: 0.05, days: RECENT_DAYS };

/** The licence of a site; undefined where none is registered. */
export function licenceOf(
  { registered, load, period }: Profile,
  { tolerance, days }: Licensing = LICENSING,
): Licence | undefined {
  if (!hasLicence(registered)) return undefined;
  const share = validShare(registered, period, days);
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
function validShare({ licensedFrom, licensedTo }: RegisteredSite, { to }: Period, days: number): Ratio {
  const first = Math.max(licensedFrom ?? Number.NEGATIVE_INFINITY, to - days + 1);
  const last = Math.min(licensedTo ?? Number.POSITIVE_INFINITY, to);
  return ratio(Math.max(0, last - first + 1) / days);
}

function allowed({ licensedKw }: RegisteredSite, share: Ratio): Kw | undefined {
  return licensedKw === undefined ? undefined : kw(share * licensedKw);
}
