import { Command, Option } from 'commander';
import { BREAKDOWNS, type BreakdownName } from '../estimate/breakdown.ts';
import { EVENING_PEAK } from '../estimate/evening.ts';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { LOSS_SHARE } from '../readings/balance/account.ts';
import { DETAIL_NAMES, type DetailName } from '../report/details.ts';
import { DOSSIERS } from '../report/dossiers.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { GATE_NAMES, type GateName, trippedBy } from '../report/gates.ts';
import type { Page } from '../report/pen.ts';
import { printable } from '../report/printable.ts';
import { onlyFlagged } from '../report/ranking.ts';
import type { Report } from '../report/report.ts';
import { THRESHOLD } from '../score/weights.ts';
import { accounting } from './accounting.ts';
import { withEngineOptions } from './engine-options.ts';
import { examples } from './examples.ts';
import { filesHelp } from './files.ts';
import {
  breakdownNames,
  detailNames,
  gateNames,
  hoursOfDay,
  megawatts,
  percentage,
  share,
  whole,
} from './option-values.ts';
import { withReadingOptions } from './reading-options.ts';
import { type RedactFlags, redactKey } from './redact-key.ts';
import { result, resultsAsked, writeResults } from './results.ts';
import { type ScanFlags, scanning } from './scanning.ts';
import { type ColourChoice, colourOption, pageFor, pageForFile } from './terminal.ts';
import type { World } from './world.ts';

interface Flags extends ScanFlags, RedactFlags {
  readonly json?: true;
  readonly excel?: true;
  readonly failOn?: readonly GateName[];
  readonly failOnMw?: number;
  readonly only?: 'flagged';
  readonly by?: readonly BreakdownName[];
  readonly color: ColourChoice;
  readonly show?: readonly DetailName[];
}

