import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { EXIT, Failure } from '../failure.ts';
import type { Reference } from '../report/report.ts';
import { readText } from './text-file.ts';

const HEADER = 'id,kind,who,date,mw,farms,counts,source';

const row = z.object({
  id: z.string().min(1),
  kind: z.enum(['illegal_mining', 'closed']),
  who: z.string().min(1),
  date: z.string().min(1),
  mw: z.coerce.number().positive(),
  farms: z.union([z.literal('').transform(() => null), z.coerce.number().int().nonnegative()]),
  counts: z.string(),
  source: z.string(),
});

/** The public figures of a CSV file, in its order. Throws a Failure that names the line and the column. */
export async function readReferences(path: string): Promise<Reference[]> {
  return recordsOf(await readText(path), path).map((record, index) => {
    const parsed = row.safeParse(record);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw failure(`${path}, figure ${index + 1}`, `${issue?.path.join('.')}: ${issue?.message}`);
  });
}

function recordsOf(text: string, path: string): unknown[] {
  try {
    return parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw failure(path, error instanceof Error ? error.message : String(error));
  }
}

function failure(where: string, says: string): Failure {
  return new Failure('bad_references', EXIT.usage, says, {
    where,
    remedy: `It must be CSV with the columns ${HEADER}; kind is illegal_mining or closed, mw a number above zero.`,
  });
}
