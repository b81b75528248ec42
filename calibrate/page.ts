/** The generated part of docs/calibration.md. */
import type { FittedSize } from '../src/estimate/fitted-sizes.ts';
import type { FittedPrevalence } from '../src/score/fitted-prevalence.ts';
import type { Figures } from './figures.ts';
import type { Model } from './model.ts';
import { logOdds, probability } from './rows.ts';
import { measuresTable, reliabilityTable, sizesTable, weightsTable, worthTable } from './tables.ts';
import type { Worth } from './worth.ts';

export interface Told {
  readonly figures: Figures;
  readonly model: Model;
  readonly worths: readonly Worth[];
}

/** What the estimate must know of its errors (eq. 24 and 16a). */
export interface FittedErrors {
  readonly prevalence: FittedPrevalence;
  readonly sizes: Readonly<Record<string, readonly FittedSize[]>>;
}

/** All tables, in Markdown; also what is printed. */
export function tablesOf({ figures, model, worths, prevalence: common, sizes }: Told & FittedErrors): string {
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
    '### How common mining is, and how far towns differ (eq. 24, 25)',
    prevalenceWords(common),
    '### Sizes of blocks: true / sized, by way',
    sizesTable(sizes),
  ].join('\n\n');
}

function prevalenceWords({ silence, trust, shift, slope }: FittedPrevalence): string {
  return `Silence ${silence} bits; a town's own evidence counts to the power of ${trust}; between towns the log-odds of all sites differ by ${shift} bits, and what a bit is worth by ${slope} (standard deviations).`;
}

/** What to give as --prior. */
function priors({ silence }: Model): string {
  const said = [0.01, 0.02, 0.05, 0.1].map((prevalence) => {
    const prior = probability(logOdds(prevalence) + silence);
    return `${prior.toPrecision(2)} where ${100 * prevalence} % mine`;
  });
  return `The prior is then ${said.join(', ')}.`;
}

/** A page with what stands between the markers of a name replaced. Throws an Error where it has none. */
export function between(page: string, text: string, name = 'calibration'): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
