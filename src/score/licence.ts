/** What a registered miner may draw, and what it draws beyond. */
import type { Profile } from '../profiles/profile.ts';
import { type Kw, kw } from '../units.ts';

/** A licence at the end of the period, held against the current load. */
export type Licence = MeasuredLicence | UnmeasuredLicence;

export interface MeasuredLicence {
  readonly state: 'within' | 'over' | 'not_valid';
  /** What it allows on the last day of the period: 0 where it has not begun, or has ended. */
  readonly licensed: Kw;
  /** The current load, as far as it is allowed, and what is drawn beyond. */
  readonly within: Kw;
  readonly excess: Kw;
}

/** The site has no current draw, or the register does not say how much is allowed. */
interface UnmeasuredLicence {
  readonly state: 'unmeasured';
  readonly licensed: Kw | undefined;
  readonly within: undefined;
  readonly excess: undefined;
}

/** Room for the error of two meters and for fans that a licence does not count. Assumed, 2026-11. */
const TOLERANCE = 0.05;

/** The licence of a site; undefined where none is registered. */
export function licenceOf({ registered, load, period }: Profile): Licence | undefined {
  const { licenceId, licensedKw, licensedFrom, licensedTo } = registered;
  if (licenceId === undefined && licensedKw === undefined) return undefined;
  const hasBegun = licensedFrom === undefined || licensedFrom <= period.to;
  const hasEnded = licensedTo !== undefined && licensedTo < period.to;
  const isValid = hasBegun && !hasEnded;
  const licensed = isValid ? licensedKw : kw(0);
  const recent = load?.recent;
  if (recent === undefined || licensed === undefined) {
    return { state: 'unmeasured', licensed, within: undefined, excess: undefined };
  }
  const beyond = recent - licensed;
  const isOver = beyond > TOLERANCE * licensed;
  return {
    state: isValid ? (isOver ? 'over' : 'within') : 'not_valid',
    licensed,
    within: kw(isOver ? licensed : recent),
    excess: kw(isOver ? beyond : 0),
  };
}
