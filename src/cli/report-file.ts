import { EXIT, Failure } from '../failure.ts';
import { REPORT_SCHEMA, type Report, reportSchema } from '../report/report.ts';
import { readText } from './text-file.ts';

/** A report that `scan --json` wrote. Throws a Failure that says what is not as a report has it. */
export async function readReport(path: string): Promise<Report> {
  const parsed = reportSchema.safeParse(parsedJson(await readText(path), path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw failure(path, `this is not a report: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}

function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure(path, 'this is not JSON');
  }
}

function failure(where: string, says: string): Failure {
  return new Failure('not_a_report', EXIT.unreadable, says, {
    where,
    remedy: `It must be a report (${REPORT_SCHEMA}), such as: mining-audit scan load.csv --json > report.json`,
  });
}
