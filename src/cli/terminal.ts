import { Option } from 'commander';
import type { Page } from '../report/pen.ts';
import type { Outlet, World } from './world.ts';

const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

type Env = World['env'];

/** The same on every command that prints for people; `says` what it colours. */
export function colourOption(says: string): Option {
  return new Option('--color <when>', says).choices(COLOUR_CHOICES).default('auto');
}

/** How text is best shown on this stream. */
export function pageFor(stream: Outlet, env: Env, choice: ColourChoice): Page {
  return {
    width: widthOf(stream, env),
    colour: wantsColour(choice, stream, env),
    unicode: showsUnicode(env),
  };
}

/** How text is best shown in a file: whoever opens it reads UTF-8, and no colour unless it was asked for. */
export function pageForFile(env: Env, choice: ColourChoice): Page {
  return { width: widthOf({}, env), colour: choice === 'always', unicode: true };
}

/**
 * `--color`, then FORCE_COLOR (https://force-color.org), then NO_COLOR (https://no-color.org: any value but the empty
 * one), then a terminal that says it can do nothing, then whether there is a terminal at all. The first that has
 * something to say decides.
 */
export function wantsColour(choice: ColourChoice, stream: Pick<Outlet, 'isTTY'>, env: Env): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  if (env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}

const PIPE_WIDTH = 120;
const UNKNOWN_TERMINAL_WIDTH = 80;

/** Some terminals say 0 columns, which means that they do not know. */
export function widthOf({ isTTY, columns }: Pick<Outlet, 'isTTY' | 'columns'>, env: Env): number {
  return (
    columns || Number.parseInt(env['COLUMNS'] ?? '', 10) || (isTTY ? UNKNOWN_TERMINAL_WIDTH : PIPE_WIDTH)
  );
}

/** The locale's character set, by POSIX precedence. No locale at all is common in containers, whose pipes are UTF-8. */
export function showsUnicode(env: Env): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale === undefined || locale === '' || /utf-?8/i.test(locale);
}
