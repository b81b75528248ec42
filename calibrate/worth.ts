/** What each indicator, and each family, is worth: how much worse held-out scores become without it. */
import { INDICATORS } from '../src/evidence/index.ts';
import { FAMILIES } from '../src/evidence/indicator.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { FitOptions } from './fit.ts';
import { type Flagging, type Measures, measured } from './measures.ts';
import type { Row } from './rows.ts';
import { byBuilding, type SplitOptions } from './splits.ts';
import { DOMAINS, type Domain } from './towns.ts';

export interface Worth {
  readonly name: string;
  readonly what: 'family' | 'indicator';
  /** By domain: average precision that is lost without it, and log-loss that is gained, in bits a site. */
  readonly loses: Readonly<Partial<Record<Domain, Loss>>>;
}

interface Loss {
  readonly average_precision: number;
  readonly log_loss: number;
}

/** Refits without each of them, on the same splits. */
export function worths(rows: readonly Row[], options: FitOptions, splits: readonly SplitOptions[]): Worth[] {
  const of = (columns: readonly Column[]) => {
    const scores = splits.map((split) => byBuilding(rows, { ...options, columns }, split));
    return (domain: Domain) => measured(rows, scores, NOBODY, (row) => row.town.domain === domain);
  };
  const domains = DOMAINS.filter((domain) => rows.some(({ town }) => town.domain === domain));
  const full = of(COLUMNS);
  const complete = new Map(domains.map((domain) => [domain, full(domain)]));
  const without = (isLeftOut: (column: Column) => boolean): Worth['loses'] => {
    const rest = of(COLUMNS.map((column) => (isLeftOut(column) ? { ...column, fixed: 0 } : column)));
    return Object.fromEntries(
      domains.map((domain) => {
        const [before, after] = [complete.get(domain)!, rest(domain)];
        const precision = ({ average_precision: spread }: Measures) => spread?.mean ?? 0;
        return [
          domain,
          {
            average_precision: precision(before) - precision(after),
            log_loss: after.log_loss - before.log_loss,
          },
        ];
      }),
    );
  };
  return [
    ...FAMILIES.map((name) => ({
      name,
      what: 'family' as const,
      loses: without(({ family }) => family === name),
    })),
    ...INDICATORS.map(({ id }) => ({
      name: id,
      what: 'indicator' as const,
      loses: without(({ indicator }) => indicator === id),
    })),
  ];
}

/** Flags are not asked for here. */
const NOBODY: Flagging = { prevalence: 0.5, threshold: Number.POSITIVE_INFINITY };
