import { z } from 'zod';
import { REPORT_SCHEMA, reportSchema } from './report.ts';

/** The JSON Schema (draft 2020-12) of the report, for programs in other languages. */
export function jsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema);
  const schema = { $schema, $id: REPORT_SCHEMA, title: 'Report of mining-audit scan', ...rest };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
