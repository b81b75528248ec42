/**
 * Why a site cannot be assessed: coded, with the numbers that prove it. A site without a verdict is neither clean nor
 * suspected.
 */
import type { LoadProfile } from './load.ts';

export interface Disqualification {
  readonly code: 'no_load' | 'too_short' | 'too_gappy' | 'all_zero' | 'stuck';
  readonly says: string;
  readonly data: Readonly<Record<string, number>>;
}

/** Four weeks: under that no habit can be told from a happening. Assumed. */
const MIN_DAYS = 28;
/** Share of the days between the first and the last that must be valid. CalTRACK 2.2 asks for 90 % to model savings; half is enough to look for a block. Assumed. */
const MIN_COVERAGE = 0.5;
/** Share of the days on which a register that moves at all must move. Assumed. */
const MAX_STUCK = 0.5;

/** All that disqualifies a site; empty if it can be assessed. */
export function disqualifications(load: LoadProfile | undefined): Disqualification[] {
  if (load === undefined) {
    return [{ code: 'no_load', says: 'no load was read for this site', data: {} }];
  }
  const { days } = load;
  const span = spanOf(days.hours);
  const coverage = days.valid / Math.max(span, 1);
  const found: Disqualification[] = [];
  if (days.valid < MIN_DAYS) {
    found.push({
      code: 'too_short',
      says: `${days.valid} days with enough readings; ${MIN_DAYS} are needed`,
      data: { valid_days: days.valid, needed_days: MIN_DAYS },
    });
  } else if (coverage < MIN_COVERAGE) {
    found.push({
      code: 'too_gappy',
      says: `only ${Math.round(coverage * 100)} % of its ${span} days have enough readings`,
      data: { valid_days: days.valid, span_days: span, needed_share: MIN_COVERAGE },
    });
  }
  if (load.peak === 0) {
    found.push({
      code: 'all_zero',
      says: 'every reading is zero: switched off, or not recorded',
      data: { peak_kw: 0 },
    });
    return found;
  }
  const stuck = stuckDays(load);
  if (days.valid > 0 && stuck / days.valid > MAX_STUCK) {
    found.push({
      code: 'stuck',
      says: `the same value all day long on ${stuck} of ${days.valid} days: a register that is stuck`,
      data: { stuck_days: stuck, valid_days: days.valid },
    });
  }
  return found;
}

function spanOf(hours: Float64Array): number {
  const first = hours.findIndex((read) => read > 0);
  return first < 0 ? 0 : hours.findLastIndex((read) => read > 0) - first + 1;
}

/** Days whose readings are all the same, and not zero: the variance is exactly zero, since cells are whole numbers. */
function stuckDays({ days: { deviation, mean } }: LoadProfile): number {
  return deviation.filter((value, day) => value === 0 && mean[day]! > 0).length;
}
