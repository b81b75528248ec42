/** What the stages found, before it is put into a report. */
import type { Chosen } from '../estimate/compare.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Period } from '../profiles/period.ts';
import type { Ledger } from '../readings/ledger.ts';
import type { Register } from '../sources/sites.ts';
import type { Source } from '../sources/source.ts';
import type { Report } from './report.ts';

export interface Findings {
  readonly version: string;
  readonly parameters: Report['parameters'];
  readonly sources: readonly Source[];
  /** One for each source of readings, in their order. */
  readonly ledgers: readonly Ledger[];
  readonly register: Register;
  readonly period: Period;
  readonly estimate: Estimate;
  readonly references: Chosen;
  /** Names of inputs that were left out because their content was read already. */
  readonly repeatedInputs: readonly string[];
}
