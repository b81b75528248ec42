import { type Report, reportSchema } from './report.ts';

/**
 * The report for programs. It goes through its own schema on the way out: that puts the keys in the schema's order,
 * whatever order they were made in, and lets no NaN and no forgotten field reach another program.
 */
export function json(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}
