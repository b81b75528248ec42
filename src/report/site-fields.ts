/** What the report says of a site, as the cells of a row: a field of the schema a column, in the order of the schema. */
import { z } from 'zod';
import { siteSchema } from './record.ts';
import type { SiteReport } from './report.ts';
import { reasonsOf } from './site-words.ts';

/** Null where the report has none. */
type Cell = string | number | null;

export interface Field {
  /** The keys that lead to it, joined: `block_mw_central`, `load_mean_kw`. A unit is in it where the report has one. */
  readonly name: string;
  readonly of: (site: SiteReport) => Cell;
}

/**
 * Every text and figure that the schema has of a site, whatever is added to it, and what is told of its lists (LISTS). A
 * list that is not there is for formats that can hold it.
 */
export function siteFields(): Field[] {
  return Object.entries(siteSchema.shape).flatMap(
    ([key, schema]) => LISTS[key] ?? fieldsUnder([key], schema),
  );
}

const LISTS: Readonly<Record<string, readonly Field[]>> = {
  ratios: [{ name: 'ratios', of: ({ ratios }) => ratios?.join('; ') ?? null }],
  evidence: [
    { name: 'reasons', of: (site) => reasonsOf(site) || null },
    {
      name: 'evidence_bits',
      of: ({ evidence }) => evidence.map(({ indicator, bits }) => `${indicator} ${bits}`).join('; ') || null,
    },
  ],
  disqualified: [
    {
      name: 'disqualified',
      of: ({ disqualified }) => disqualified.map(({ code }) => code).join('; ') || null,
    },
  ],
};

function fieldsUnder(path: readonly string[], schema: unknown): Field[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return fieldsUnder(path, schema.unwrap());
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => fieldsUnder([...path, key], inner));
  if (schema instanceof z.ZodArray) return [];
  return [{ name: nameOf(path), of: (site) => (valueAt(site, path) ?? null) as Cell }];
}

/** What a key says of the one before it is not said twice: `load_factor`, `licence_id`. */
function nameOf(path: readonly string[]): string {
  return path.filter((key, i) => !path[i + 1]?.startsWith(`${key}_`)).join('_');
}

function valueAt(site: SiteReport, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], site);
}
