/** What each input was taken for, and what became of its readings. */
import type { Ledger } from '../readings/ledger.ts';
import type { CellsSource } from '../sources/cells-layout.ts';
import type { Decision } from '../sources/decision.ts';
import type { Source } from '../sources/source.ts';
import type { Findings, FoundCells } from './findings.ts';
import { impliedLoads } from './implied-loads.ts';
import type { InputReport } from './report.ts';

/** Of all inputs, in the order in which they were read; files of cells come last. */
export function inputReports(findings: Findings): InputReport[] {
  return [...filesReport(findings), ...(findings.cells ?? []).map(cellsReport)];
}

function filesReport({ sources, ledgers, meanLoads, register }: Findings): InputReport[] {
  const remaining = ledgers.map((ledger, i) => ({ ledger, means: meanLoads[i]! }));
  const registerLines = [...register.lines];
  return sources.map((source) => {
    const common = takenFor(source, source.decisions);
    if (source.kind === 'register') return { ...common, ...NO_READINGS, lines_read: registerLines.shift()! };
    const { ledger, means } = remaining.shift()!;
    return {
      ...common,
      unit: [...new Set(source.values.map(({ unit }) => unit.name))].join(', '),
      time_zone: source.zone.id,
      interval_minutes: source.intervalMinutes ?? null,
      implied: impliedLoads(source, means) ?? null,
      ...accountOf(ledger),
    };
  });
}

/** Of cells: what they were filled with stands beside, since not all of it is in them. */
function cellsReport({ source, ledger, origins }: FoundCells): InputReport {
  return {
    ...takenFor(source, source.table.decisions),
    ...NO_READINGS,
    cells_from: origins.map(({ name, role, sha256, time_zones, readings }) => ({
      path: name,
      role,
      sha256,
      time_zones: [...time_zones],
      readings_read: readings.read,
      readings_used: readings.used,
      readings_rejected: readings.rejected,
      readings_duplicate: readings.duplicate,
      readings_ignored: readings.ignored,
    })),
    ...accountOf(ledger),
  };
}

function takenFor(
  { table, role, layout, columns, decimalMark }: Source | CellsSource,
  decisions: readonly Decision[],
) {
  return {
    path: table.input.name,
    role,
    sha256: table.input.sha256,
    bytes: table.input.bytes,
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimal_mark: decimalMark,
    layout,
    columns: { ...columns },
    decisions: decisions.map((decision) => ({ ...decision })),
  };
}

function accountOf(ledger: Ledger) {
  return {
    lines_read: ledger.lines,
    readings_read: ledger.read,
    readings_used: ledger.used,
    readings_rejected: ledger.count('rejected'),
    readings_duplicate: ledger.count('duplicate'),
    readings_ignored: ledger.count('ignored'),
    rejects: ledger.entries('rejected'),
    duplicates: ledger.entries('duplicate'),
    ignored: ledger.entries('ignored'),
  };
}

const NO_READINGS = {
  unit: null,
  time_zone: null,
  interval_minutes: null,
  implied: null,
  readings_read: 0,
  readings_used: 0,
  readings_rejected: 0,
  readings_duplicate: 0,
  readings_ignored: 0,
  rejects: [],
  duplicates: [],
  ignored: [],
};
