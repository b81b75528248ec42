import { jsonText } from './json-text.ts';
import { reportRecordSchema, siteRecordSchema } from './record.ts';
import type { Report } from './report.ts';

/** The report for programs that read line by line: an object a line, a piece a line (see record.ts). */
export function* ndjson({ sites, ...rest }: Report): Generator<string> {
  yield line(reportRecordSchema.parse({ record: 'report', site_records: sites.length, ...rest }));
  for (const site of sites) yield line(siteRecordSchema.parse({ record: 'site', ...site }));
}

function line(record: object): string {
  return `${jsonText(record)}\n`;
}
