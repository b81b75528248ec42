/** The source file src/score/fitted-weights.ts, as a fit writes it. */
import { COLUMNS } from './columns.ts';
import type { Measures } from './measures.ts';
import type { Model } from './model.ts';

export interface Written {
  readonly date: string;
  /** The command that made it, and the towns in words. */
  readonly command: string;
  readonly data: string;
  /** Held-out figures of the pooled towns, by domain. */
  readonly figures: Readonly<Record<string, Measures>>;
  readonly prevalence: number;
  readonly prior: number;
  readonly threshold: number;
  readonly model: Model;
}

/** Source text; the same fit gives the same bytes. */
export function fittedFile(fitted: Written): string {
  const { date, command, data, figures, prevalence, prior, threshold, model } = fitted;
  const measures = Object.entries(figures).map(([domain, of]) => figureLine(domain, of));
  return `/**
 * What \`npm run calibrate\` fitted; made by it, not to be edited. How: docs/calibration.md.
 *
 * ${date}, ${command}
 * On ${data}.
${measures.map((words) => ` * ${words}`).join('\n')}
 */

/** Bits at full strength, in the directions that weights.ts gives an indicator. */
export interface FittedWeight {
  readonly for?: number;
  readonly against?: number;
}

export const FITTED_WEIGHTS: Readonly<Record<string, FittedWeight>> = {
${weightLines(model).join('\n')}
};

/** Probability of mining at a site of which nothing speaks either way, where ${percent(prevalence)} of the sites mine. */
export const FITTED_PRIOR = ${Number(prior.toPrecision(3))};

/** ${thresholdWords(figures)} */
export const FITTED_THRESHOLD = ${threshold};
`;
}

function figureLine(domain: string, { average_precision, recall_at_one_in_a_hundred }: Measures): string {
  const precision = average_precision?.mean.toFixed(3) ?? 'unknown';
  const recall = recall_at_one_in_a_hundred?.mean.toFixed(2) ?? 'unknown';
  return `Each building scored without it, ${domain}: average precision ${precision}, recall at 1 in 100 ${recall}.`;
}

function weightLines({ weights }: Model): string[] {
  const lines = new Map<string, string[]>();
  for (const [i, { indicator, direction, fixed }] of COLUMNS.entries()) {
    if (fixed !== undefined) continue;
    const said = `${direction}: ${rounded(weights[i]!)}`;
    lines.set(indicator, [...(lines.get(indicator) ?? []), said]);
  }
  return [...lines].map(([id, said]) => `  ${propertyName(id)}: { ${said.join(', ')} },`);
}

/** As Biome would have it: quoted only where it must be. */
function propertyName(id: string): string {
  return /^[a-z]+$/u.test(id) ? id : `'${id}'`;
}

/** A tenth of a bit is finer than the fit knows it. */
function rounded(bits: number): number {
  return Math.round(10 * bits) / 10;
}

function thresholdWords(figures: Written['figures']): string {
  const clean = Object.entries(figures).map(
    ([domain, of]) => `${of.flagged.clean.toFixed(1)} of ${of.sites - of.illegal} ${domain}`,
  );
  return `Clean sites that reached it, held out: ${clean.join(', ')}.`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
