/** A report held against what its files give now, field by field. For programs; fields are added, never renamed. */
import { z } from 'zod';
import { onlyFlagged } from './ranking.ts';
import type { Report } from './report.ts';

export const VERIFICATION_SCHEMA = 'mining-audit/verification/1';

const count = z.int().nonnegative();

const FILE_STATES = ['same', 'changed', 'missing'] as const;

export const verificationSchema = z.strictObject({
  schema: z.literal(VERIFICATION_SCHEMA),
  verdict: z
    .enum(['equal', 'differs', 'not_run'])
    .describe('`not_run`: files are missing, so that nothing was compared'),
  version: z.strictObject({ old: z.string(), new: z.string() }),
  files: z.array(
    z.strictObject({
      path: z.string(),
      option: z.string().nullable().describe('by which it was given; null for an input'),
      state: z.enum(FILE_STATES),
      old_sha256: z.string(),
      new_sha256: z.string().nullable(),
    }),
  ),
  values: count.describe('that were compared'),
  differences: count,
  first: z
    .array(z.strictObject({ path: z.string(), old: z.unknown(), new: z.unknown() }))
    .describe('the first of them, in the order of the report; null where there is none on that side'),
});

export type Verification = z.infer<typeof verificationSchema>;
export type FileState = Verification['files'][number];

/** So many differences are kept; more are only counted. */
const KEPT = 100;

/** By whom and how the files were read: the result does not follow from it. The version is said apart. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'tool.version',
  'parameters.engine.value',
  'parameters.engine.from',
  'parameters.engine_because.value',
]);

/** What two reports differ in. A report of the flagged sites alone is compared with the flagged sites of the other. */
export function comparisonOf(
  before: Report,
  after: Report,
): Pick<Verification, 'values' | 'differences' | 'first'> {
  const isNarrowed = before.sites.length < before.totals.sites;
  const found: Verification['first'] = [];
  let [values, differences] = [0, 0];
  walk('', before, isNarrowed ? onlyFlagged(after) : after, (path, then, now) => {
    if (NOT_COMPARED.has(path)) return;
    values += 1;
    if (then === now) return;
    differences += 1;
    if (found.length < KEPT) found.push({ path, old: then ?? null, new: now ?? null });
  });
  return { values, differences, first: found };
}

type Take = (path: string, before: unknown, after: unknown) => void;

function walk(path: string, before: unknown, after: unknown, take: Take): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [then, now] = [keyed(before), keyed(after)];
    for (const key of union(then.keys(), now.keys())) {
      walk(`${path}[${key}]`, then.get(key), now.get(key), take);
    }
    return;
  }
  if (isObject(before) && isObject(after)) {
    for (const key of union(Object.keys(before), Object.keys(after))) {
      walk(path === '' ? key : `${path}.${key}`, before[key], after[key], take);
    }
    return;
  }
  take(path, before, after);
}

/** Sites by their names, so that one that is missing does not shift all others; all else by its place. */
function keyed(items: readonly unknown[]): Map<string, unknown> {
  const names = items.map((item) => (isObject(item) ? item['site_id'] : undefined));
  const isNamed = names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  return new Map(items.map((item, i) => [isNamed ? `site_id=${JSON.stringify(names[i])}` : String(i), item]));
}

function union(a: Iterable<string>, b: Iterable<string>): Set<string> {
  return new Set([...a, ...b]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
