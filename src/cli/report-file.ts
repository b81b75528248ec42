import { EXIT } from '../failure.ts';
import { REPORT_SCHEMA, type Report, reportSchema } from '../report/report.ts';
import { readJson } from './json-file.ts';

/** A report that `scan --json` wrote. Throws a Failure that says what is not as a report has it. */
export function readReport(path: string): Promise<Report> {
  return readJson(path, {
    schema: reportSchema,
    what: 'a report',
    code: 'not_a_report',
    exitCode: EXIT.unreadable,
    remedy: `It must be a report (${REPORT_SCHEMA}), such as: mining-audit scan load.csv --json > report.json`,
  });
}
