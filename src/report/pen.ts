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
  /** Columns of a text. */
  readonly width: number;
  /** Columns of a table or a drawing, which the eye does not read from end to end. */
  readonly across: number;
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
  /** A share of one whole: pieces of a column from the thinnest to a full one, and what is left to the whole. */
  readonly pieces: readonly string[];
  readonly rest: string;
  /** How high one line of text is filled, from nothing to full: of a drawing of one line, and of one of several. */
  readonly heights: readonly string[];
  readonly tops: readonly string[];
  /** The part of a load that is the block. */
  readonly block: string;
  /** When the block came, within a line and under it; and how long something lasted. */
  readonly divide: string;
  readonly onset: string;
  readonly lasted: string;
  /** The axes: beside a value, between values, where they meet, along, at a date. */
  readonly value: string;
  readonly side: string;
  readonly corner: string;
  readonly along: string;
  readonly date: string;
}

const UNICODE: Marks = {
  rule: '─',
  ellipsis: '…',
  dot: ' · ',
  sure: '█',
  perhaps: '░',
  sliver: '▏',
  pieces: [...'▏▎▍▌▋▊▉█'],
  rest: '·',
  heights: [...'_▁▂▃▄▅▆▇█'],
  tops: [...'_▁▂▃▄▅▆▇█'],
  block: '▒',
  divide: '│',
  onset: '▲',
  lasted: '━',
  value: '┤',
  side: '│',
  corner: '└',
  along: '─',
  date: '┬',
};

/** In a line of its own a figure is as high as its sign is dense; under others its sign is as high as it is. */
const ASCII: Marks = {
  rule: '-',
  ellipsis: '..',
  dot: ', ',
  sure: '#',
  perhaps: '-',
  sliver: '|',
  pieces: ['#'],
  rest: '.',
  heights: [...'_.:-=+*%#'],
  tops: [...'_..::::##'],
  block: '=',
  divide: '|',
  onset: '^',
  lasted: '~',
  value: '+',
  side: '|',
  corner: '+',
  along: '-',
  date: '+',
};

/** Below this no line makes sense; a narrower terminal wraps by itself. */
const NARROWEST = 40;
/** Beyond this the eye loses the line of a text. */
const WIDEST = 140;
/** Beyond this a table or a drawing gains nothing. */
const WIDEST_ACROSS = 200;

export function pen(page: Page): Pen {
  const chalk = new Chalk({ level: page.colour ? 1 : 0 });
  return {
    width: within(NARROWEST, page.width, WIDEST),
    across: within(NARROWEST, page.width, WIDEST_ACROSS),
    marks: page.unicode ? UNICODE : ASCII,
    heading: (text) => chalk.bold(text),
    aside: (text) => chalk.dim(text),
    alarm: (text) => chalk.red(text),
    doubt: (text) => chalk.yellow(text),
    plain: (text) => text,
  };
}

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
