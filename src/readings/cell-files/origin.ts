/** Where cells come from: the files whose readings were put into them, and what became of these readings. */
import { z } from 'zod';
import type { ReadingSource } from '../../sources/source.ts';
import type { Ledger } from '../ledger.ts';

const count = z.int().nonnegative();

const note = z.strictObject({
  name: z.string(),
  role: z.enum(['load', 'traffic', 'load_and_traffic']),
  time_zones: z.array(z.string()).min(1),
  readings: z.strictObject({ read: count, used: count, rejected: count, duplicate: count, ignored: count }),
});

/** A file of readings as it was when it was read, by the hash of its content. */
export interface Origin extends z.infer<typeof note> {
  readonly sha256: string;
}

/** Of a source whose readings are all in the cells. */
export function originOf({ table, role, zone, siteZones }: ReadingSource, ledger: Ledger): Origin {
  const { name, sha256 } = table.input;
  const zones = new Set([zone.id, ...[...(siteZones?.values() ?? [])].map(({ id }) => id)]);
  return {
    sha256,
    name,
    role,
    time_zones: [...zones].sort(),
    readings: {
      read: ledger.read,
      used: ledger.used,
      rejected: ledger.count('rejected'),
      duplicate: ledger.count('duplicate'),
      ignored: ledger.count('ignored'),
    },
  };
}

/** Each once, in an order that does not depend on that of the files. */
export function inOrder(origins: Iterable<Origin>): Origin[] {
  const byLine = new Map([...origins].map((origin) => [`${origin.sha256} ${noteOf(origin)}`, origin]));
  return [...byLine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, origin]) => origin);
}

/** All but the hash, as JSON. */
export function noteOf({ name, role, time_zones, readings }: Origin): string {
  return JSON.stringify({ name, role, time_zones, readings });
}

/** What a note says of the file of this hash; undefined if it is none. */
export function originNoted(sha256: string, text: string): Origin | undefined {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined;
  try {
    return { sha256, ...note.parse(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
