import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { Report } from '../report.ts';
import { breakdownsSheet } from './breakdowns-sheet.ts';
import type { Sheet } from './cells.ts';
import { sitesSheet } from './sites-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { undated } from './undated.ts';
import { warningsSheet } from './warnings-sheet.ts';

/**
 * The report as a workbook of Excel: the figures, all sites, the breakdowns, and the warnings. It is made as a whole, since
 * its texts are shared by all sheets. The same report gives the same bytes.
 */
export async function* xlsx(report: Report): AsyncGenerator<Uint8Array> {
  const sheets: Sheet[] = [
    summarySheet(report),
    sitesSheet(report),
    breakdownsSheet(report),
    warningsSheet(report),
  ];
  const write = await workbookWriter();
  yield undated(await write(sheets).toBuffer());
}

/** Imported when it is needed: it is optional. Throws a Failure where it is not installed. */
export async function workbookWriter() {
  try {
    return (await import('write-excel-file/node')).default;
  } catch {
    throw new Failure(
      'no_workbook_writer',
      EXIT.usage,
      words`workbooks are written by write-excel-file, which is not installed`,
      {
        remedy: words`Install it where mining-audit is installed, npm install write-excel-file, or take --format csv --excel.`,
      },
    );
  }
}
