/** Everything that speaks for and against one site, in words, from a report; and what an indicator means. */
import { INDICATORS } from '../evidence/index.ts';
import type { Indicator } from '../evidence/indicator.ts';
import { words } from '../language/words.ts';
import { FAMILY_CAPS, WEIGHTS } from '../score/weights.ts';
import { clearsOf, NOTHING } from './clears.ts';
import { closuresOfSite } from './closures.ts';
import { balanceOfSite } from './feeders.ts';
import { chance, counted, percent, power, powerInterval } from './figures.ts';
import { licenceOfSite } from './licences.ts';
import { pad, wrap } from './lines.ts';
import { blockTold } from './measures.ts';
import { type Ink, type Page, type Pen, pen as penFor } from './pen.ts';
import { isFlagged } from './ranking.ts';
import type { Report, SiteReport } from './report.ts';
import { sitePicture } from './site-picture.ts';
import { onsetOf, sectorOf, titleOf, verdictOf, visitOf } from './site-words.ts';

type Piece = SiteReport['evidence'][number];

/** The page about a site that a report holds. */
export function siteExplanation(report: Report, site: SiteReport, page: Page): string {
  const pen = penFor(page);
  const parts = [
    heading(site, pen),
    verdict(report, site, pen),
    blockTold(report, site, pen),
    picture(report, site, pen),
    site.verdict === 'not_assessed' ? whyNot(site, pen) : evidence(site, pen),
    site.verdict === 'not_assessed' ? [] : odds(report, site, pen),
    clearing(site, pen),
  ];
  return page_(parts);
}

/** The page about an indicator. */
export function indicatorExplanation(indicator: Indicator, page: Page): string {
  const pen = penFor(page);
  const { id, title, family, because, innocently, needs, clears, sources } = indicator;
  const paragraphs = [
    because,
    `What else looks like this: ${innocently}`,
    `It needs: ${needs}`,
    `What would clear a site: ${clears}`,
    `${weightOf(id)} All of the family "${family}" together count for at most ${FAMILY_CAPS[family]} bits: a bit doubles the odds, or halves them.`,
  ];
  return page_([
    wrap(`${title} (${id})`, pen.width).map(pen.heading),
    ...paragraphs.map((text) => wrap(text, pen.width)),
    ['Sources', ...sources.flatMap((source) => item('-', source, pen.plain, pen))],
  ]);
}

