import { stringify } from 'csv-stringify/sync';
import { cellOf } from './csv-text.ts';
import type { CsvDialect, Page } from './pen.ts';
import { siteSchema } from './record.ts';
import type { Report, SiteReport } from './report.ts';
import { type Field, siteFields } from './site-fields.ts';

/**
 * The sites of the report, a row each, for spreadsheets and programs that read tables. Nothing of the totals is in it: a
 * table of sites that also holds their sum is added up wrongly. The header is of codes in every language; what is
 * unknown is blank. Figures are those of the JSON, to the last digit.
 */
export function* csv({ sites }: Report, { csv: dialect = 'plain' }: Pick<Page, 'csv'>): Generator<string> {
  const fields = siteFields();
  const { mark, ...options } = DIALECTS[dialect];
  yield mark + stringify([fields.map(({ name }) => name)], options);
  for (let from = 0; from < sites.length; from += ROWS) {
    const rows = sites.slice(from, from + ROWS).map((site) => rowOf(site, fields, dialect));
    yield stringify(rows, options);
  }
}

const DIALECTS = {
  plain: { mark: '', delimiter: ',', record_delimiter: '\n' },
  /** UTF-8 is marked, as Excel takes it for the old code page of Windows otherwise. */
  excel: { mark: '\uFEFF', delimiter: ';', record_delimiter: '\r\n' },
} as const satisfies Record<CsvDialect, object>;

/** Rows that are made at once: a writer a row is slow. */
const ROWS = 64;

/** A site goes through its schema, as in JSON: no NaN leaves. */
function rowOf(site: SiteReport, fields: readonly Field[], dialect: CsvDialect): string[] {
  const checked = siteSchema.parse(site);
  return fields.map(({ of }) => {
    const value = of(checked);
    if (value === null) return '';
    if (typeof value === 'string') return cellOf(value, dialect);
    return dialect === 'excel' ? String(value).replace('.', ',') : String(value);
  });
}
