/** An evaluation in words and figures, for a terminal or a file: plain text, no colour, the megawatts last. */
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { counted, percent, power, powerInterval } from '../report/figures.ts';
import { wrap } from '../report/lines.ts';
import { printable } from '../report/printable.ts';
import type { Calibration } from './calibration.ts';
import type { Evaluation, Ranking } from './evaluate.ts';
import type { Count, Verdicts } from './found.ts';

export function renderEvaluation(evaluation: Evaluation): string {
  const { sites, ranking, textbook, verdicts, megawatts, blocks } = evaluation;
  const lines = [
    words`${counted(sites.in_truth, 'site')} with a truth: ${sites.illegal} illegal, ${sites.clean} clean, ${sites.licensed} licensed (apart).`,
    ...notCompared(evaluation),
    '',
    row(['', words`this scan`, words`textbook rule`]),
    row([words`average precision`, figure(ranking.average_precision), figure(textbook.average_precision)]),
    row([`  ${words`of a ranking by lot`}`, figure(ranking.chance), figure(textbook.chance)]),
    row([
      recallWith(ranking),
      figure(ranking.recall_at_one_in_a_hundred),
      figure(textbook.recall_at_one_in_a_hundred),
    ]),
    row([words`flagged`, String(verdicts.flagged), String(textbook.verdicts.flagged)]),
    row([`  ${words`of them illegal`}`, caught(verdicts), caught(textbook.verdicts)]),
    row([`  ${words`share of the illegal`}`, figure(verdicts.recall), figure(textbook.verdicts.recall)]),
    row([words`load of the flagged`, power(megawatts.flagged_mw), power(textbook.flagged_mw)]),
    row([`  ${words`truly illegal`}`, power(megawatts.true_flagged_mw), power(textbook.true_flagged_mw)]),
    '',
    words`False alarms: ${listed(verdicts.false_alarms)}`,
    words`Missed: ${listed(verdicts.misses)}`,
    ...licensed(evaluation),
    '',
    ...reliability(evaluation.calibration),
    '',
    words`Blocks: ${blocks.sized} caught and sized, median error ${share(blocks.size_error)}; ${blocks.held} of their intervals held the truth.`,
    words`Onsets: ${blocks.dated} dated, median error ${days(blocks.onset_error_days)}; ${blocks.onset_missed} not seen, ${blocks.onset_invented} seen where none was.`,
    '',
    summary(evaluation),
  ];
  return `${lines.flatMap(fitted).join('\n')}\n`;
}

function notCompared({ sites }: Evaluation): string[] {
  const { not_assessed, not_in_report, not_in_truth } = sites;
  return [
    ...(not_assessed > 0 ? [words`${counted(not_assessed, 'site')} not assessed: ranked at the prior.`] : []),
    ...(not_in_report.length > 0
      ? [
          words`${counted(not_in_report.length, 'site')} not in the report, ranked at the prior: ${names(not_in_report)}.`,
        ]
      : []),
    ...(not_in_truth.length > 0
      ? [
          words`${counted(not_in_truth.length, 'site')} of the report without a truth, not judged: ${names(not_in_truth)}.`,
        ]
      : []),
  ];
}

const NAMED = 5;

function names(ids: readonly string[]): string {
  const first = ids.slice(0, NAMED).map(printable).join(', ');
  return ids.length > NAMED ? words`${first} and ${ids.length - NAMED} more` : first;
}

function row([what, ours, theirs]: readonly [string, string, string]): string {
  return `${what.padEnd(42)}${ours.padStart(12)}${theirs.padStart(16)}`;
}

function recallWith({ false_alarms_allowed }: Ranking): string {
  return false_alarms_allowed === 0
    ? words`recall, no false alarm`
    : words`recall, ${counted(false_alarms_allowed, 'false alarm')} (1 in 100 clean)`;
}

function caught({ caught: count, precision }: Verdicts): string {
  return precision === null ? String(count) : `${count} (${percent(precision)})`;
}

function listed(counts: readonly Count[]): string {
  if (counts.length === 0) return words`none.`;
  return `${counts.map(({ kind, count, of }) => words`${printable(kind)} ${count} of ${of}`).join(', ')}.`;
}

function licensed({ licensed: groups, megawatts: { licences } }: Evaluation): string[] {
  if (groups.length === 0) return [];
  const verdicts = groups
    .map(({ label, verdict, sites }) => words`${sites} ${label} as ${VERDICTS[verdict]?.() ?? verdict}`)
    .join(', ');
  return [
    words`Licensed: ${verdicts}. Over licences ${powerInterval(licences.over_licence_mw)}, truly ${power(licences.true_excess_mw)}.`,
  ];
}

/** Verdicts that are no code of the report. */
const VERDICTS: Readonly<Record<string, () => string>> = {
  'not in the report': () => words`not in the report`,
};

function reliability({ bins, brier, brier_of_base_rate, expected, observed }: Calibration): string[] {
  return [
    columns([words`Probability said`, words`Sites`, words`Expected`, words`Illegal`]),
    ...bins.map(({ from, to, sites, illegal, mean_probability }) =>
      columns([
        words`${decimals(from, 2)} to ${decimals(to, 2)}`,
        String(sites),
        decimals(sites * mean_probability, 1),
        String(illegal),
      ]),
    ),
    words`All: ${decimals(expected, 1)} expected, ${observed} illegal. Brier score ${figure(brier)} (everyone at the same rate: ${figure(brier_of_base_rate)}).`,
  ];
}

function columns([bin, sites, expected, illegal]: readonly [string, string, string, string]): string {
  return `${bin.padEnd(18)}${sites.padStart(8)}${expected.padStart(11)}${illegal.padStart(10)}`;
}

function summary({ megawatts: { suspected_mw, true_mw, error_mw, error_share, held } }: Evaluation): string {
  const off = error_share === null ? power(Math.abs(error_mw)) : percent(Math.abs(error_share));
  const [suspected, truly] = [powerInterval(suspected_mw), power(true_mw)];
  if (error_mw < 0) {
    return held
      ? words`Suspected ${suspected}, true ${truly}: ${off} too low; interval held.`
      : words`Suspected ${suspected}, true ${truly}: ${off} too low; interval missed.`;
  }
  return held
    ? words`Suspected ${suspected}, true ${truly}: ${off} too high; interval held.`
    : words`Suspected ${suspected}, true ${truly}: ${off} too high; interval missed.`;
}

/** Tables are narrow by themselves; sentences are broken between words. */
function fitted(line: string): string[] {
  return line.length <= WIDTH ? [line] : wrap(line, WIDTH);
}

const WIDTH = 80;

function figure(value: number | null): string {
  return value === null ? '-' : decimals(value, 3);
}

function share(value: number | null): string {
  return value === null ? words`unknown` : percent(value);
}

function days(value: number | null): string {
  return value === null ? words`unknown` : words`${decimals(value, 1)} days`;
}

function decimals(value: number, digits: number): string {
  return withDecimalMark(value.toFixed(digits));
}