function page_(parts: readonly (readonly string[])[]): string {
  const told = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function heading(site: SiteReport, pen: Pen): string[] {
  const place = [sectorOf(site) === 'unknown' ? 'sector unknown' : sectorOf(site), site.region].filter(
    (part) => part !== null,
  );
  return wrap(`${titleOf(site)} (${place.join(', ')})`, pen.width).map(pen.heading);
}

function verdict(report: Report, site: SiteReport, pen: Pen): string[] {
  const { totals } = report;
  const { probability, block_mw: block, load, coverage } = site;
  const level = percent(totals.suspected_mw.level);
  const sentences = [
    probability === null
      ? `${capital(verdictOf(site))}.`
      : `${capital(verdictOf(site))}: the chance that it mines is ${chance(probability)}.`,
    ...(block === null || probability === null
      ? []
      : [
          `If it does, the block draws ${powerInterval(block).replace('(', `(${level}: `)}, since ${onsetOf(site)}.`,
        ]),
    ...visitOf(site).map((found) => `${capital(found)}.`),
    ...(load === null || load.mean_kw === null
      ? ['No load of it was read.']
      : [`Its mean load is ${power(load.mean_kw / 1000)}.`]),
    ...(coverage === null ? [] : [`Days with enough readings: ${percent(coverage)} of the period.`]),
    ...balanceOfSite(report, site.site_id),
    ...(site.known === undefined ? [] : [`${capital(site.known.says)}.`]),
    ...licenceOfSite(site),
    ...closuresOfSite(report, site.site_id),
  ];
  const ink = isFlagged(site) ? pen.alarm : pen.plain;
  const [first, ...rest] = sentences;
  return [...wrap(first!, pen.width).map(ink), ...wrap(rest.join(' '), pen.width)];
}

/** Without a dossier, how to come by one, where there is a load to draw. */
function picture({ dossiers = [] }: Report, site: SiteReport, pen: Pen): string[] {
  const dossier = dossiers.find(({ site_id }) => site_id === site.site_id);
  if (dossier !== undefined) return sitePicture(dossier, pen);
  return site.verdict === 'suspected' || site.verdict === 'over_licence' || site.verdict === 'unclear'
    ? wrap(
        words`Its days are not in this report, which draws those of ${counted(dossiers.length, 'site')}: scan with --dossiers for more.`,
        pen.width,
      ).map(pen.aside)
    : [];
}

function whyNot({ disqualified }: SiteReport, pen: Pen): string[] {
  return ['Why it is not assessed', ...disqualified.flatMap(({ says }) => item('-', says, pen.doubt, pen))];
}

const SIDES: readonly {
  title: string;
  holds: (piece: Piece) => boolean;
  ink: 'alarm' | 'plain' | 'aside';
}[] = [
  { title: 'For mining, in bits', holds: ({ bits }) => bits >= NOTHING, ink: 'plain' },
  { title: 'Against it, in bits', holds: ({ bits }) => bits <= -NOTHING, ink: 'plain' },
  { title: 'Seen, and says nothing', holds: ({ bits }) => Math.abs(bits) < NOTHING, ink: 'aside' },
];

function evidence(site: SiteReport, pen: Pen): string[] {
  const seen = SIDES.flatMap(({ title, holds, ink }) => {
    const pieces = site.evidence.filter(holds).sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
    if (pieces.length === 0) return [];
    return [title, ...pieces.flatMap((piece) => told(piece, pen[ink], pen)), ''];
  });
  const observed = new Set(site.evidence.map(({ indicator }) => indicator));
  const unseen = INDICATORS.filter(({ id }) => !observed.has(id));
  const unknown = unseen.flatMap(({ title, needs }) =>
    item('?', `${title}: it needs ${needs}`, pen.doubt, pen),
  );
  const lines = [...seen, ...(unknown.length === 0 ? [] : ['Unknown, for want of data', ...unknown])];
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function told({ indicator, bits, says }: Piece, ink: Ink, pen: Pen): string[] {
  const mark = Math.abs(bits) < NOTHING ? '' : `${bits > 0 ? '+' : '-'}${Math.abs(bits).toFixed(1)}`;
  return item(mark, `${says} [${indicator}]`, ink, pen);
}

/** How the bits make the probability. */
function odds(report: Report, site: SiteReport, pen: Pen): string[] {
  return wrap(oddsTold(report, site), pen.width);
}

/** The same; empty where there is no probability. */
export function oddsTold({ parameters }: Report, { evidence: pieces, probability }: SiteReport): string {
  const { value: prior, from } = parameters['prior'] ?? {};
  if (typeof prior !== 'number' || probability === null) return '';
  const about = from === 'data' ? 'make, since that share is learnt from the sites and not known, ' : 'make ';
  const sum = pieces.reduce((all, { bits }) => all + bits, 0);
  return (
    `Of sites of which nothing speaks either way ${percent(prior)} mine. Each bit for it doubles the odds and each against halves them; ` +
    `together ${sum < 0 ? '-' : '+'}${Math.abs(sum).toFixed(1)} bits ${about}${chance(probability)}.`
  );
}

function clearing(site: SiteReport, pen: Pen): string[] {
  const lines = clearsOf(site).flatMap((answer) => item('-', answer, pen.plain, pen));
  return lines.length === 0 ? [] : ['What would clear it', ...lines];
}

const MARK_WIDTH = 5;

function item(mark: string, text: string, ink: Ink, pen: Pen): string[] {
  return wrap(text, pen.width - MARK_WIDTH - 2).map(
    (line, i) => `  ${pad(i === 0 ? mark : '', MARK_WIDTH)}${ink(line)}`,
  );
}

function weightOf(id: string): string {
  const weight = WEIGHTS.get(id);
  const sides = [
    ...(weight?.for === undefined ? [] : [`up to ${weight.for} bits for mining`]),
    ...(weight?.against === undefined ? [] : [`up to ${weight.against} bits against it`]),
  ];
  return `It counts for ${sides.join(' and ')} (${weight?.basis ?? 'without weight'}).`;
}

const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;
