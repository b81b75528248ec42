/** What the verdicts caught, whom they hurt, and what they missed. */
import { isFlagged, type Match } from './matched.ts';

export interface Verdicts {
  readonly flagged: number;
  readonly caught: number;
  /** Caught / flagged, caught / illegal, and false alarms / clean; null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly false_alarm_share: number | null;
  readonly false_alarms: readonly Count[];
  readonly misses: readonly Count[];
}

/** `count` of the `of` sites of a kind. */
export interface Count {
  readonly kind: string;
  readonly count: number;
  readonly of: number;
}

/** The verdicts on the clean and the illegal; `flags` says whom they flag. */
export function verdicts(sites: readonly Match[], flags: (site: Match) => boolean = isFlagged): Verdicts {
  const illegal = sites.filter(({ truth }) => truth.label === 'illegal');
  const clean = sites.filter(({ truth }) => truth.label === 'clean');
  const caught = illegal.filter(flags).length;
  const alarms = clean.filter(flags).length;
  return {
    flagged: caught + alarms,
    caught,
    precision: quotient(caught, caught + alarms),
    recall: quotient(caught, illegal.length),
    false_alarm_share: quotient(alarms, clean.length),
    false_alarms: counts(clean, flags),
    misses: counts(illegal, (site) => !flags(site)),
  };
}

/** By scenario, or by sector where the truth names none; the most frequent first, then by name. */
function counts(sites: readonly Match[], counted: (site: Match) => boolean): Count[] {
  const kinds = new Map<string, { count: number; of: number }>();
  for (const site of sites) {
    const kind = site.truth.scenario ?? site.truth.sector ?? 'unknown';
    const so = kinds.get(kind) ?? { count: 0, of: 0 };
    kinds.set(kind, { count: so.count + (counted(site) ? 1 : 0), of: so.of + 1 });
  }
  return [...kinds]
    .map(([kind, so]) => ({ kind, ...so }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
