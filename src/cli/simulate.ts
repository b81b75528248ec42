import { Command, InvalidArgumentError } from 'commander';
import { words } from '../language/words.ts';
import { INTERVALS } from '../simulate/interval.ts';
import type { TownOptions } from '../simulate/town.ts';
import { examples } from './examples.ts';
import { share, whole } from './option-values.ts';
import { readText } from './text-file.ts';
import type { World } from './world.ts';

interface Flags extends Omit<TownOptions, 'timeZone' | 'events'> {
  readonly out: string;
  readonly timezone?: string;
  readonly events?: string;
  readonly quiet?: true;
}

/** `mining-audit simulate`: a labelled town into a directory; nothing on stdout. */
export function simulateCommand({ stderr }: World): Command {
  return new Command('simulate')
    .summary(words`write a labelled town: load, traffic, register and truth`)
    .description(
      words`Writes load.csv, traffic.csv, sites.csv and truth.csv of a town that never was, from published load shapes, with farms hidden in it. The same options give the same bytes. Shares that are not told are drawn by the seed: no two towns are alike.`,
    )
    .requiredOption(
      '--out <dir>',
      words`directory for the four files; it is made if need be, e.g. --out town`,
    )
    .option('--sites <n>', words`number of sites, e.g. --sites 500`, whole, 200)
    .option('--seed <n>', words`whole number from which all chance is drawn, e.g. --seed 7`, whole, 1)
    .option('--days <n>', words`length of the record in days (default: 364), e.g. --days 90`, whole)
    .option('--start <day>', words`first local calendar day (default: 2021-07-05), e.g. --start 2022-01-01`)
    .option('--timezone <zone>', words`zone of the town (default: Asia/Almaty), e.g. --timezone Asia/Aqtobe`)
    .option(
      '--interval <minutes>',
      words`minutes between readings, 5, 10, 15, 30 or 60, or mixed from site to site (default: 60), e.g. --interval mixed`,
      interval,
    )
    .option(
      '--events <file>',
      words`table of dated events (event,from,to,regions), or january-2022, none, or drawn at dates of chance (default: january-2022), e.g. --events none`,
    )
    .option(
      '--illegal-share <share>',
      words`share of the sites with an illegal farm, 0 to 0.9 (default: drawn from 0.03 to 0.1), e.g. --illegal-share 0.05`,
      share,
    )
    .option('--unregistered <share>', words`share of the sites without a line in sites.csv, e.g. 0.2`, share)
    .option('--blank-sectors <share>', words`share of the sites whose line names no sector, e.g. 0.5`, share)
    .option(
      '--without-traffic <share>',
      words`share of the sites without a record of traffic, e.g. 0.5`,
      share,
    )
    .option('--missing-readings <share>', words`share of the readings that never came, e.g. 0.05`, share)
    .option(
      '--feeders <n>',
      words`feeders over which the sites are spread, each with a meter of its own (default: 0), e.g. --feeders 8`,
      whole,
    )
    .option(
      '--taps <n>',
      words`feeders with a farm tapped in before the meters (default: one in five), e.g. --taps 2`,
      whole,
    )
    .option('--quiet', words`say nothing on stderr but failures`)
    .addHelpText('after', `${examples(EXAMPLES)}\n${eventsHelp()}`)
    .action(async ({ out, quiet, timezone, events, ...rest }: Flags) => {
      const { simulateTown } = await import('../simulate/town.ts');
      const { writeTown } = await import('../simulate/write-town.ts');
      const options = { ...rest, timeZone: timezone, events: await eventsNamed(events) };
      await writeTown(simulateTown(options), out);
      if (!quiet) stderr.write(`${out}: load.csv, traffic.csv, sites.csv, truth.csv\n`);
    });
}

function interval(text: string): NonNullable<TownOptions['interval']> {
  const known = INTERVALS.find((minutes) => String(minutes) === text);
  if (known !== undefined) return known;
  if (text === 'mixed') return text;
  throw new InvalidArgumentError(words`It must be one of ${INTERVALS.join(', ')}, or mixed.`);
}

/** A word, or else the name of a file. Throws a Failure where that cannot be read. */
async function eventsNamed(word: string | undefined): Promise<TownOptions['events']> {
  if (word === undefined || word === 'january-2022' || word === 'none' || word === 'drawn') return word;
  const { readEvents } = await import('../simulate/events-file.ts');
  return readEvents(await readText(word), word);
}

const EXAMPLES = `  mining-audit simulate --out town --sites 20 --days 120 --seed 7
  mining-audit scan town/load.csv town/sites.csv --json > report.json
  mining-audit evaluate report.json town/truth.csv`;

function eventsHelp(): string {
  return `
${words`A table of events: one of internet_off, miners_cut, blackout, unrest, raids;
from and to in local time; regions parted by bars, or none for everywhere:`}
  event,from,to,regions
  internet_off,2023-02-14 20:00,2023-02-17 08:00,Almaty|Shymkent`;
}
