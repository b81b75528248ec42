import { constants } from 'node:buffer';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { reportRecordSchema, siteRecordSchema } from '../report/record.ts';
import { REPORT_SCHEMA, type Report, reportSchema, type SiteReport } from '../report/report.ts';
import { parseJson } from './json-file.ts';
import { readBytes } from './text-file.ts';

/** A report that `scan` wrote, as JSON or as NDJSON. Throws a Failure that says what is not as a report has it. */
export async function readReport(path: string): Promise<Report> {
  const bytes = await readBytes(path);
  const [first] = linesOf(bytes);
  const isOfRecords = first !== undefined && IS_RECORD.test(first.text);
  return isOfRecords ? fromRecords(linesOf(bytes), path) : fromJson(bytes, path);
}

/** A record says what it is, wherever in its line; within a string the quotes would be escaped. */
const IS_RECORD = /^\s*\{.*"record"\s*:/u;

const REFUSED = {
  code: 'not_a_report',
  exitCode: EXIT.unreadable,
  get remedy() {
    return words`It must be a report (${REPORT_SCHEMA}), such as: mining-audit scan load.csv --json > report.json`;
  },
} as const;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines that are not blank. One at a time, as all together may be longer than the longest string. */
function* linesOf(bytes: Buffer): Generator<Line> {
  let number = 1;
  for (let start = 0; start < bytes.length; number += 1) {
    const end = bytes.indexOf('\n', start);
    const next = end < 0 ? bytes.length : end + 1;
    const text = bytes.toString('utf8', start, next);
    if (text.trim() !== '') yield { text, number };
    start = next;
  }
}

function fromJson(bytes: Buffer, path: string): Report {
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new Failure(REFUSED.code, REFUSED.exitCode, words`this is larger than JSON can be to be read`, {
      where: path,
      remedy: words`Write the report with scan --format ndjson, which is read line by line.`,
    });
  }
  return parseJson(bytes.toString(), path, {
    schema: reportSchema,
    says: (at, why) => words`this is not a report: ${at}: ${why}`,
    ...REFUSED,
  });
}

function fromRecords(lines: Generator<Line>, path: string): Report {
  const at = ({ number }: Line) => `${path}:${number}`;
  let last = lines.next().value as Line;
  const { record, site_records, ...report } = parseJson(last.text, at(last), {
    schema: reportRecordSchema,
    says: (at, why) => words`this is not the record of a report: ${at}: ${why}`,
    ...REFUSED,
  });
  const sites: SiteReport[] = [];
  for (const line of lines) {
    const { record, ...site } = parseJson(line.text, at(line), {
      schema: siteRecordSchema,
      says: (at, why) => words`this is not the record of a site: ${at}: ${why}`,
      ...REFUSED,
    });
    sites.push(site);
    last = line;
  }
  if (sites.length === site_records) return { ...report, sites };
  throw new Failure(
    REFUSED.code,
    REFUSED.exitCode,
    words`the report speaks of ${site_records} records of sites, and ${sites.length} are there`,
    { where: at(last), remedy: words`Copy it whole, or scan again with --format ndjson.` },
  );
}
