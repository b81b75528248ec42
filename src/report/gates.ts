/** Gates for pipelines: what of a report lets a run end with an exit code of its own. */
import { words } from '../language/words.ts';
import { counted, power } from './figures.ts';
import type { Report, Verdict } from './report.ts';

/** What trips the gate, in a few words; undefined where nothing does. */
type Gate = (report: Report) => string | undefined;

const GATES = {
  flagged: ({ totals }) => someSites(totals.flagged),
  suspected: withVerdict('suspected'),
  over_licence: withVerdict('over_licence'),
  unclear: withVerdict('unclear'),
  not_assessed: withVerdict('not_assessed'),
  /** The total rests on what is usual, and not on these sites. */
  not_identifiable: ({ totals }) => totals.not_identifiable?.code,
  rejects({ inputs }) {
    const rejected = inputs.reduce((sum, { readings_rejected }) => sum + readings_rejected, 0);
    return rejected > 0 ? counted(rejected, 'reading') : undefined;
  },
  warnings: ({ warnings }) => (warnings.length > 0 ? counted(warnings.length, 'warning') : undefined),
} satisfies Record<string, Gate>;

export type GateName = keyof typeof GATES;
export const GATE_NAMES = Object.keys(GATES) as GateName[];

export interface Gates {
  readonly on: readonly GateName[];
  /**
   * Trips where the lower bound of suspected_mw is at or over this many megawatts. The bound, and not the central value: a
   * gate stops others at their work, and does so where the data are sure.
   */
  readonly megawatts: number | undefined;
}

/** The gates that trip, as they were asked for, each with what trips it. The report must list all its sites. */
export function trippedBy(report: Report, { on, megawatts }: Gates): string[] {
  const { low } = report.totals.suspected_mw;
  return [
    ...[...new Set(on)].flatMap((name) => {
      const what = GATES[name](report);
      return what === undefined ? [] : [`--fail-on ${name} (${what})`];
    }),
    ...(megawatts !== undefined && low >= megawatts
      ? [`--fail-on-mw ${megawatts} (${words`at least ${power(low)} suspected`})`]
      : []),
  ];
}

function withVerdict(verdict: Verdict): Gate {
  return ({ sites }) => someSites(sites.filter((site) => site.verdict === verdict).length);
}

function someSites(count: number): string | undefined {
  return count > 0 ? counted(count, 'site') : undefined;
}
