import { z } from 'zod';
import { FIRMNESS, KINDS, MINING, POWER, type Reference } from '../estimate/reference.ts';
import { words } from '../language/words.ts';
import { readSmallTable } from '../sources/small-table.ts';

/** The columns of the file, in the order in which the shipped figures are printed. */
export const REFERENCE_COLUMNS = [
  'id',
  'kind',
  'who',
  'date',
  'mw',
  'farms',
  'mining',
  'power',
  'firmness',
  'counts',
  'source',
] as const satisfies readonly (keyof Reference)[];

/** What a source does not say is left blank. */
const unsaid = z.literal('').transform(() => null);

const row = () =>
  z.object({
    id: z.string().min(1, words`it has none`),
    kind: z.enum(KINDS),
    who: z.string().min(1, words`nobody is named`),
    date: z.string().min(1, words`it has none`),
    mw: z.coerce.number(words`it is a number of megawatts`).positive(words`it is a number above zero`),
    farms: z.union([unsaid, z.coerce.number().int().nonnegative()], words`it is a whole number, or blank`),
    mining: z.union([unsaid, z.enum(MINING)], words`it is ${MINING.join(', ')} or blank`).default(null),
    power: z.union([unsaid, z.enum(POWER)], words`it is ${POWER.join(', ')} or blank`).default(null),
    firmness: z.union([unsaid, z.enum(FIRMNESS)], words`it is ${FIRMNESS.join(', ')} or blank`).default(null),
    counts: z.string(),
    source: z.string(),
  });

const text = { holds: 'text' } as const;
const optional = { holds: 'text', mayBeMissing: true } as const;

/** The public figures of a CSV file, in its order. Throws a Failure that names the line and the column. */
export function readReferences(path: string): Promise<Reference[]> {
  return readSmallTable(path, {
    columns: {
      id: text,
      kind: text,
      who: text,
      date: text,
      mw: { holds: 'number' },
      farms: { holds: 'number' },
      mining: optional,
      power: optional,
      firmness: optional,
      counts: text,
      source: text,
    },
    row: row(),
    code: 'bad_references',
    remedy: words`It must be CSV with the columns ${REFERENCE_COLUMNS.join(',')}; kind is ${KINDS[0]} or ${KINDS[1]}, mw a number above zero. "mining-audit references" prints one.`,
  });
}
