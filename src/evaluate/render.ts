/** An evaluation in words and figures, for a terminal or a file: plain text, no colour, the megawatts last. */
import { counted, percent, power, powerInterval } from '../report/figures.ts';
import { wrap } from '../report/lines.ts';
import { printable } from '../report/printable.ts';
import type { Calibration } from './calibration.ts';
import type { Evaluation, Ranking } from './evaluate.ts';
import type { Count, Verdicts } from './found.ts';

export function renderEvaluation(evaluation: Evaluation): string {
  const { sites, ranking, textbook, verdicts, megawatts, blocks } = evaluation;
  const lines = [
    `${counted(sites.in_truth, 'site')} with a truth: ${sites.illegal} illegal, ${sites.clean} clean, ${sites.licensed} licensed (apart).`,
    ...notCompared(evaluation),
    '',
    row(['', 'this scan', 'textbook rule']),
    row(['average precision', figure(ranking.average_precision), figure(textbook.average_precision)]),
    row(['  of a ranking by lot', figure(ranking.chance), figure(textbook.chance)]),
    row([
      `recall, ${allowed(ranking)}`,
      figure(ranking.recall_at_one_in_a_hundred),
      figure(textbook.recall_at_one_in_a_hundred),
    ]),
    row(['flagged', String(verdicts.flagged), String(textbook.verdicts.flagged)]),
    row(['  of them illegal', caught(verdicts), caught(textbook.verdicts)]),
    row(['  share of the illegal', figure(verdicts.recall), figure(textbook.verdicts.recall)]),
    row(['load of the flagged', power(megawatts.flagged_mw), power(textbook.flagged_mw)]),
    row(['  truly illegal', power(megawatts.true_flagged_mw), power(textbook.true_flagged_mw)]),
    '',
    `False alarms: ${listed(verdicts.false_alarms)}`,
    `Missed: ${listed(verdicts.misses)}`,
    ...licensed(evaluation),
    '',
    ...reliability(evaluation.calibration),
    '',
    `Blocks: ${blocks.sized} caught and sized, median error ${share(blocks.size_error)}; ${blocks.held} of their intervals held the truth.`,
    `Onsets: ${blocks.dated} dated, median error ${days(blocks.onset_error_days)}; ${blocks.onset_missed} not seen, ${blocks.onset_invented} seen where none was.`,
    '',
    summary(evaluation),
  ];
  return `${lines.flatMap(fitted).join('\n')}\n`;
}

function notCompared({ sites }: Evaluation): string[] {
  return [
    ...(sites.not_assessed > 0
      ? [`${counted(sites.not_assessed, 'site')} not assessed: ranked at the prior.`]
      : []),
    ...(sites.not_in_report.length > 0
      ? [
          `${counted(sites.not_in_report.length, 'site')} not in the report, ranked at the prior: ${names(sites.not_in_report)}.`,
        ]
      : []),
    ...(sites.not_in_truth.length > 0
      ? [
          `${counted(sites.not_in_truth.length, 'site')} of the report without a truth, not judged: ${names(sites.not_in_truth)}.`,
        ]
      : []),
  ];
}

const NAMED = 5;

function names(ids: readonly string[]): string {
  const first = ids.slice(0, NAMED).map(printable).join(', ');
  return ids.length > NAMED ? `${first} and ${ids.length - NAMED} more` : first;
}

function row([what, ours, theirs]: readonly [string, string, string]): string {
  return `${what.padEnd(42)}${ours.padStart(12)}${theirs.padStart(16)}`;
}

function allowed({ false_alarms_allowed }: Ranking): string {
  return false_alarms_allowed === 0
    ? 'no false alarm'
    : `${counted(false_alarms_allowed, 'false alarm')} (1 in 100 clean)`;
}

function caught({ caught: count, precision }: Verdicts): string {
  return precision === null ? String(count) : `${count} (${percent(precision)})`;
}

function listed(counts: readonly Count[]): string {
  if (counts.length === 0) return 'none.';
  return `${counts.map(({ kind, count, of }) => `${printable(kind)} ${count} of ${of}`).join(', ')}.`;
}

function licensed({ licensed: groups, megawatts: { licences } }: Evaluation): string[] {
  if (groups.length === 0) return [];
  const verdicts = groups.map(({ label, verdict, sites }) => `${sites} ${label} as ${verdict}`).join(', ');
  return [
    `Licensed: ${verdicts}. Over licences ${powerInterval(licences.over_licence_mw)}, truly ${power(licences.true_excess_mw)}.`,
  ];
}

function reliability({ bins, brier, brier_of_base_rate, expected, observed }: Calibration): string[] {
  return [
    'Probability said     Sites   Expected   Illegal',
    ...bins.map(({ from, to, sites, illegal, mean_probability }) =>
      [
        `${from.toFixed(2)} to ${to.toFixed(2)}`.padEnd(18),
        String(sites).padStart(8),
        (sites * mean_probability).toFixed(1).padStart(11),
        String(illegal).padStart(10),
      ].join(''),
    ),
    `All: ${expected.toFixed(1)} expected, ${observed} illegal. Brier score ${figure(brier)} (everyone at the same rate: ${figure(brier_of_base_rate)}).`,
  ];
}

function summary({ megawatts: { suspected_mw, true_mw, error_mw, error_share, held } }: Evaluation): string {
  const off = error_share === null ? power(Math.abs(error_mw)) : percent(Math.abs(error_share));
  const way = error_mw < 0 ? 'too low' : 'too high';
  const interval = held ? 'interval held' : 'interval missed';
  return `Suspected ${powerInterval(suspected_mw)}, true ${power(true_mw)}: ${off} ${way}; ${interval}.`;
}

/** Tables are narrow by themselves; sentences are broken between words. */
function fitted(line: string): string[] {
  return line.length <= WIDTH ? [line] : wrap(line, WIDTH);
}

const WIDTH = 80;

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function share(value: number | null): string {
  return value === null ? 'unknown' : percent(value);
}

function days(value: number | null): string {
  return value === null ? 'unknown' : `${value.toFixed(1)} days`;
}
