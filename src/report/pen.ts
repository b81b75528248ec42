import { Chalk } from 'chalk';
import type { BreakdownName } from '../estimate/breakdown.ts';

/** What a renderer must know about where its text will be read. Decided once, at the rim (cli/terminal.ts). */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether more than ASCII can be shown. */
  readonly unicode: boolean;
  /** Names of sections that are shown beside those that always are (details.ts). */
  readonly show?: readonly string[] | undefined;
  /** What its reader asked to have broken down; undefined leaves it to the table. */
  readonly by?: readonly BreakdownName[] | undefined;
  /** How CSV is written (csv.ts); undefined for the usual way. */
  readonly csv?: CsvDialect | undefined;
}

/** `excel`: so that a double click opens it right in an Excel whose decimal mark is a comma. */
export type CsvDialect = 'plain' | 'excel';

export type Ink = (text: string) => string;

/** The marks and inks for a page. Colour only repeats what a word says already. */
export interface Pen {
  readonly width: number;
  readonly marks: Marks;
  readonly heading: Ink;
  readonly aside: Ink;
  readonly alarm: Ink;
  readonly doubt: Ink;
  readonly plain: Ink;
}

interface Marks {
  readonly rule: string;
  readonly ellipsis: string;
  readonly dot: string;
  /** Bars: surely there, perhaps there, there but too short to draw. */
  readonly sure: string;
  readonly perhaps: string;
  readonly sliver: string;
}

const UNICODE: Marks = { rule: '─', ellipsis: '…', dot: ' · ', sure: '█', perhaps: '░', sliver: '▏' };
const ASCII: Marks = { rule: '-', ellipsis: '..', dot: ', ', sure: '#', perhaps: '-', sliver: '|' };

/** Below this no line makes sense; a narrower terminal wraps by itself. */
const NARROWEST = 40;
/** Beyond this the eye loses the line. */
const WIDEST = 140;

export function pen(page: Page): Pen {
  const chalk = new Chalk({ level: page.colour ? 1 : 0 });
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, page.width)),
    marks: page.unicode ? UNICODE : ASCII,
    heading: (text) => chalk.bold(text),
    aside: (text) => chalk.dim(text),
    alarm: (text) => chalk.red(text),
    doubt: (text) => chalk.yellow(text),
    plain: (text) => text,
  };
}
