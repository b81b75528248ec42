/** How far the answer moves with what it takes for granted. */
import { z } from 'zod';
import { BASES } from '../estimate/premises.ts';
import type { Sensitivity } from '../estimate/sensitivity.ts';
import { numberFormat, withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { assumptionName } from './assumption-name.ts';
import { type Column, columned } from './columned.ts';
import { percent, power, powerInterval } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report } from './report.ts';
import { intervalToWatt, mwToWatt, significant } from './rounding.ts';

const number = z.number();
const interval = z.strictObject({ central: number, low: number, high: number, level: number });

export const sensitivitySchema = z
  .strictObject({
    grid: z.array(
      z.strictObject({
        prior: number,
        threshold: number,
        suspected_mw: interval.describe(
          'follows the prior alone, which is moved there with all that is not known of it',
        ),
        flagged: z.int().nonnegative(),
        flagged_mw: interval,
      }),
    ),
    not_swept: z
      .array(z.strictObject({ name: z.string(), value: number, basis: z.enum(BASES), why: z.string() }))
      .optional()
      .describe('what is taken for granted as well, and what it moves cannot be told without another scan'),
  })
  .describe('the answer under other priors and thresholds, those in use among them');

export const assumptionSchema = z
  .strictObject({
    name: z.string(),
    value: number,
    basis: z.enum(BASES).describe('where the value in use comes from'),
    alternative: number,
    effect_mw: number.describe('what the alternative adds to suspected_mw'),
    effect_low_mw: number,
    effect_high_mw: number,
    effect_flagged: z.int(),
    effect_flagged_mw: number,
  })
  .describe('one value in use, one other, and the answer computed again with it');

type SensitivityReport = z.infer<typeof sensitivitySchema>;
type AssumptionReport = z.infer<typeof assumptionSchema>;

export function sensitivityReport(
  { grid }: Sensitivity,
  parameters: Report['parameters'],
): SensitivityReport {
  return {
    not_swept: notSwept(parameters),
    grid: grid.map(({ prior, threshold, suspected, flagged, flaggedMw }) => ({
      prior: significant(prior),
      threshold,
      suspected_mw: intervalToWatt(suspected),
      flagged,
      flagged_mw: intervalToWatt(flaggedMw),
    })),
  };
}

/** The balance of a feeder is taken reading by reading, so another share needs another pass over them. */
function notSwept(parameters: Report['parameters']): SensitivityReport['not_swept'] {
  const { value, from } = parameters['loss_share'] ?? {};
  if (typeof value !== 'number') return [];
  return [
    {
      name: 'loss_share',
      value,
      basis: from === 'flag' ? 'given' : 'assumed',
      why: words`what is left of a feeder is reckoned while its readings are read: scan again with --loss-share to see what another share moves`,
    },
  ];
}

export function assumptionReports({ assumptions }: Sensitivity): AssumptionReport[] {
  return assumptions.map(({ effect, ...said }) => ({
    ...said,
    value: significant(said.value),
    alternative: significant(said.alternative),
    effect_mw: mwToWatt(effect.central),
    effect_low_mw: mwToWatt(effect.low),
    effect_high_mw: mwToWatt(effect.high),
    effect_flagged: effect.flagged,
    effect_flagged_mw: mwToWatt(effect.flaggedMw),
  }));
}

/** The grid, and what moves the answer; nothing where they were not computed. */
export function sensitivity(report: Report, pen: Pen): string[] {
  if (report.sensitivity === undefined) return [];
  const { not_swept: others = [] } = report.sensitivity;
  return [
    ...grid(report.sensitivity, report, pen),
    '',
    ...assumptions(report.totals.assumptions ?? [], pen),
    ...others.flatMap(({ name, value, basis, why }) =>
      wrap(
        words`Not swept: ${assumptionName(name)} ${withDecimalMark(String(value))} (${BASIS[basis]()}); ${why}.`,
        pen.width,
      ),
    ),
  ];
}

function grid({ grid: cells }: SensitivityReport, { parameters }: Report, pen: Pen): string[] {
  const inUse = (name: string, value: number) => (parameters[name]?.value === value ? '*' : '');
  const thresholds = [...new Set(cells.map(({ threshold }) => threshold))];
  const heads: Column[] = [
    { head: words`Prior`, align: 'right' },
    { head: words`Suspected`, align: 'right' },
    ...thresholds.map((at) => ({
      head: `>= ${withDecimalMark(String(at))}${inUse('threshold', at)}`,
      align: 'right' as const,
    })),
  ];
  const rows = [...new Set(cells.map(({ prior }) => prior))].map((prior) => {
    const ofPrior = cells.filter((cell) => cell.prior === prior);
    const flagged = ofPrior.map((cell) => `${cell.flagged}: ${power(cell.flagged_mw.central)}`);
    return [`${percent(prior)}${inUse('prior', prior)}`, powerInterval(ofPrior[0]!.suspected_mw), ...flagged];
  });
  return [
    ...wrap(words`If the prior, or the threshold of flagging, were another (* in use)`, pen.width).map(
      pen.heading,
    ),
    ...columned(heads, rows, pen),
    ...wrap(
      words`Under a threshold: sites flagged, and their blocks if all of them are mining.`,
      pen.width,
    ).map(pen.aside),
  ];
}

const columns = (): Column[] => [
  { head: words`Assumption` },
  { head: words`Value`, align: 'right' },
  { head: words`Basis` },
  { head: words`If`, align: 'right' },
  { head: words`Suspected`, align: 'right' },
  { head: words`Low`, align: 'right' },
  { head: words`High`, align: 'right' },
  { head: words`Flagged`, align: 'right' },
];

const BASIS: Readonly<Record<(typeof BASES)[number], () => string>> = {
  fitted: () => words`fitted`,
  measured: () => words`measured`,
  assumed: () => words`assumed`,
  published: () => words`published`,
  given: () => words`given`,
};

function assumptions(all: readonly AssumptionReport[], pen: Pen): string[] {
  const most = (one: AssumptionReport) =>
    Math.max(Math.abs(one.effect_mw), Math.abs(one.effect_low_mw), Math.abs(one.effect_high_mw));
  const moving = all.filter((one) => most(one) > 0 || one.effect_flagged !== 0);
  const rows = moving
    .toSorted((a, b) => Math.abs(b.effect_mw) - Math.abs(a.effect_mw) || most(b) - most(a))
    .map((one) => [
      assumptionName(one.name),
      figures(one.value),
      BASIS[one.basis](),
      figures(one.alternative),
      change(one.effect_mw),
      change(one.effect_low_mw),
      change(one.effect_high_mw),
      one.effect_flagged === 0 ? '0' : signed(one.effect_flagged),
    ]);
  const still = [...new Set(all.map(({ name }) => name))].filter(
    (name) => !moving.some((one) => one.name === name),
  );
  const rest = still.length === 0 ? '' : words`Move nothing here: ${still.map(assumptionName).join(', ')}.`;
  return [
    ...wrap(words`What each assumption moves, all else as it was`, pen.width).map(pen.heading),
    ...(rows.length === 0 ? [] : columned(columns(), rows, pen)),
    ...wrap(rest, pen.width).map(pen.aside),
  ];
}

function change(megawatts: number): string {
  return megawatts === 0 ? '0' : `${megawatts > 0 ? '+' : ''}${power(megawatts)}`;
}

function signed(count: number): string {
  return `${count > 0 ? '+' : ''}${count}`;
}

const figures = numberFormat({ maximumSignificantDigits: 3 });
