/** Figures as tables in Markdown, which read as well in a terminal. */
import stringWidth from 'string-width';
import { INDICATORS } from '../src/evidence/index.ts';
import { COLUMNS } from './columns.ts';
import type { Groups } from './figures.ts';
import type { Measures, Spread } from './measures.ts';
import type { Model } from './model.ts';
import type { FittedErrors } from './page.ts';
import type { Bin } from './reliability.ts';
import { DOMAINS } from './towns.ts';
import type { Worth } from './worth.ts';

export function measuresTable(groups: Groups): string {
  return table(
    [
      'towns',
      'illegal / sites',
      'average precision',
      'recall at 1 in 100',
      'flagged: illegal / clean',
      'Brier',
      'log-loss',
      'slope; intercept (by chance)',
      'size',
      'onset',
    ],
    Object.entries(groups).map(([name, of]) => [
      name,
      `${of.illegal} / ${of.sites}`,
      spread(of.average_precision),
      spread(of.recall_at_one_in_a_hundred),
      `${of.flagged.illegal.toFixed(1)} / ${of.flagged.clean.toFixed(1)}`,
      of.brier.toFixed(4),
      of.log_loss.toFixed(3),
      line(of.calibration),
      of.size_error === null ? '-' : `${(100 * of.size_error).toFixed(1)} %`,
      of.onset_error_days === null ? '-' : `${of.onset_error_days} d`,
    ]),
  );
}

export function reliabilityTable(groups: Groups): string {
  const pooled = Object.entries(groups).filter(([name]) => DOMAINS.some((domain) => domain === name));
  return table(
    ['towns', 'prevalence', 'Brier', ...['0-0.2', '0.2-0.4', '0.4-0.6', '0.6-0.8', '0.8-1']],
    pooled.flatMap(([name, { reliability, brier, brier_at_two_percent: rare }]) => [
      [name, 'own', brier.toFixed(4), ...bins(reliability.natural)],
      [name, '2 %', rare.toFixed(4), ...bins(reliability.at_two_percent)],
    ]),
  );
}

/** Sites: probability said -> share that mined (what so few sites allow). */
function bins(found: readonly Bin[]): string[] {
  return [0, 0.2, 0.4, 0.6, 0.8].map((edge) => {
    const bin = found.find(({ from }) => from === edge);
    if (bin === undefined) return '-';
    const { sites, mean_probability: said, share_illegal: mined, low, high } = bin;
    return `${sites.toFixed(1)}: ${said.toFixed(3)} -> ${mined.toFixed(3)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  });
}

export function worthTable(worths: readonly Worth[], model: Model): string {
  const domains = DOMAINS.filter((domain) => worths.some(({ loses }) => loses[domain] !== undefined));
  return table(
    [
      'without',
      'bits for / against',
      ...domains.flatMap((domain) => [`${domain}: precision lost`, `${domain}: log-loss gained, mbit`]),
    ],
    worths.map(({ name, what, loses }) => [
      what === 'family' ? `all of ${name}` : name,
      what === 'family' ? '' : bitsOfIndicator(name, model),
      ...domains.flatMap((domain) => [
        signed(loses[domain]!.average_precision, 3),
        signed(1000 * loses[domain]!.log_loss, 1),
      ]),
    ]),
  );
}

/** Weights by indicator, in their order. */
function bitsOfIndicator(id: string, { weights }: Model): string {
  const bits = (direction: 'for' | 'against') => {
    const place = COLUMNS.findIndex((column) => column.indicator === id && column.direction === direction);
    return place < 0 ? '-' : weights[place]!.toFixed(1);
  };
  return `${bits('for')} / ${bits('against')}`;
}

export function weightsTable(model: Model): string {
  return table(
    ['indicator', 'family', 'bits for / against'],
    INDICATORS.map(({ id, family }) => [id, family, bitsOfIndicator(id, model)]),
  );
}

export function sizesTable(sizes: FittedErrors['sizes']): string {
  return table(
    ['sized by', 'up to, of the load', 'blocks', 'mean, by megawatts', 'median', '5 % to 95 %'],
    Object.entries(sizes).flatMap(([name, rows]) =>
      rows.map(({ upTo, n, mean: average, median, low, high }) => [
        name,
        `${upTo}`,
        `${n}`,
        `${average}`,
        `${median}`,
        `${low} to ${high}`,
      ]),
    ),
  );
}

function spread(of: Spread | null): string {
  if (of === null) return '-';
  const isOne = of.low === of.high;
  return isOne ? of.mean.toFixed(3) : `${of.mean.toFixed(3)} (${of.low.toFixed(3)} to ${of.high.toFixed(3)})`;
}

function line(of: Measures['calibration']): string {
  return of === null ? '-' : `${of.slope.toFixed(2)}; ${signed(of.intercept, 2)} (${of.chance.toFixed(2)})`;
}

/** With its sign, unless nothing is left of it. */
export function signed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  return `${rounded > 0 ? '+' : ''}${(rounded === 0 ? 0 : rounded).toFixed(digits)}`;
}

/** Columns padded to their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(3, ...lines.map((cells) => stringWidth(cells[i]!))));
  const printed = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell + ' '.repeat(widths[i]! - stringWidth(cell))).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [printed(head), rule, ...rows.map(printed)].join('\n');
}
