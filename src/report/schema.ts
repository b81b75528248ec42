import { z } from 'zod';
import { MAPPING_SCHEMA, mappingSchema } from '../sources/mapping.ts';
import { DIFF_SCHEMA, diffSchema } from './diff/diff.ts';
import { INSPECTION_SCHEMA, inspectionSchema } from './inspection.ts';
import { PLAN_SCHEMA, planSchema } from './plan.ts';
import { recordSchema } from './record.ts';
import { REPORT_SCHEMA, reportSchema } from './report.ts';
import { VERIFICATION_SCHEMA, verificationSchema } from './verification.ts';

const SCHEMAS = {
  report: { id: REPORT_SCHEMA, title: 'Report of mining-audit scan', shape: reportSchema },
  record: {
    id: `${REPORT_SCHEMA}/record`,
    title: 'A line of mining-audit scan --format ndjson',
    shape: recordSchema,
  },
  inspection: { id: INSPECTION_SCHEMA, title: 'Inspection of mining-audit inspect', shape: inspectionSchema },
  plan: { id: PLAN_SCHEMA, title: 'Plan of mining-audit plan', shape: planSchema },
  diff: { id: DIFF_SCHEMA, title: 'Difference of mining-audit diff', shape: diffSchema },
  verification: {
    id: VERIFICATION_SCHEMA,
    title: 'Verification of mining-audit verify',
    shape: verificationSchema,
  },
  mapping: { id: MAPPING_SCHEMA, title: 'Mapping of --save-mapping and --mapping', shape: mappingSchema },
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** The JSON Schema (draft 2020-12) of what this program writes, for programs in other languages. */
export function jsonSchema(name: SchemaName): string {
  const { id, title, shape } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(shape);
  return `${JSON.stringify({ $schema, $id: id, title, ...rest }, null, 2)}\n`;
}
