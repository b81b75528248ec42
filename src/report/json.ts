import type { z } from 'zod';
import { dossierSchema } from './dossiers.ts';
import { jsonText } from './json-text.ts';
import { siteSchema } from './record.ts';
import { type Report, reportSchema } from './report.ts';

/**
 * The report for programs, a piece a site: a hundred thousand sites fill more than the longest string there can be.
 * Every piece goes through the report's own schema on the way out: that puts the keys in the schema's order, whatever
 * order they were made in, and lets no NaN and no forgotten field reach another program.
 */
export function* json(report: Report): Generator<string> {
  const { sites, dossiers } = report;
  const text = jsonText(reportSchema.parse({ ...report, sites: [], ...(dossiers && { dossiers: [] }) }), 2);
  const ofSites = placeIn(text, 'sites');
  const ofDossiers = dossiers === undefined ? ofSites : placeIn(text, 'dossiers');
  yield text.slice(0, ofSites);
  yield* listed(sites, siteSchema);
  yield text.slice(ofSites, ofDossiers);
  for (const piece of listed(dossiers ?? [], dossierSchema)) yield curvesOnLines(piece);
  yield `${text.slice(ofDossiers)}\n`;
}

/** Where the entries of a list go. A line break in JSON is never part of a string, so this is a key of the report itself. */
function placeIn(text: string, list: 'sites' | 'dossiers'): number {
  const empty = `\n  "${list}": []`;
  return text.indexOf(empty) + empty.length - 1;
}

function* listed<Entry>(entries: readonly Entry[], schema: z.ZodType<Entry>): Generator<string> {
  for (const [index, entry] of entries.entries()) {
    const text = jsonText(schema.parse(entry), 2).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${text}`;
  }
  if (entries.length > 0) yield '\n  ';
}

const LIST_OF_FIGURES = /\[\n\s+(?:[-+.\de]+|null)(?:,\n\s+(?:[-+.\de]+|null))*\n\s+\]/gu;

/** A curve of a year is a line and not 365 of them. */
function curvesOnLines(text: string): string {
  return text.replaceAll(LIST_OF_FIGURES, (list) => list.replaceAll(/\n\s+/gu, ''));
}
