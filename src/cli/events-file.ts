import { z } from 'zod';
import { type DatedEvent, EVENT_KINDS } from '../evidence/events.ts';
import { words } from '../language/words.ts';
import { clockTime } from '../sources/clock.ts';
import { readSmallTable } from '../sources/small-table.ts';

/** The columns of the file, in the order in which the shipped events are printed. */
export const EVENT_COLUMNS = ['event', 'kind', 'from', 'to', 'regions', 'source'] as const;

/** What stands between two regions. */
export const REGION_MARK = '|';

const MINUTES_A_DAY = 1440;

/** `2022-01-05 17:00`, `05.01.2022 17:00` or the day alone: local time at the site. */
const time = () =>
  z
    .string()
    .regex(
      /^(?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?$/u,
      words`it is a time such as 2022-01-05 17:00`,
    )
    .transform((text) => (clockTime(text)?.minutes ?? Number.NaN) / MINUTES_A_DAY)
    .refine((instant) => !Number.isNaN(instant), words`there is no such day or hour`);

const row = () =>
  z
    .object({
      event: z.string().min(1, words`it has no name`),
      kind: z.enum(EVENT_KINDS),
      from: time(),
      to: time(),
      regions: z.string().default(''),
      source: z.string().default(''),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], message: words`it ends before it begins` })
    .transform(({ event, regions, ...said }): DatedEvent => {
      const names = regions.split(REGION_MARK).map((name) => name.trim());
      return { ...said, name: event, regions: names.filter((name) => name !== '') };
    });

const text = { holds: 'text' } as const;
const optional = { holds: 'text', mayBeMissing: true } as const;

/** The dated events of a CSV file, in its order. Throws a Failure that names the line and the column. */
export function readEvents(path: string): Promise<DatedEvent[]> {
  return readSmallTable(path, {
    columns: { event: text, kind: text, from: text, to: text, regions: optional, source: optional },
    row: row(),
    code: 'bad_events',
    remedy: words`It must be CSV with the columns ${EVENT_COLUMNS.join(',')}; kind is ${EVENT_KINDS.join(', ')}; from and to are local time; regions are parted by ${REGION_MARK}, none is everywhere. "mining-audit events" prints one.`,
  });
}
