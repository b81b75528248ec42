/**
 * Why a site cannot be assessed: coded, with the numbers that prove it. A site without a verdict is neither clean nor
 * suspected.
 */
import { words } from '../language/words.ts';
import type { LoadProfile } from './load.ts';
import type { ZeroDays } from './zero-days.ts';

export interface Disqualification {
  readonly code:
    | 'no_load'
    | 'too_short'
    | 'too_gappy'
    | 'all_zero'
    | 'stuck'
    | 'estimated'
    | 'uncertain_balance';
  readonly says: string;
  readonly data: Readonly<Record<string, number>>;
}

/** All that disqualifies a site; empty if it can be assessed. */
export function disqualifications(load: LoadProfile | undefined): Disqualification[] {
  if (load === undefined) return [{ code: 'no_load', says: words`no load was read for this site`, data: {} }];
  return [tooFewDays, allZero, stuck, estimated].flatMap((check) => check(load) ?? []);
}

/** Four weeks: under that no habit can be told from a happening. Assumed. */
const MIN_DAYS = 28;
/** Share of the days between the first and the last that must be valid. CalTRACK 2.2 asks for 90 % to model savings; half is enough to look for a block. Assumed. */
const MIN_COVERAGE = 0.5;
/** Share of the valid days on which a register may stand still before it is taken to be stuck. Assumed. */
const MAX_STUCK = 0.5;
/** Share of the readings that may be filled in by the utility and not measured. Assumed on 2026-11. */
const MAX_ESTIMATED = 0.5;

function tooFewDays({ days, zeroDays }: LoadProfile): Disqualification | undefined {
  if (days.valid < MIN_DAYS) {
    return {
      code: 'too_short',
      says: tooShort(days.valid, zerosLeftOut(zeroDays)),
      data: { valid_days: days.valid, needed_days: MIN_DAYS },
    };
  }
  const { span } = days;
  const coverage = days.valid / span;
  if (coverage >= MIN_COVERAGE) return undefined;
  return {
    code: 'too_gappy',
    says: tooGappy(Math.floor(coverage * 100), span, zerosLeftOut(zeroDays)),
    data: { valid_days: days.valid, span_days: span, needed_share: MIN_COVERAGE },
  };
}

function zerosLeftOut({ before, missing }: ZeroDays): number {
  return before + missing;
}

function tooShort(days: number, zeros: number): string {
  return zeros === 0
    ? words`${days} days with enough readings; ${MIN_DAYS} are needed`
    : words`${days} days with enough readings (${zeros} more hold nothing but zeros, which is taken for missing); ${MIN_DAYS} are needed`;
}

function tooGappy(percent: number, span: number, zeros: number): string {
  return zeros === 0
    ? words`only ${percent} % of its ${span} days have enough readings`
    : words`only ${percent} % of its ${span} days have enough readings (${zeros} more hold nothing but zeros, which is taken for missing)`;
}

function allZero({ peak }: LoadProfile): Disqualification | undefined {
  if (peak !== 0) return undefined;
  return {
    code: 'all_zero',
    says: words`every reading is zero: switched off, or not recorded`,
    data: { peak_kw: 0 },
  };
}

function stuck({ days: { still, valid } }: LoadProfile): Disqualification | undefined {
  if (still <= MAX_STUCK * valid) return undefined;
  return {
    code: 'stuck',
    says: words`the same value all day long on ${still} of ${valid} days: a register that is stuck`,
    data: { stuck_days: still, valid_days: valid },
  };
}

function estimated({ estimatedShare }: LoadProfile): Disqualification | undefined {
  if (estimatedShare === undefined || estimatedShare <= MAX_ESTIMATED) return undefined;
  return {
    code: 'estimated',
    says: words`${Math.floor(estimatedShare * 100)} % of its readings are estimated by the utility, not measured`,
    data: { estimated_share: estimatedShare, most_allowed: MAX_ESTIMATED },
  };
}
