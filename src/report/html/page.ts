import { words } from '../../language/words.ts';
import { power } from '../figures.ts';
import type { Page } from '../pen.ts';
import type { Report } from '../report.ts';
import { answer } from './answer.ts';
import { CLOSING, opening } from './document.ts';
import { dossier } from './dossier.ts';
import { guide } from './guide.ts';
import { type Markup, markup } from './markup.ts';
import { period } from './period.ts';
import { places } from './places.ts';
import { quality } from './quality.ts';
import { ranked } from './ranked.ts';
import { references } from './references.ts';
import { rest } from './rest.ts';
import { dossiersIn } from './with-dossier.ts';

/**
 * The report as one page for a browser or for paper: first the answer and its picture, then what it rests on, where it is,
 * at which sites, and for the sites to be looked at first a dossier each. Nothing is fetched and nothing runs.
 */
export function* html(report: Report, _page: Page): Generator<string> {
  const dossiers = dossiersIn(report);
  const hasAnswer = report.totals.assessed > 0;
  yield* written([opening(titleOf(report)), markup`<main>\n`, answer(report), quality(report)]);
  if (hasAnswer) yield* written([places(report), ranked(report, dossiers)]);
  if (dossiers.size > 0) {
    yield `<section class="dossiers" id="dossiers">\n`;
    yield* written([markup`<h2>${words`Dossiers`}</h2>\n`]);
    for (const [site, place] of dossiers) yield* written([dossier(report, site, place)]);
    yield '</section>\n';
  }
  yield* written([rest(report, dossiers)]);
  if (hasAnswer) yield* written([references(report)]);
  yield* written([markup`</main>\n`, guide(report), CLOSING]);
}

function* written(parts: readonly Markup[]): Generator<string> {
  for (const part of parts) yield part.toString();
}

function titleOf(report: Report): string {
  return report.totals.assessed === 0
    ? words`Nothing could be assessed`
    : words`Suspected illegal mining: ${power(report.totals.suspected_mw.central)}, ${period(report)}`;
}
