import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { jsonText } from '../report/json-text.ts';
import type { Report } from '../report/report.ts';
import { checkOutputs, wholeFile } from '../whole-file.ts';
import { examples } from './examples.ts';
import { whole } from './option-values.ts';
import { write } from './output.ts';
import { readReport } from './report-file.ts';
import { type ColourChoice, colourOption, pageFor } from './terminal.ts';
import type { World } from './world.ts';

interface Flags {
  readonly visits: number;
  readonly seed: number;
  readonly csv?: string;
  readonly json?: true;
  readonly color: ColourChoice;
}

/** `mining-audit plan`: the sites of a report that should be visited, drawn so that the total can be corrected. */
export function planCommand(world: World): Command {
  return new Command('plan')
    .summary(words`draw the sites to visit, so that what is found there corrects the total`)
    .description(
      words`Draws sites to visit from a report: those that alone may move the total for certain, the others by chance with known probabilities, unsuspected ones too. What is found there, given to scan --inspections, corrects the total whatever the faults of the scan.`,
    )
    .argument('<report>', words`what scan --json or scan --format ndjson wrote, with all its sites`)
    .option('--visits <n>', words`number of sites to visit, e.g. --visits 30`, visits, 30)
    .option('--seed <n>', words`whole number from which the draw is made, e.g. --seed 7`, whole, 1)
    .option('--csv <file>', words`write the plan here too, to be filled in, e.g. --csv plan.csv`)
    .option('--json', words`print the plan as JSON`)
    .addOption(colourOption(words`colour the page; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .addHelpText('after', examples(EXAMPLES))
    .action((report: string, flags: Flags) => plan(report, flags, world));
}

const EXAMPLES = `  mining-audit scan load.csv sites.csv --json > report.json
  mining-audit plan report.json --visits 30 --seed 7 --csv plan.csv
  mining-audit scan load.csv sites.csv --inspections filled-in.csv`;

async function plan(file: string, { visits, seed, csv, json, color }: Flags, world: World): Promise<void> {
  const { planOf } = await import('../report/plan.ts');
  checkOutputs(csv === undefined ? [] : [{ option: '--csv', what: words`the plan`, path: csv }], [file]);
  const report = await readReport(file);
  checkWhole(report, file);
  const made = planOf(report, { visits, seed });
  if (csv !== undefined) {
    const { planCsv } = await import('../report/plan-csv.ts');
    writeWhole(planCsv(made), csv);
  }
  const { planPage } = await import('../report/plan-page.ts');
  const page = pageFor(world.stdout, world.env, color);
  await write(json ? `${jsonText(made, 2)}\n` : planPage(made, page), world.stdout);
}

function writeWhole(text: string, path: string): void {
  const file = wholeFile(path, words`the plan`);
  try {
    writeFileSync(file.part(), text);
    file.finish();
  } catch (error) {
    throw file.failed(error);
  }
}

/** A site that is not listed has no chance of being drawn, and could never correct the total. */
function checkWhole({ sites, totals }: Report, where: string): void {
  if (sites.length === totals.sites) return;
  throw new Failure(
    'report_not_whole',
    EXIT.unreadable,
    words`the report lists ${sites.length} of its ${totals.sites} sites, and the others could not be drawn`,
    { where, remedy: words`Scan again with --json and without --only.` },
  );
}

function visits(text: string): number {
  const number = whole(text);
  if (number >= 1) return number;
  throw new InvalidArgumentError(words`It must be a whole number of visits, 1 or more.`);
}
