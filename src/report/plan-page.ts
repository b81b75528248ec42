import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { chance, counted, percent, power } from './figures.ts';
import { pad, shorten, wrap } from './lines.ts';
import { type Page, type Pen, pen as penFor } from './pen.ts';
import type { Plan, PlannedVisit } from './plan.ts';

/** The plan to be printed and taken along: a site with room for what was found, and under all how they were drawn. */
export function planPage(plan: Plan, page: Page): string {
  const pen = penFor(page);
  const parts = [
    wrap(title(plan), pen.width).map(pen.heading),
    ...plan.visits.map((visit, i) => entry(visit, i + 1, pen)),
    [words`How they were drawn`, ...plan.strata.flatMap((stratum) => item(drawn(stratum), pen))],
    wrap(again(plan), pen.width),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function title({ visits, seed, period }: Plan): string {
  const certain = visits.filter((visit) => visit.chance === 1).length;
  return words`Plan of ${counted(visits.length, 'visit')}, ${certain} for certain and ${visits.length - certain} by chance (seed ${seed}), from readings of ${dayInWords(period.from)} to ${dayInWords(period.to)}`;
}

const INDENT = 4;

function entry(visit: PlannedVisit, place: number, pen: Pen): string[] {
  const { site_id, name, region, stratum, verdict, probability, block_mw: block, why, look_for } = visit;
  const called = name === null || name === site_id ? site_id : `${site_id} ${name}`;
  const where = region === null ? '' : ` (${region})`;
  const width = pen.width - INDENT;
  const odds = verdict === 'licensed' ? words`Licensed` : oddsTold(probability);
  const size = block === null ? words`no block is stated` : words`${power(block.central)} if it does`;
  return [
    pad(String(place), INDENT) + pen.heading(shorten(called + where, width, pen.marks.ellipsis)),
    ...[
      words`${odds}; ${size}. Stratum ${stratum}, drawn with a chance of ${percent(visit.chance)}.`,
      words`Why: ${why}.`,
      words`Look for: ${look_for.join(' ')}`,
      words`Found: [ ] mining  [ ] clean  [ ] not reachable    kW: ________  date: __________`,
    ].flatMap((text) => wrap(text, width).map((line) => ' '.repeat(INDENT) + line)),
  ];
}

function oddsTold(probability: number | null): string {
  return probability === null
    ? words`Chance that it mines: unknown`
    : words`Chance that it mines: ${chance(probability)}`;
}

function drawn({ stratum, sites, visits, chance: each, says }: Plan['strata'][number]): string {
  return words`${stratum}: ${visits} of ${counted(sites, 'site')}, each with a chance of ${percent(each)}; ${says}.`;
}

function item(text: string, pen: Pen): string[] {
  return wrap(text, pen.width - INDENT).map((line, i) => (i === 0 ? '  - ' : '    ') + line);
}

function again({ visits_asked, seed }: Plan): string {
  return words`The same report, --visits ${visits_asked} and --seed ${seed} draw the same sites again. Go to all of them, also where nothing is suspected: the others are judged by what is found there. Fill in the file of --csv and give it to scan --inspections.`;
}
