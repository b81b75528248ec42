/** What the stages found, before it is put into a report. */

import type { ShutSite } from '../estimate/closures.ts';
import type { Chosen } from '../estimate/compare.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { EveningPeak } from '../estimate/evening.ts';
import type { Sensitivity } from '../estimate/sensitivity.ts';
import type { Inspected } from '../estimate/visits/inspected.ts';
import type { DatedEvent } from '../evidence/events.ts';
import type { Outside, Period } from '../profiles/period.ts';
import type { FeederBalance } from '../readings/balance/feeder-balance.ts';
import type { CellsRead } from '../readings/cell-files/read.ts';
import type { Ledger } from '../readings/ledger.ts';
import type { LookAlikes } from '../readings/look-alikes.ts';
import type { Registers } from '../readings/registers/registers.ts';
import type { CellsSource } from '../sources/cells-layout.ts';
import type { KnownSite } from '../sources/known-sites.ts';
import type { Register } from '../sources/sites.ts';
import type { Source } from '../sources/source.ts';
import type { Report } from './report.ts';

export interface FoundCells extends Pick<CellsRead, 'ledger' | 'origins'> {
  readonly source: CellsSource;
}

export interface Findings {
  readonly version: string;
  readonly parameters: Report['parameters'];
  readonly sideFiles?: Report['side_files'];
  readonly sources: readonly Source[];
  /** One for each source of readings, in their order. */
  readonly ledgers: readonly Ledger[];
  /** Mean load of each site, in milliwatts, as each of them has it. */
  readonly meanLoads: readonly ReadonlyMap<string, number>[];
  /** Registers of which the differences are in the cells. */
  readonly registers?: Registers | undefined;
  /** Files of cells, and what was read of them. */
  readonly cells?: readonly FoundCells[] | undefined;
  /** The site that was left out since it is the sum of all others. */
  readonly totalsSite: string | undefined;
  /** What is left of each feeder. */
  readonly balances?: readonly FeederBalance[] | undefined;
  /** Metering point -> the site it belongs to. */
  readonly points?: ReadonlyMap<string, string> | undefined;
  readonly lookAlikes: Pick<LookAlikes, 'joined' | 'apart'>;
  readonly register: Register;
  readonly period: Period;
  readonly outside: Outside | undefined;
  readonly estimate: Estimate;
  /** Undefined where no visits were given. */
  readonly inspected?: Inspected | undefined;
  readonly references: Chosen;
  /** What was closed, where a list of it was given. */
  readonly closures?: readonly ShutSite[] | undefined;
  /** Of a list of known sites, those that the data does not have; undefined where no list was given. */
  readonly knownNotInData?: readonly KnownSite[] | undefined;
  /** Where a sweep was asked for. */
  readonly sensitivity?: Sensitivity | undefined;
  /** Dated events that the sites lived through; none where it is not said. */
  readonly events?: readonly DatedEvent[] | undefined;
  /** How many sites get a dossier. */
  readonly dossiers?: number | undefined;
  /** Hours in which the load of the whole system is highest; the usual ones where it is not said. */
  readonly eveningPeak?: EveningPeak | undefined;
  /** What is wrong with the runtime's time-zone data, if anything is. */
  readonly oldZoneData: string | undefined;
  /** Names of inputs that were left out because their content was read already. */
  readonly repeatedInputs: readonly string[];
}
