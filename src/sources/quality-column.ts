/** The column that says of what quality the readings of a record are. */
import { columnOf } from './columns.ts';
import { qualityReader } from './quality.ts';
import type { Hints, QualityColumn } from './source.ts';
import type { Table } from './table.ts';

/** Undefined if there is none. */
export function qualityColumn(table: Table, hints: Hints): QualityColumn | undefined {
  const index = columnOf('quality', table, hints);
  if (index === undefined) return undefined;
  const sample = table.sample.map((record) => record[index] ?? '');
  return { index, read: qualityReader(table.header[index]!, sample) };
}
