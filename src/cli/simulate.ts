import { Command } from 'commander';
import { share, whole } from './option-values.ts';
import type { World } from './world.ts';

interface Flags {
  readonly out: string;
  readonly sites: number;
  readonly seed: number;
  readonly days?: number;
  readonly start?: string;
  readonly timezone?: string;
  readonly illegalShare?: number;
  readonly quiet?: true;
}

/** `mining-audit simulate`: a labelled town into a directory; nothing on stdout. */
export function simulateCommand({ stderr }: World): Command {
  return new Command('simulate')
    .summary('write a labelled town: load, traffic, register and truth')
    .description(
      'Writes load.csv, traffic.csv, sites.csv and truth.csv of a town that never was, from published load shapes, with farms hidden in it. The same options give the same bytes.',
    )
    .requiredOption('--out <dir>', 'directory for the four files; it is made if need be, e.g. --out town')
    .option('--sites <n>', 'number of sites, e.g. --sites 500', whole, 200)
    .option('--seed <n>', 'whole number from which all chance is drawn, e.g. --seed 7', whole, 1)
    .option('--days <n>', 'length of the record in days (default: 364), e.g. --days 90', whole)
    .option('--start <day>', 'first local calendar day (default: 2021-07-05), e.g. --start 2022-01-01')
    .option('--timezone <zone>', 'zone of the town (default: Asia/Almaty), e.g. --timezone Asia/Aqtobe')
    .option(
      '--illegal-share <share>',
      'share of the sites with an illegal farm, 0 to 0.9 (default: drawn from 0.03 to 0.1), e.g. --illegal-share 0.05',
      share,
    )
    .option('--quiet', 'say nothing on stderr but failures')
    .addHelpText('after', EXAMPLE)
    .action(async ({ out, quiet, timezone, ...rest }: Flags) => {
      const { simulateTown } = await import('../simulate/town.ts');
      const { writeTown } = await import('../simulate/write-town.ts');
      await writeTown(
        simulateTown({ ...rest, ...(timezone === undefined ? {} : { timeZone: timezone }) }),
        out,
      );
      if (!quiet) stderr.write(`${out}: load.csv, traffic.csv, sites.csv, truth.csv\n`);
    });
}

const EXAMPLE = `
Example:
  mining-audit simulate --out town --sites 200 --seed 7
  mining-audit scan town/load.csv town/traffic.csv town/sites.csv --json > report.json
  mining-audit evaluate report.json town/truth.csv`;
