/** What is asked for on the command line. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly towns: number;
  /** Of the first town; the others follow. */
  readonly seed: number;
  /** Folder in which towns are kept: a campaign that was stopped goes on where it was. */
  readonly cache: string | undefined;
  readonly processes: number;
  readonly json: string | undefined;
  /** The page is written, and dated by this; undefined: nothing is written. */
  readonly date: string | undefined;
  /** Only makes the towns, every so many of them from this one on. */
  readonly make: { readonly first: number; readonly step: number } | undefined;
}

/** Throws an Error that says what is wrong. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: FLAGS });
  const isDated = values.date === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(values.date);
  if (!isDated) throw new Error('--date is a day such as 2026-11-22.');
  const [first, step] = (values.make ?? '').split('/').map(Number);
  return {
    towns: wholeNumber('towns', values.towns),
    seed: wholeNumber('seed', values.seed),
    cache: values.cache,
    processes: Math.max(1, wholeNumber('processes', values.processes)),
    json: values.json,
    date: values.date,
    make: step === undefined ? undefined : { first: first!, step },
  };
}

const FLAGS = {
  towns: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '20001' },
  cache: { type: 'string' },
  processes: { type: 'string', default: '2' },
  json: { type: 'string' },
  date: { type: 'string' },
  make: { type: 'string' },
} as const;

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0) return value;
  throw new Error(`--${name} is "${text}"; it is a whole number, 0 or more.`);
}
