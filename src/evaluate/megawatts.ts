/** The megawatts of a report held against the true ones. */
import type { Interval } from '../interval.ts';
import type { Report } from '../report/report.ts';
import { isFlagged, type Match } from './matched.ts';
import type { TruthSite } from './truth.ts';

export interface Megawatts {
  /** Illegal load of the last 28 days, the excess over licences included. */
  readonly true_mw: number;
  readonly suspected_mw: Interval;
  /** Estimate less truth, and as a share of the truth (null where nothing was illegal). */
  readonly error_mw: number;
  readonly error_share: number | null;
  /** Whether the interval held the truth. */
  readonly held: boolean;
  /** True illegal load of the flagged sites (licensed ones apart), beside the blocks that the report gives them. */
  readonly true_flagged_mw: number;
  readonly flagged_mw: number;
  /** Load of clean sites that the report expects to be mining: sum of their expected_mw. */
  readonly expected_of_clean_mw: number;
  readonly licences: { readonly true_excess_mw: number; readonly over_licence_mw: Interval };
}

export function megawatts(
  { totals }: Report,
  truth: readonly TruthSite[],
  matches: { readonly ranked: readonly Match[]; readonly licensed: readonly Match[] },
): Megawatts {
  const trueMw = toMw(truth);
  const { level, low, central, high } = totals.suspected_mw;
  const flagged = matches.ranked.filter(isFlagged);
  const clean = matches.ranked.filter((site) => site.truth.label === 'clean');
  return {
    true_mw: trueMw,
    suspected_mw: { central, low, high, level },
    error_mw: central - trueMw,
    error_share: trueMw === 0 ? null : (central - trueMw) / trueMw,
    held: low <= trueMw && trueMw <= high,
    true_flagged_mw: toMw(flagged.map((site) => site.truth)),
    flagged_mw: flagged.reduce((sum, { reported }) => sum + (reported?.block_mw?.central ?? 0), 0),
    expected_of_clean_mw: clean.reduce((sum, { reported }) => sum + (reported?.expected_mw ?? 0), 0),
    licences: {
      true_excess_mw: toMw(matches.licensed.map((site) => site.truth)),
      over_licence_mw: totals.over_licence_mw,
    },
  };
}

function toMw(sites: readonly TruthSite[]): number {
  return (
    sites.reduce((sum, { label, illegalKwRecent }) => sum + (label === 'clean' ? 0 : illegalKwRecent), 0) /
    1000
  );
}
