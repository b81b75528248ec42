/** What stands in a file for sites, times and flags: each text once. */
import type { Lines } from './lines.ts';
import type { Session } from './session.ts';
import { statement } from './statements.ts';

export interface Texts {
  readonly sites: readonly string[];
  readonly times: readonly string[];
  readonly flags: readonly string[];
}

/** So many different texts have their meanings in memory; with more, hardly any is met twice. Assumed on 2026-11. */
const MOST_TEXTS = 2_000_000;

const COLUMNS = ['site', 'time', 'flag'];

/** Undefined if there are too many. */
export async function textsIn(
  session: Session,
  { sql, site, time, flag, hasFlags }: Lines,
): Promise<Texts | undefined> {
  const columns = hasFlags ? COLUMNS : COLUMNS.slice(0, -1);
  const found = columns.map(() => [] as string[]);
  // A bit for each column that a row says nothing of, the first the highest.
  const all = 2 ** columns.length - 1;
  const places = new Map(columns.map((_, i) => [all - 2 ** (columns.length - 1 - i), i]));
  const sets = columns.map((column) => `(${column})`).join(', ');
  const names = { lines: sql, site, time, flag, columns: columns.join(', '), sets };
  let count = 0;
  for await (const chunk of session.chunks(statement('texts', { names }))) {
    count += chunk.rows;
    if (count > MOST_TEXTS) return undefined;
    for (let row = 0; row < chunk.rows; row += 1) {
      const place = places.get(Number(chunk.column(columns.length).getItem(row)))!;
      const text = chunk.column(place).getItem(row);
      if (typeof text === 'string') found[place]!.push(text);
    }
  }
  const [sites, times, flags = []] = found;
  return { sites: sites!.sort(), times: times!.sort(), flags: flags.sort() };
}
