/** What speaks for mining and against it, as bars in bits; what says nothing, and what is unknown. */

import { INDICATORS } from '../../evidence/index.ts';
import { words } from '../../language/words.ts';
import { NOTHING as SAYS_NOTHING } from '../clears.ts';
import type { SiteReport } from '../report.ts';
import { signedBits } from './bits.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { across } from './scales.ts';
import { above, table } from './table.ts';

type Piece = SiteReport['evidence'][number];

export function evidenceTable({ evidence }: SiteReport): Markup {
  const speaking = evidence
    .filter(({ bits }) => Math.abs(bits) >= SAYS_NOTHING)
    .sort((a, b) => b.bits - a.bits);
  const widest = Math.max(LEAST_WIDEST, ...speaking.map(({ bits }) => Math.abs(bits)));
  const told =
    speaking.length === 0
      ? markup`<p>${words`Nothing that was seen speaks either way.`}</p>\n`
      : table({
          kind: 'evidence',
          caption: words`To the right what speaks for mining, to the left what speaks against it.`,
          columns: [
            { head: words`What was seen`, names: true },
            { head: words`Bits`, kind: 'number' },
          ],
          rows: speaking.map((piece) => [
            above(titleOf(piece), piece.says),
            markup`${signedBits(piece.bits)}${barOf(piece.bits / widest)}`,
          ]),
        });
  return markup`<h4>${words`Evidence for and against`}</h4>
${told}${others(evidence)}`;
}

/** A bar that fills its half is a factor of eight or more. Assumed, 2026-11. */
const LEAST_WIDEST = 3;

function barOf(share: number): Markup {
  const x = share < 0 ? 0.5 + share / 2 : 0.5;
  return markup`<svg aria-hidden="true" height="14"><rect class="${share < 0 ? 'bit-against' : 'bit-for'}" x="${across(x)}" y="3" width="${across(Math.abs(share) / 2)}" height="8"/><line class="nil" x1="50%" x2="50%" y1="0" y2="14"/></svg>`;
}

function titleOf({ indicator }: Piece): string {
  return INDICATORS.find(({ id }) => id === indicator)?.title ?? indicator;
}

function others(evidence: readonly Piece[]): Markup {
  const silent = evidence.filter(({ bits }) => Math.abs(bits) < SAYS_NOTHING).map(titleOf);
  const observed = new Set(evidence.map(({ indicator }) => indicator));
  const unknown = INDICATORS.filter(({ id }) => !observed.has(id)).map(({ title }) => title);
  const notes = [
    ...(silent.length === 0 ? [] : [words`Seen, and says nothing: ${silent.join('; ')}.`]),
    ...(unknown.length === 0 ? [] : [words`Unknown, for want of data: ${unknown.join('; ')}.`]),
  ];
  return notes.length === 0 ? NOTHING : markup`${notes.map((note) => markup`<p class="note">${note}</p>\n`)}`;
}
