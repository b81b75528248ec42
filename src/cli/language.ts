import { Option } from 'commander';
import { LANGUAGES, type Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { World } from './world.ts';

/** The same on every command. Its value is read by `languageFor`, before any command is made. */
export function languageOption(): Option {
  return new Option(
    '--lang <language>',
    words`language of the words (default: that of the locale, else English), e.g. --lang ru`,
  ).choices(LANGUAGES);
}

/**
 * `--lang`, or else what a configuration file says, or else the locale's language by POSIX precedence, or else English. Found before the command line is parsed,
 * since help, and what is said of a wrong command line, are in a language too.
 */
export function languageFor(args: readonly string[], env: World['env'], configured?: string): Language {
  const at = args.indexOf('--lang');
  const asked =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return known(asked) ?? known(configured) ?? known(locale.split(/[_.@-]/u)[0]) ?? 'en';
}

function known(name: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === name);
}
