import { stringify } from 'csv-stringify/sync';
import { cellOf } from './csv-text.ts';
import type { Plan, PlannedVisit } from './plan.ts';

import { significant } from './rounding.ts';

/** The plan as a table to be printed or filled in: the last four columns are blank. `scan --inspections` reads it. */
export function planCsv({ visits }: Plan): string {
  return stringify(visits.map(rowOf), {
    header: true,
    columns: [...Object.keys(COLUMNS), ...TO_FILL_IN],
  });
}

const TO_FILL_IN = ['found', 'kw', 'date', 'note'] as const;

const COLUMNS: Readonly<Record<string, (visit: PlannedVisit) => string | number | null>> = {
  site_id: ({ site_id }) => site_id,
  name: ({ name }) => name,
  region: ({ region }) => region,
  sector: ({ sector }) => sector,
  probability: ({ probability }) => probability,
  block_kw: ({ block_mw }) => (block_mw === null ? null : significant(1000 * block_mw.central)),
  stratum: ({ stratum }) => stratum,
  chance: ({ chance }) => chance,
  why: ({ why }) => why,
  look_for: ({ look_for }) => look_for.join(' '),
};

function rowOf(visit: PlannedVisit): (string | number)[] {
  const told = Object.values(COLUMNS).map((column) => column(visit) ?? '');
  return [
    ...told.map((value) => (typeof value === 'string' ? cellOf(value) : value)),
    ...TO_FILL_IN.map(() => ''),
  ];
}