export function scanCommand(world: World): Command {
  const format = new Option(
    '--format <name[=file]>',
    words`how the result is written, to stdout or into a file; may be given again, e.g. --format csv=sites.csv --format json`,
  )
    .choices(FORMAT_NAMES)
    .argParser(result)
    .default([], 'table');
  const command = new Command('scan')
    .summary(words`find suspected mining in load, traffic and register files`)
    .description(
      words`Reads load, traffic and register files in any order, each recognised by its header, and says how many megawatts of suspected mining they show, at which sites, and why.`,
    )
    .argument('[files...]', filesHelp())
    .addOption(format)
    .option('--json', words`short for --format json`)
    .option(
      '--excel',
      words`CSV that an Excel whose decimal mark is a comma opens right: semicolons, decimal commas, UTF-8 that is marked`,
    )
    .addOption(
      new Option(
        '--only <which>',
        words`list only these sites; totals still speak of all (default: all)`,
      ).choices(['flagged']),
    )
    .addOption(
      new Option(
        '--by <what>',
        words`break the suspected megawatts down in the table, may be given again: ${BREAKDOWNS.join(', ')} (default: by region in short; JSON has all of them), e.g. --by zone --by size`,
      ).argParser(breakdownNames),
    );
  return withEngineOptions(withReadingOptions(command))
    .option(
      '--mapping <file>',
      words`follow what inspect or a scan decided before and saved, without guessing, e.g. --mapping mapping.json`,
    )
    .option(
      '--save-mapping <file>',
      words`write what is decided about the files here, e.g. --save-mapping mapping.json`,
    )
    .option(
      '--save-cells <file>',
      words`write the cells of all sites here (.csv, .csv.gz or .parquet), to be scanned in place of the readings, e.g. --save-cells january.csv.gz`,
    )
    .option(
      '--rejects <file>',
      words`write rejected lines here, to be mended and read again, e.g. --rejects rejects.csv`,
    )
    .option(
      '--max-rejects <percent>',
      words`fail when more of the readings than this are rejected, in % (default: 5), e.g. --max-rejects 20`,
      percentage,
    )
    .option(
      '--prior <share>',
      words`probability of mining at a site of which nothing speaks either way, 0 to 1 (default: learnt from the sites), e.g. --prior 0.02`,
      share,
    )
    .option(
      '--threshold <probability>',
      words`flag sites at or over this probability, 0 to 1 (default: ${THRESHOLD}), e.g. --threshold 0.8`,
      share,
    )
    .option(
      '--evening-peak <hours>',
      words`hours of the local clock, Monday to Friday, in which the load of the system is highest (default: ${EVENING_PEAK.fromHour}-${EVENING_PEAK.toHour}), e.g. --evening-peak 17-22`,
      hoursOfDay,
    )
    .option(
      '--loss-share <share>',
      words`share of what a feeder is given that is lost in its lines and transformers, 0 to 1 (default: ${LOSS_SHARE}), e.g. --loss-share 0.03`,
      share,
    )
    .option(
      '--estimate-mw <mw>',
      words`compare with this estimate, in MW (default: 1200), e.g. --estimate-mw 340`,
      megawatts,
    )
    .option(
      '--closed-mw <mw>',
      words`megawatts closed so far, in MW (default: 120), e.g. --closed-mw 202`,
      megawatts,
    )
    .option(
      '--grid-mw <mw>',
      words`mean load of the grid that these files are part of, in MW, to say how much of it was read (default: 13,400, the country), e.g. --grid-mw 450`,
      megawatts,
    )
    .option(
      '--references <file>',
      words`public figures to compare with, as CSV like that of "mining-audit references"; the first illegal_mining and the first closed are compared with (default: the shipped ones), e.g. --references figures.csv`,
    )
    .option(
      '--closed <file>',
      words`what was closed, as CSV: site_id,closed_on,closed_kw,source (the act); says of each whether it is off or draws again, e.g. --closed closures.csv`,
    )
    .option(
      '--known <file>',
      words`sites that are known and explained, as CSV: site_id,reason,approved_by,until,up_to_kw; left out of what is suspected and shown apart, until that day of the data and up to that mean load, e.g. --known known.csv`,
    )
    .option(
      '--sweep',
      words`compute the total again under other priors, thresholds and assumptions, and say what each moves (default: not, as it takes longer)`,
    )
    .option(
      '--events <file>',
      words`dated internet shutdowns, miners cut off and power cuts, as CSV like that of "mining-audit events" (default: the shipped ones of January 2022), e.g. --events events.csv`,
    )
    .option(
      '--show <names>',
      words`show these in the table as well: ${DETAIL_NAMES.join(', ')}, e.g. --show licences`,
      detailNames,
    )
    .option(
      '--dossiers <number>',
      words`sites whose days are drawn, flagged ones first (default: ${DOSSIERS}), e.g. --dossiers 200`,
      whole,
    )
    .option(
      '--inspections <file>',
      words`what visits found, as CSV: site_id,found (mining, clean or not_reachable),kw,date,chance,stratum, as plan --csv writes it; the total is corrected by visits that were drawn by chance, e.g. --inspections plan.csv`,
    )
    .option(
      '--redact',
      words`replace the names of sites, owners, feeders and files by keyed pseudonyms that stay the same between runs; regions, sectors, days and figures stay`,
    )
    .option(
      '--redact-key <file>',
      words`key of the pseudonyms (default: that in MINING_AUDIT_REDACT_KEY), e.g. --redact-key redact.key`,
    )
    .addOption(colourOption(words`colour the table; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .option(
      '--fail-on <what>',
      words`leave with exit code 1 when there is any of these: ${GATE_NAMES.join(', ')}; the result is written all the same, e.g. --fail-on flagged,not_identifiable`,
      gateNames,
    )
    .option(
      '--fail-on-mw <mw>',
      words`leave with exit code 1 when the lower bound of the suspected megawatts is at or over this, in MW, e.g. --fail-on-mw 5`,
      megawatts,
    )
    .option('--quiet', words`say nothing on stderr but failures`)
    .addHelpText('after', examples(EXAMPLES))
    .action((files: string[], flags: Flags) => scan(files, flags, world));
}

const EXAMPLES = `  mining-audit scan load.csv traffic.csv sites.csv
  mining-audit scan energy.csv --unit kWh --timezone Asia/Aqtobe
  mining-audit scan load.csv --json --only flagged | jq .totals
  mining-audit scan 2022/ sites.csv
  mining-audit scan load.csv sites.csv --inspections filled-in.csv
  mining-audit scan 'load/2022-*.csv.zst' --memory 512MB --threads 2
  zcat load.csv.gz | mining-audit scan -
  mining-audit scan load.csv --config audit.json --print-config`;

async function scan(files: readonly string[], flags: Flags, world: World): Promise<void> {
  const results = await resultsAsked(flags, world);
  const key = await redactKey(flags, world);
  const said = key === undefined ? flags : ({ ...flags, quiet: true } as const);
  await scanning(files, { ...said, format: results }, world, async (scanned, say) => {
    const report = key === undefined ? scanned : await withoutNames(scanned, key);
    const tell =
      key === undefined || flags.quiet ? say : (line: string) => void world.stderr.write(`${line}\n`);
    for (const line of accounting(report)) tell(line);
    const told = flags.only === 'flagged' ? onlyFlagged(report) : report;
    const written = await writeResults(results, told, pagesFor(flags, world), world);
    if (written.length > 0) tell(words`Written: ${printable(written.join(', '))}.`);
    checkGates(report, flags);
  });
}

/** Told when all is written: a gate that trips takes nothing from the result. */
function checkGates(report: Report, { failOn = [], failOnMw }: Flags): void {
  const tripped = trippedBy(report, { on: failOn, megawatts: failOnMw });
  if (tripped.length === 0) return;
  throw new Failure('gate_tripped', EXIT.gateTripped, words`tripped: ${tripped.join(', ')}`);
}

function pagesFor(
  { color, show, by, excel }: Flags,
  { stdout, env }: World,
): Record<'stdout' | 'file', Page> {
  const asked = { show, by, csv: excel ? ('excel' as const) : undefined };
  return {
    stdout: { ...pageFor(stdout, env, color), ...asked },
    file: { ...pageForFile(env, color), ...asked },
  };
}

async function withoutNames(report: Report, key: string): Promise<Report> {
  const { redacted } = await import('../report/redact/redact.ts');
  return redacted(report, key);
}
