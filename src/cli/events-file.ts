import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type DatedEvent, EVENT_KINDS, localTime } from '../evidence/events.ts';
import { EXIT, Failure } from '../failure.ts';
import { readText } from './text-file.ts';

const HEADER = 'event,kind,from,to,regions,source';

/** `2022-01-05 17:00` or `2022-01-05`, local time at the site. */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?$/u, 'it is a time such as 2022-01-05 17:00')
  .transform((text) => localTime(text.length === '2022-01-05'.length ? `${text} 00:00` : text))
  .refine((instant) => !Number.isNaN(instant), 'there is no such day or hour');

const row = z
  .object({
    event: z.string().min(1),
    kind: z.enum(EVENT_KINDS),
    from: time,
    to: time,
    regions: z.string().default(''),
    source: z.string().default(''),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'it ends before it begins' });

/** The dated events of a CSV file, in its order. Throws a Failure that names the line and the column. */
export async function readEvents(path: string): Promise<DatedEvent[]> {
  return recordsOf(await readText(path), path).map(({ record, info }) => {
    const parsed = row.safeParse(record);
    if (parsed.success) {
      const { event, regions, ...said } = parsed.data;
      const names = regions.split('|').map((name) => name.trim());
      return { ...said, name: event, regions: names.filter((name) => name !== '') };
    }
    const [issue] = parsed.error.issues;
    throw failure(`${path}:${info.lines}`, `${issue?.path.join('.')}: ${issue?.message}`);
  });
}

interface Line {
  readonly record: unknown;
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, path: string): Line[] {
  try {
    return parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true, info: true });
  } catch (error) {
    throw failure(path, error instanceof Error ? error.message : String(error));
  }
}

function failure(where: string, says: string): Failure {
  return new Failure('bad_events', EXIT.usage, says, {
    where,
    remedy: `It must be CSV with the columns ${HEADER}; kind is ${EVENT_KINDS.join(', ')}; from and to are local time; regions are parted by |, none is everywhere.`,
  });
}
