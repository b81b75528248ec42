/** Tells what an input is, by asking each layout in turn. A new layout is a file beside these and a line here. */
import { EXIT, Failure } from '../failure.ts';
import type { Input } from './input.ts';
import { long } from './long.ts';
import { register } from './register.ts';
import type { Hints, Layout, Source } from './source.ts';
import { type Table, tableOf } from './table.ts';

const LAYOUTS: readonly Layout[] = [long, register];

/** What the input is taken for. Throws a Failure where no layout knows its header, or where it holds no rows. */
export async function recognise(input: Input, hints: Hints): Promise<Source> {
  const named = new Set(Object.values(hints.columns).map((header) => header.trim()));
  const table = await tableOf(input, (header) => named.has(header));
  for (const layout of LAYOUTS) {
    const claim = layout.claim(table, hints);
    if (claim instanceof Failure) throw claim;
    if (claim === undefined) continue;
    if (table.sample.length === 0) throw withoutRows(table);
    return claim;
  }
  throw unknownHeader(table);
}

function withoutRows({ input }: Table): Failure {
  return new Failure('no_rows', EXIT.nothingUsable, 'there is a header but no row under it', {
    where: input.name,
    remedy: 'Export the data again: the period or the list of sites may have been empty.',
  });
}

/** So many headers are shown in a message. */
const SHOWN = 12;

function unknownHeader({ input, header }: Table): Failure {
  const shown = header.slice(0, SHOWN).map((name) => `"${name.slice(0, 40)}"`);
  const more = header.length > SHOWN ? ` and ${header.length - SHOWN} more` : '';
  return new Failure(
    'unknown_header',
    EXIT.unreadable,
    `no column is known among ${shown.join(', ')}${more}`,
    {
      where: `${input.name}:1`,
      remedy:
        'A file of readings needs a site, a time, and a load or traffic: site_id,timestamp,load_kw. ' +
        'Name the columns by hand, such as --columns site="Meter",time="When",load="P" --unit kW.',
    },
  );
}
