import { existsSync } from 'node:fs';
import {
  type Argument,
  type Command,
  type CommanderError,
  InvalidArgumentError,
  type Option,
} from 'commander';
import { words } from '../language/words.ts';
import { choicesInWords } from './commander-words.ts';
import { keyOf } from './config/keys.ts';
import { nearest } from './nearest.ts';

/** What to do about a wrong command line, beside what commander says of it; a line each. */
export function wayOut(error: CommanderError, args: readonly string[], program: Command): readonly string[] {
  const more = WAYS_OUT[error.code]?.(error.message, args, program);
  return [...(more === undefined ? [] : [more]), words`(add --help to see what there is)`];
}

type WayOut = (message: string, args: readonly string[], program: Command) => string | undefined;

/** By commander's code of the error. */
const WAYS_OUT: Readonly<Record<string, WayOut>> = {
  'commander.unknownCommand': (message, [word = '', ...rest], program) =>
    looksLikeFile(word)
      ? words`Did you mean: mining-audit scan ${[word, ...rest].map(quoted).join(' ')}`
      : suggestion(message, word, program.commands.map(nameOf)),
  'commander.unknownOption': (message, args, program) => {
    const [, option = ''] = /unknown option '([^'=]+)/u.exec(message) ?? [];
    const owners = program.commands.filter(({ options }) => options.some(({ long }) => long === option));
    if (owners.length === 0) {
      const { options } = program.commands.find((command) => args.includes(nameOf(command))) ?? program;
      return suggestion(message, option.replace(/^-+/u, ''), options.map(keyOf), '--');
    }
    const names = owners.map(nameOf);
    return words`${option} is an option of ${names.join(', ')}, such as: mining-audit ${names[0]!} ... ${option}`;
  },
};

/** The nearest of the names, where commander suggests none. */
function suggestion(
  message: string,
  word: string,
  names: readonly string[],
  dashes = '',
): string | undefined {
  const like = message.includes('Did you mean') ? [] : nearest(word, names);
  const suggested = like.map((name) => `${dashes}${name}`).join(', ');
  return suggested === '' ? undefined : words`Did you mean ${suggested}?`;
}

function nameOf(command: Command): string {
  return command.name();
}

function looksLikeFile(word: string): boolean {
  return /[./\\*?]/u.test(word) || word === '-' || existsSync(word);
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w./\\:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command, with its choices suggesting the nearest where one is mistyped. */
export function suggesting(command: Command): Command {
  for (const chooser of [...command.options, ...command.registeredArguments]) suggestIn(chooser);
  return command;
}

function suggestIn(chooser: Option | Argument): void {
  const { argChoices, parseArg } = chooser;
  if (argChoices === undefined || parseArg === undefined) return;
  chooser.argParser<unknown>((text, before) => {
    try {
      return parseArg.call(chooser, text, before);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const like = nearest(text, argChoices);
      const says = choicesInWords(error.message);
      if (like.length === 0) throw new InvalidArgumentError(says);
      throw new InvalidArgumentError(`${says} ${words`Did you mean ${like.join(', ')}?`}`);
    }
  });
}
