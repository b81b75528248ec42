import { jsonText } from './json-text.ts';
import { siteSchema } from './record.ts';
import { type Report, reportSchema, type SiteReport } from './report.ts';

/**
 * The report for programs, a piece a site: a hundred thousand sites fill more than the longest string there can be.
 * Every piece goes through the report's own schema on the way out: that puts the keys in the schema's order, whatever
 * order they were made in, and lets no NaN and no forgotten field reach another program.
 */
export function* json(report: Report): Generator<string> {
  const text = jsonText(reportSchema.parse({ ...report, sites: [] }), 2);
  const at = text.indexOf(NO_SITES) + NO_SITES.length - 1;
  yield text.slice(0, at);
  yield* listed(report.sites);
  yield `${text.slice(at)}\n`;
}

/** A line break in JSON is never part of a string, so this is a key of the report itself and of nothing in it. */
const NO_SITES = '\n  "sites": []';

function* listed(sites: readonly SiteReport[]): Generator<string> {
  for (const [index, site] of sites.entries()) {
    const text = jsonText(siteSchema.parse(site), 2).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${text}`;
  }
  if (sites.length > 0) yield '\n  ';
}
