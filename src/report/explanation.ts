/** Everything that speaks for and against one site, in words, from a report; and what an indicator means. */
import { INDICATORS } from '../evidence/index.ts';
import type { Family, Indicator } from '../evidence/indicator.ts';
import { withDecimalMark } from '../language/numbers.ts';
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
import { onsetOf, titleOf, verdictOf, visitOf } from './site-words.ts';

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
    words`What else looks like this: ${innocently}`,
    words`It needs: ${needs}`,
    words`What would clear a site: ${clears}`,
    words`${weightOf(id)} All of the family "${FAMILY_WORDS[family]()}" together count for at most ${withDecimalMark(String(FAMILY_CAPS[family]))} bits: a bit doubles the odds, or halves them.`,
  ];
  return page_([
    wrap(`${title} (${id})`, pen.width).map(pen.heading),
    ...paragraphs.map((text) => wrap(text, pen.width)),
    [words`Sources`, ...sources.flatMap((source) => item('-', source, pen.plain, pen))],
  ]);
}

function page_(parts: readonly (readonly string[])[]): string {
  const told = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function heading(site: SiteReport, pen: Pen): string[] {
  const place = [site.sector ?? words`sector unknown`, site.region].filter((part) => part !== null);
  return wrap(`${titleOf(site)} (${place.join(', ')})`, pen.width).map(pen.heading);
}

function verdict(report: Report, site: SiteReport, pen: Pen): string[] {
  const { totals } = report;
  const { probability, block_mw: block, load, coverage } = site;
  const level = percent(totals.suspected_mw.level);
  const sentences = [
    probability === null
      ? `${capital(verdictOf(site))}.`
      : words`${capital(verdictOf(site))}: the chance that it mines is ${chance(probability)}.`,
    ...(block === null || probability === null
      ? []
      : [drawing(powerInterval(block).replace('(', `(${level}: `), site)]),
    ...visitOf(site).map((found) => `${capital(found)}.`),
    ...(load === null || load.mean_kw === null
      ? [words`No load of it was read.`]
      : [words`Its mean load is ${power(load.mean_kw / 1000)}.`]),
    ...(coverage === null ? [] : [words`Days with enough readings: ${percent(coverage)} of the period.`]),
    ...balanceOfSite(report, site.site_id),
    ...(site.known === undefined ? [] : [`${capital(site.known.says)}.`]),
    ...licenceOfSite(site),
    ...closuresOfSite(report, site.site_id),
  ];
  const ink = isFlagged(site) ? pen.alarm : pen.plain;
  const [first, ...rest] = sentences;
  return [...wrap(first!, pen.width).map(ink), ...wrap(rest.join(' '), pen.width)];
}

function drawing(block: string, site: SiteReport): string {
  return site.onset === null
    ? words`If it does, the block draws ${block}, since the start.`
    : words`If it does, the block draws ${block}, since ${onsetOf(site)}.`;
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
  return [
    words`Why it is not assessed`,
    ...disqualified.flatMap(({ says }) => item('-', says, pen.doubt, pen)),
  ];
}

const SIDES: readonly {
  title: () => string;
  holds: (piece: Piece) => boolean;
  ink: 'alarm' | 'plain' | 'aside';
}[] = [
  { title: () => words`For mining, in bits`, holds: ({ bits }) => bits >= NOTHING, ink: 'plain' },
  { title: () => words`Against it, in bits`, holds: ({ bits }) => bits <= -NOTHING, ink: 'plain' },
  { title: () => words`Seen, and says nothing`, holds: ({ bits }) => Math.abs(bits) < NOTHING, ink: 'aside' },
];

function evidence(site: SiteReport, pen: Pen): string[] {
  const seen = SIDES.flatMap(({ title, holds, ink }) => {
    const pieces = site.evidence.filter(holds).sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
    if (pieces.length === 0) return [];
    return [title(), ...pieces.flatMap((piece) => told(piece, pen[ink], pen)), ''];
  });
  const observed = new Set(site.evidence.map(({ indicator }) => indicator));
  const unseen = INDICATORS.filter(({ id }) => !observed.has(id));
  const unknown = unseen.flatMap(({ title, needs }) =>
    item('?', words`${title}: it needs ${needs}`, pen.doubt, pen),
  );
  const lines = [...seen, ...(unknown.length === 0 ? [] : [words`Unknown, for want of data`, ...unknown])];
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function told({ indicator, bits, says }: Piece, ink: Ink, pen: Pen): string[] {
  const mark = Math.abs(bits) < NOTHING ? '' : signed(bits);
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
  const sum = signed(pieces.reduce((all, { bits }) => all + bits, 0));
  return from === 'data'
    ? words`Of sites of which nothing speaks either way ${percent(prior)} mine. Each bit for it doubles the odds and each against halves them; together ${sum} bits make, since that share is learnt from the sites and not known, ${chance(probability)}.`
    : words`Of sites of which nothing speaks either way ${percent(prior)} mine. Each bit for it doubles the odds and each against halves them; together ${sum} bits make ${chance(probability)}.`;
}

function signed(bits: number): string {
  return `${bits < 0 ? '-' : '+'}${withDecimalMark(Math.abs(bits).toFixed(1))}`;
}

function clearing(site: SiteReport, pen: Pen): string[] {
  const lines = clearsOf(site).flatMap((answer) => item('-', answer, pen.plain, pen));
  return lines.length === 0 ? [] : [words`What would clear it`, ...lines];
}

const MARK_WIDTH = 5;

function item(mark: string, text: string, ink: Ink, pen: Pen): string[] {
  return wrap(text, pen.width - MARK_WIDTH - 2).map(
    (line, i) => `  ${pad(i === 0 ? mark : '', MARK_WIDTH)}${ink(line)}`,
  );
}

function weightOf(id: string): string {
  const weight = WEIGHTS.get(id);
  const basis = weight === undefined ? words`without weight` : BASIS_WORDS[weight.basis]();
  const [forIt, against] = [weight?.for, weight?.against].map((bits) => withDecimalMark(`${bits ?? ''}`));
  if (!against) return words`It counts for up to ${forIt!} bits for mining (${basis}).`;
  if (!forIt) return words`It counts for up to ${against} bits against it (${basis}).`;
  return words`It counts for up to ${forIt} bits for mining and up to ${against} bits against it (${basis}).`;
}

const BASIS_WORDS = { fitted: () => words`fitted`, assumed: () => words`assumed` } as const;

const FAMILY_WORDS: Readonly<Record<Family, () => string>> = {
  shape: () => words`shape`,
  size: () => words`size`,
  change: () => words`change`,
  network: () => words`network`,
  event: () => words`event`,
  register: () => words`register`,
};

const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;
