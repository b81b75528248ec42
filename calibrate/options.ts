/** What is asked for on the command line. */
import { parseArgs } from 'node:util';
import { EVENT_PLANS, type EventPlan } from './happening.ts';

export interface Options {
  /** Folders of labelled towns of real load. */
  readonly folders: readonly string[];
  /** Seeds of the simulated towns, and how many sites each has. */
  readonly seeds: readonly number[];
  readonly sites: number;
  /** Seeds of the towns of all sizes, of which the errors of the estimate are fitted. */
  readonly mixedSeeds: readonly number[];
  /** What happens in them: the same in all, or in turn. */
  readonly events: EventPlan;
  /** How much the real towns count together, beside the simulated ones. */
  readonly realShare: number;
  readonly ridge: number;
  readonly folds: number;
  readonly splits: number;
  /** Share of mining sites for which prior and threshold are written; that of the towns unless told. */
  readonly prevalence: number | undefined;
  readonly cache: string | undefined;
  readonly json: string | undefined;
  /** How many misses and false alarms to show. */
  readonly errors: number;
  /** Thin data are measured, by the table in use, and nothing is fitted. */
  readonly thin: boolean;
  /** What is written is dated by this; undefined: nothing is written. */
  readonly date: string | undefined;
  /** As it was typed, without the paths of this machine. */
  readonly command: string;
}

/** Reads the arguments; towns are also taken from MINING_AUDIT_TOWNS. Throws an Error that says what is wrong. */
export function optionsFrom(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { values } = parseArgs({ args: [...args], options: FLAGS });
  const towns = `${env['MINING_AUDIT_TOWNS'] ?? ''}:${values.towns}`;
  const isDated = /^\d{4}-\d{2}-\d{2}$/u.test(values.date ?? '');
  const writes = !values.dry && !values.thin;
  if (writes && !isDated)
    throw new Error('Say --date 2026-11-22, by which the result is dated, or --dry, or --thin.');
  return {
    folders: [...new Set(towns.split(':').filter((folder) => folder !== ''))],
    seeds: seedsIn(values.seeds),
    sites: numberIn('sites', values.sites),
    mixedSeeds: seedsIn(values['mixed-seeds']),
    events: planIn(values.events),
    realShare: numberIn('real-share', values['real-share']),
    ridge: numberIn('ridge', values.ridge),
    folds: numberIn('folds', values.folds),
    splits: numberIn('splits', values.splits),
    prevalence: values.prevalence === undefined ? undefined : numberIn('prevalence', values.prevalence),
    cache: values.cache,
    json: values.json,
    errors: numberIn('errors', values.errors),
    thin: values.thin,
    date: writes ? values.date : undefined,
    command: ['npm run calibrate --', ...args.filter((_, i) => !isPath(args, i))].join(' '),
  };
}

const FLAGS = {
  towns: { type: 'string', default: '' },
  seeds: { type: 'string', default: '1-16' },
  sites: { type: 'string', default: '200' },
  'mixed-seeds': { type: 'string', default: '2001-3000' },
  events: { type: 'string', default: 'in-turn' },
  'real-share': { type: 'string', default: '0.5' },
  ridge: { type: 'string', default: '0.00003' },
  folds: { type: 'string', default: '6' },
  splits: { type: 'string', default: '5' },
  prevalence: { type: 'string' },
  cache: { type: 'string' },
  json: { type: 'string' },
  errors: { type: 'string', default: '0' },
  date: { type: 'string' },
  dry: { type: 'boolean', default: false },
  thin: { type: 'boolean', default: false },
} as const;

const WITH_PATHS = /^--(?:towns|cache|json)(?:=|$)/u;

function isPath(args: readonly string[], i: number): boolean {
  const isValue = WITH_PATHS.test(args[i - 1] ?? '') && !args[i - 1]!.includes('=');
  return WITH_PATHS.test(args[i]!) || isValue;
}

/** `1-3,7` is 1, 2, 3 and 7; nothing is no seed. */
export function seedsIn(text: string): number[] {
  return text.split(',').flatMap((part) => {
    if (part === '') return [];
    const [first, last = first] = part.split('-').map((end) => numberIn('seeds', end));
    return [...Array(last! - first! + 1).keys()].map((i) => first! + i);
  });
}

function planIn(text: string): EventPlan {
  const plan = EVENT_PLANS.find((known) => known === text);
  if (plan !== undefined) return plan;
  throw new Error(`--events is "${text}"; it is one of ${EVENT_PLANS.join(', ')}.`);
}

function numberIn(name: string, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${name} is "${text}"; it is a number, 0 or more.`);
}
