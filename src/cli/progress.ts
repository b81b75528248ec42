/** How far a command has come, on one line of the terminal that is written again and again, and gone in the end. */
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Progress } from '../progress.ts';
import { shorten, widthOf } from '../report/lines.ts';
import { printable } from '../report/printable.ts';
import { widthOf as columnsOf } from './terminal.ts';
import type { Outlet, World } from './world.ts';

export interface ProgressLine extends Progress {
  /** Takes the line away, so that something else can be written; the next news bring it back. */
  readonly erase: () => void;
}

/** Seconds, from any moment on. */
export type Clock = () => number;

/** The line on this stream; undefined where nobody watches: no terminal, one that cannot erase, or a run by a machine. */
export function progressLine(stream: Outlet, env: World['env'], clock: Clock): ProgressLine | undefined {
  const isWatched = stream.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  return isWatched ? line(stream, env, clock) : undefined;
}

/** In seconds. Nothing shorter than that needs a word, and nobody reads more than so many lines a second. */
const BETWEEN = 0.2;

/** To the beginning of the line, and all of it erased (ECMA-48: CR, EL). */
const ERASE = '\r\u001b[K';

function line(stream: Outlet, env: World['env'], clock: Clock): ProgressLine {
  let stage: Stage = { name: '', total: undefined, begun: clock() };
  let done = 0;
  let of = '';
  let isShown = false;
  let shownAt = clock();

  const erase = () => {
    if (isShown) stream.write(ERASE);
    isShown = false;
  };
  return {
    erase,
    stage(name, total) {
      erase();
      stage = { name, total, begun: clock() };
      done = 0;
      of = '';
    },
    advance(bytes, file = '') {
      done += bytes;
      of = file;
      const now = clock();
      if (now - shownAt < BETWEEN) return;
      // The last column stays free: some terminals begin a new line once it is written.
      stream.write(ERASE + textOf(stage, { done, of, now }, columnsOf(stream, env) - 1));
      isShown = true;
      shownAt = now;
    },
    done: erase,
  };
}

interface Stage {
  readonly name: string;
  /** In bytes. */
  readonly total: number | undefined;
  readonly begun: number;
}

interface Reached {
  readonly done: number;
  readonly of: string;
  readonly now: number;
}

/** By the names under which they are told. */
const STAGES: Readonly<Record<string, (figures: string) => string>> = {
  opening: (figures) => words`opening ${figures}`,
  reading: (figures) => words`reading ${figures}`,
  'reading again': (figures) => words`reading again ${figures}`,
};

const BEFORE_NAME = ': ';
/** Columns in which a name still tells something. */
const NAME_LEAST = 12;

/** As much as fits: the rate goes first, then how much was read, then the time that is left. */
function textOf(stage: Stage, reached: Reached, width: number): string {
  const { amount, percent, rate, left } = figuresOf(stage, reached);
  const said = STAGES[stage.name] ?? ((figures: string) => `${stage.name} ${figures}`);
  const choices = [[percent, amount, rate, left], [percent, amount, left], [percent, left], [percent]].map(
    (parts) => said(parts.filter((part) => part !== undefined).join(', ')),
  );
  const file = printable(reached.of);
  const least = Math.min(widthOf(file), NAME_LEAST);
  const besideName = width - least - BEFORE_NAME.length;
  const text = choices.find((choice) => widthOf(choice) <= besideName) ?? said(percent ?? '');
  const room = width - widthOf(text) - BEFORE_NAME.length;
  const shown = room < least ? '' : shorten(file, room, '...');
  return shorten(shown === '' ? text : `${text}${BEFORE_NAME}${shown}`, width, '...');
}

/** Without a total, or where more than that was read, there is no saying how much is left. */
function figuresOf({ total, begun }: Stage, { done, now }: Reached) {
  const perSecond = now > begun ? done / (now - begun) : 0;
  const rate = perSecond > 0 ? words`${sizeInWords(perSecond)}/s` : undefined;
  if (total === undefined || total === 0 || done > total) {
    return { amount: sizeInWords(done), percent: undefined, rate, left: undefined };
  }
  return {
    amount: words`${sizeInWords(done)} of ${sizeInWords(total)}`,
    percent: `${Math.floor((100 * done) / total)} %`,
    rate,
    left: perSecond > 0 ? words`${duration((total - done) / perSecond)} left` : undefined,
  };
}

const SIZES = [
  { said: (figure: string) => words`${figure} TB`, bytes: 1e12 },
  { said: (figure: string) => words`${figure} GB`, bytes: 1e9 },
  { said: (figure: string) => words`${figure} MB`, bytes: 1e6 },
  { said: (figure: string) => words`${figure} kB`, bytes: 1e3 },
] as const;

const BYTES = { said: (figure: string) => words`${figure} B`, bytes: 1 };

/** "1.2 GB", "340 MB". */
export function sizeInWords(bytes: number): string {
  const unit = SIZES.find((one) => bytes >= one.bytes) ?? BYTES;
  const value = bytes / unit.bytes;
  return unit.said(withDecimalMark(value.toFixed(value < 10 && unit.bytes > 1 ? 1 : 0)));
}

function duration(seconds: number): string {
  if (seconds < 60) return words`${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? words`${minutes} min` : words`${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
