/** The generated part of docs/calibration.md. */
import type { Figures } from './figures.ts';
import type { Model } from './model.ts';
import { logOdds, probability } from './rows.ts';
import { measuresTable, reliabilityTable, weightsTable, worthTable } from './tables.ts';
import type { Worth } from './worth.ts';

export interface Told {
  readonly figures: Figures;
  readonly model: Model;
  readonly worths: readonly Worth[];
}

/** All tables, in Markdown; also what is printed. */
export function tablesOf({ figures, model, worths }: Told): string {
  const { prevalence, threshold } = figures.flagging;
  return [
    `Flagged from ${threshold} on, by a prior for towns where ${(100 * prevalence).toFixed(1)} % of the sites mine.`,
    '### Each building scored by weights fitted without it',
    measuresTable(figures.by_building),
    '### Each town scored by weights fitted without it',
    measuresTable(figures.by_town),
    '### The table in use when this was made, not held out',
    measuresTable(figures.table_in_use),
    '### Reliability: sites: probability said -> share that mined (90 % range of it for so many sites)',
    'Each building scored by weights fitted without it:',
    reliabilityTable(figures.by_building),
    'Each town scored by weights fitted without it:',
    reliabilityTable(figures.by_town),
    '### What was fitted',
    weightsTable(model),
    `Silence: ${model.silence.toFixed(2)} bits. ${priors(model)}`,
    '### What each is worth: refitted without it',
    worthTable(worths, model),
  ].join('\n\n');
}

/** What to give as --prior. */
function priors({ silence }: Model): string {
  const said = [0.01, 0.02, 0.05, 0.1].map((prevalence) => {
    const prior = probability(logOdds(prevalence) + silence);
    return `${prior.toPrecision(2)} where ${100 * prevalence} % mine`;
  });
  return `The prior is then ${said.join(', ')}.`;
}

const BEGIN = '<!-- calibration -->';
const END = '<!-- /calibration -->';

/** A page with what stands between its markers replaced. Throws an Error where it has none. */
export function between(page: string, text: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the page has no ${BEGIN} and ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${text}\n\n${page.slice(to)}`;
}
