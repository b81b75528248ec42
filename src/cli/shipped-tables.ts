/** The tables that a scan takes where it is given none, as files to be edited and given back. */

import { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { SHIPPED_REFERENCES } from '../estimate/compare.ts';
import { EVENTS, localTimeName } from '../evidence/events.ts';
import { words } from '../language/words.ts';
import { EVENT_COLUMNS, REGION_MARK } from './events-file.ts';
import { example } from './examples.ts';
import { write } from './output.ts';
import { REFERENCE_COLUMNS } from './references-file.ts';
import type { World } from './world.ts';

/** `mining-audit references`: the public figures on stdout. */
export function referencesCommand(world: World): Command {
  return printing(
    world,
    {
      name: 'references',
      summary: words`print the references that are shipped, to be edited and given as --references`,
    },
    SHIPPED_REFERENCES,
    REFERENCE_COLUMNS,
  ).description(
    words`Prints the public figures that a scan is compared with, as CSV: who said it, when, how many megawatts, what it counts, how firm it is, and where it was published. The first illegal_mining and the first closed are compared with.`,
  );
}

/** `mining-audit events`: the dated events on stdout. */
export function eventsCommand(world: World): Command {
  const rows = EVENTS.map(({ name, from, to, regions, ...said }) => ({
    ...said,
    event: name,
    from: localTimeName(from),
    to: localTimeName(to),
    regions: regions.join(REGION_MARK),
  }));
  return printing(
    world,
    { name: 'events', summary: words`print the events that are shipped, to be edited and given as --events` },
    rows,
    EVENT_COLUMNS,
  ).description(
    words`Prints the dated events that a scan looks for in the data, as CSV: internet shutdowns, miners cut off and power cuts, in local time.`,
  );
}

function printing<Row extends object>(
  { stdout }: World,
  { name, summary }: { readonly name: string; readonly summary: string },
  rows: readonly Row[],
  columns: readonly string[],
): Command {
  return new Command(name)
    .summary(summary)
    .addHelpText(
      'after',
      example(`  mining-audit ${name} > ${name}.csv\n  mining-audit scan load.csv --${name} ${name}.csv`),
    )
    .action(() => write(stringify([...rows], { header: true, columns: [...columns] }), stdout));
}
