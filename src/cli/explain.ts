import { Command } from 'commander';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { jsonText } from '../report/json-text.ts';
import type { Report, SiteReport } from '../report/report.ts';
import { folded } from '../sources/site-name.ts';
import { withEngineOptions } from './engine-options.ts';
import { examples } from './examples.ts';
import { write } from './output.ts';
import { withReadingOptions } from './reading-options.ts';
import { readReport } from './report-file.ts';
import { type ScanFlags, scanning } from './scanning.ts';
import { type ColourChoice, colourOption, pageFor } from './terminal.ts';
import type { World } from './world.ts';

interface Flags extends ScanFlags {
  readonly json?: true;
  readonly color: ColourChoice;
}

/** `mining-audit explain`: one site in words, or what an indicator means. */
export function explainCommand(world: World): Command {
  const command = new Command('explain')
    .summary(words`say in words what speaks for and against a site, or what an indicator means`)
    .description(
      words`With files, says all that speaks for and against a site, what is unknown, and what would clear it; the files are a report of scan --json, or what scan reads. Without files, says what an indicator means, where it comes from and where it fails.`,
    )
    .argument('<subject>', words`a site as the files name it, or an indicator such as event-drop`)
    .argument('[files...]', words`a report that scan --json wrote, or load, traffic and register files`)
    .option('--json', words`print what the report holds of the site as JSON`);
  return withEngineOptions(withReadingOptions(command))
    .option('--mapping <file>', words`follow what was decided before and saved, e.g. --mapping mapping.json`)
    .addOption(colourOption(words`colour the text; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .option('--quiet', words`say nothing on stderr but failures`)
    .addHelpText('after', examples(EXAMPLES))
    .action((subject: string, files: string[], flags: Flags) => explain(subject, files, flags, world));
}

const EXAMPLES = `  mining-audit explain event-drop
  mining-audit explain KZ-0042 report.json
  mining-audit explain KZ-0042 load.csv traffic.csv sites.csv`;

async function explain(subject: string, files: readonly string[], flags: Flags, world: World): Promise<void> {
  if (files.length === 0) return explainIndicator(subject, flags, world);
  const { siteExplanation } = await import('../report/explanation.ts');
  const tell = (report: Report) => {
    const site = siteIn(report, subject);
    const page = pageFor(world.stdout, world.env, flags.color);
    const text = flags.json ? `${jsonText(site, 2)}\n` : siteExplanation(report, site, page);
    return write(text, world.stdout);
  };
  const [first] = files;
  return files.length === 1 && isReport(first!)
    ? tell(await readReport(first!))
    : scanning(files, { ...flags, dossiers: ALL }, world, tell);
}

/** Whichever site is asked for, its days are drawn. */
const ALL = Number.MAX_SAFE_INTEGER;

async function explainIndicator(subject: string, { color }: Flags, world: World): Promise<void> {
  const { indicatorExplanation } = await import('../report/explanation.ts');
  const { INDICATORS } = await import('../evidence/index.ts');
  const indicator = INDICATORS.find(({ id }) => id === subject.trim().toLowerCase());
  if (indicator === undefined) throw noSuchIndicator(subject, INDICATORS);
  return write(indicatorExplanation(indicator, pageFor(world.stdout, world.env, color)), world.stdout);
}

/** A report is told by its name: what scan reads is never JSON. */
function isReport(path: string): boolean {
  return /\.(?:json|ndjson)$/iu.test(path);
}

/** The site of that name, what is left of a feeder of that name, or the only site whose name looks like it. */
function siteIn({ sites, feeders = [] }: Report, name: string): SiteReport {
  const balance = feeders.find(({ feeder }) => feeder === name)?.site_id;
  const exact =
    sites.find(({ site_id }) => site_id === name) ?? sites.find(({ site_id }) => site_id === balance);
  if (exact !== undefined) return exact;
  const alike = sites.filter(({ site_id }) => folded(site_id) === folded(name));
  if (alike.length === 1) return alike[0]!;
  throw noSuchSite(name, alike.length > 1 ? alike : sites.filter((site) => isNear(site, name)));
}

const SHOWN = 8;

function isNear({ site_id, name }: SiteReport, wanted: string): boolean {
  return [site_id, name ?? ''].some((text) => folded(text).includes(folded(wanted)));
}

function noSuchSite(name: string, near: readonly SiteReport[]): Failure {
  const names = near.slice(0, SHOWN).map(({ site_id }) => site_id);
  return new Failure('no_such_site', EXIT.usage, words`there is no site "${name}" in these files`, {
    details:
      names.length === 0
        ? []
        : [words`Near it: ${[...names, ...(near.length > SHOWN ? ['...'] : [])].join(', ')}`],
    remedy: words`Give its site_id as the files have it; scan --json lists them all.`,
  });
}

function noSuchIndicator(subject: string, indicators: readonly { readonly id: string }[]): Failure {
  return new Failure('no_such_indicator', EXIT.usage, words`there is no indicator "${subject}"`, {
    details: [words`There are: ${indicators.map(({ id }) => id).join(', ')}`],
    remedy: words`For a site name the files too, such as: mining-audit explain KZ-0042 report.json`,
  });
}
