/** The answer: the megawatts and their interval, in one sentence, and on one scale with what others say. */
import { words } from '../../language/words.ts';
import { counted, inOneUnit, percent, power } from '../figures.ts';
import { answerOf } from '../headline.ts';
import { cautionOf } from '../not-identifiable.ts';
import type { Report } from '../report.ts';
import { answerFigure } from './answer-figure.ts';
import { contents } from './contents.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { period } from './period.ts';

export function answer(report: Report): Markup {
  const { totals } = report;
  if (totals.assessed === 0) return noAnswer(report);
  const { suspected_mw: suspected, corrected_mw: corrected } = totals;
  const caution = cautionOf(report).map((text) => markup`<p><strong>${text}</strong></p>\n`);
  const visited = corrected === undefined ? NOTHING : markup`<p><strong>${corrected.says}</strong></p>\n`;
  const { central, low, high } = inOneUnit(suspected);
  return markup`<header>
<h1>${words`Suspected illegal mining, ${period(report)}`}</h1>
<p class="answer">${central}</p>
<p class="bounds">${words`${percent(suspected.level)} interval ${low} to ${high}`}</p>
<p class="lead">${answerOf(report)}</p>
${caution}${visited}${facts(report)}${answerFigure(report)}${basis(report)}${contents(report)}</header>
`;
}

function facts(report: Report): Markup {
  const { totals, comparison } = report;
  const told = [
    [words`Flagged`, words`${totals.flagged} of ${counted(totals.assessed, 'site')}`],
    [words`Unclear`, counted(totals.unclear, 'site')],
    [words`Load that was read`, power(totals.metered_mw)],
    [words`Unexplained of the estimate`, power(comparison.unexplained_mw.central)],
  ] as const;
  return markup`<dl class="facts">${told.map(([term, figure]) => markup`<div><dt>${term}</dt><dd>${figure}</dd></div>`)}</dl>
`;
}

/** Which megawatts these are, and of how much of the country. */
function basis({ totals: { measures }, comparison }: Report): Markup {
  const notes = [...(measures === undefined ? [] : [measures.definition]), comparison.covers];
  return markup`<p class="note">${notes.join(' ')}</p>
`;
}

function noAnswer(report: Report): Markup {
  return markup`<header>
<h1>${words`Suspected illegal mining`}</h1>
<p class="lead">${words`Nothing could be assessed, so no megawatts can be stated: neither some nor none.`}</p>
${contents(report)}</header>
`;
}
