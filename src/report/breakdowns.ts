/** Where the suspected megawatts are, in the report: rows that add up to the total as it is printed, to the watt. */
import { z } from 'zod';
import { BREAKDOWNS, type BreakdownName, type BreakdownRow, breakdownsOf } from '../estimate/breakdown.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { apportioned } from './apportion.ts';
import { interval } from './interval.ts';
import { mwToWatt } from './rounding.ts';

const count = z.int().nonnegative();

const row = z.strictObject({
  key: z.string(),
  sites: count,
  assessed: count,
  flagged: count,
  suspected_mw: interval.describe(
    'central values add up to totals.suspected_mw; bounds do not, since what is off at single sites partly cancels in the sum',
  ),
  share: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('of the suspected megawatts; null where there are none'),
});

export const breakdownsSchema = z
  .strictObject(Object.fromEntries(BREAKDOWNS.map((name) => [name, z.array(row)])) as Rows)
  .describe(
    'Every site is in one row of each. What the register does not say is a row of its own. Rounded by largest remainders.',
  );

type Rows = Record<BreakdownName, z.ZodArray<typeof row>>;
export type BreakdownsReport = z.infer<typeof breakdownsSchema>;
export type RowReport = z.infer<typeof row>;

export function breakdownsReport(
  estimate: Pick<Estimate, 'sites' | 'suspected' | 'error'>,
): BreakdownsReport {
  const total = Math.round(estimate.suspected.central * WATTS);
  const found = breakdownsOf(estimate);
  const told = (name: BreakdownName) => rowsReport(found[name], total);
  return {
    region: told('region'),
    zone: told('zone'),
    size: told('size'),
    sector: told('sector'),
    onset: told('onset'),
  };
}

const WATTS = 1e6;
/** Shares have six digits. */
const SHARES = 1e6;

/** `total` in watts. */
function rowsReport(rows: readonly BreakdownRow[], total: number): RowReport[] {
  const parts = rows.map(({ suspected }) => suspected.central);
  const watts = apportioned(parts, total);
  const shares = apportioned(parts, total === 0 ? 0 : SHARES);
  return rows.map(({ key, sites, assessed, flagged, suspected: { low, high, level } }, i) => {
    const central = watts[i]! / WATTS;
    return {
      key,
      sites,
      assessed,
      flagged,
      suspected_mw: {
        central,
        low: Math.min(central, mwToWatt(low)),
        high: Math.max(central, mwToWatt(high)),
        level,
      },
      share: total === 0 ? null : shares[i]! / SHARES,
    };
  });
}
