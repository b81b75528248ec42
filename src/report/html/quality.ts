/** What the figures rest on: what was read and what became of it, the warnings, and what could not be seen. */
import { words } from '../../language/words.ts';
import { percent, power, whole } from '../figures.ts';
import { groupName } from '../group-name.ts';
import { readingTold } from '../reading.ts';
import type { Coded, InputReport, Report } from '../report.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { above, table } from './table.ts';

export function quality(report: Report): Markup {
  return markup`<section id="quality">
<h2>${words`What was read, and what was not seen`}</h2>
${readingTold(report).map((text) => markup`<p>${text}</p>\n`)}${warnings(report.warnings)}${unseen(report)}${inputs(report.inputs)}</section>
`;
}

function warnings(all: readonly Coded[]): Markup {
  if (all.length === 0) return NOTHING;
  return markup`<h3>${words`To be known before the figures are believed`}</h3>
<ul>${all.map(({ says }) => markup`<li>${says}</li>\n`)}</ul>
`;
}

function unseen({ totals }: Report): Markup {
  if (totals.unseen === undefined || totals.unseen.groups.length === 0) return NOTHING;
  const { says, definition, groups } = totals.unseen;
  return markup`<h3>${words`What could not be seen`}</h3>
<p>${says}</p>
${table({
  caption: definition,
  columns: [
    { head: words`Sector`, names: true },
    { head: words`Sites`, kind: 'number' },
    { head: words`Least visible block, median`, kind: 'number' },
    { head: words`Of the load`, kind: 'number' },
  ],
  rows: groups.map(({ sector, sites, median_kw, median_share }) => [
    groupName('sector', sector).replaceAll('_', ' '),
    whole(sites),
    power(median_kw / 1000),
    percent(median_share),
  ]),
})}`;
}

/** read = used + rejected + duplicate + ignored. */
const FATES = ['read', 'used', 'rejected', 'duplicate', 'ignored'] as const;

function inputs(all: readonly InputReport[]): Markup {
  const heads = [words`Read`, words`Used`, words`Rejected`, words`Duplicate`, words`Ignored`];
  const title = words`Files`;
  return markup`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">${table({
    caption: words`Readings by file. Those read are those used, rejected, duplicate and ignored together; under the name stands the beginning of its SHA-256.`,
    columns: [{ head: words`File`, names: true }, ...heads.map((head) => ({ head, kind: 'number' }))],
    rows: all.map((input) => [
      above(input.path, `${input.role.replaceAll('_', ' ')}, ${input.sha256.slice(0, SHOWN_OF_HASH)}`),
      ...FATES.map((fate) => whole(input[`readings_${fate}`])),
    ]),
  })}</div>
`;
}

const SHOWN_OF_HASH = 12;
