import type { Command, Option } from 'commander';
import { namesFile } from '../config/keys.ts';

interface Candidate {
  readonly value: string;
  /** In a few words; some shells show it. */
  readonly says: string;
}

/** What may stand in the place of a word. */
export interface Answer {
  readonly candidates: readonly Candidate[];
  /** Whether the name of a file may stand there too: the shell knows them best. */
  readonly takesFile: boolean;
}

/**
 * What may stand in the place of the last of the words of a command line, which may be begun or empty: commands, options,
 * choices of options and of arguments, all read from the program itself.
 */
export function answer(program: Command, line: readonly string[]): Answer {
  const { words, current, isValue } = joinedAtEquals(line);
  const { command, operands, open } = walked(program, words);
  if (open !== undefined) return starting(current, valuesOf(open));
  if (isValue) return NOTHING;
  const [, long, begun] = /^(--[^=]+)=(.*)$/su.exec(current) ?? [];
  if (long !== undefined) {
    const option = optionOf(command, long);
    const { candidates, takesFile } =
      option === undefined ? NOTHING : starting(begun ?? '', valuesOf(option));
    return {
      candidates: candidates.map(({ value, says }) => ({ value: `${long}=${value}`, says })),
      takesFile,
    };
  }
  if (current.startsWith('-') && current !== '-') return starting(current, optionsOf(command));
  return starting(current, command === program ? commandsOf(program) : argumentAt(command, operands));
}

const NOTHING: Answer = { candidates: [], takesFile: false };

function starting(begun: string, { candidates, takesFile }: Answer): Answer {
  return { candidates: candidates.filter(({ value }) => value.startsWith(begun)), takesFile };
}

interface Line {
  /** Before the current one. */
  readonly words: readonly string[];
  readonly current: string;
  /** Whether the current one stands behind an equals sign. */
  readonly isValue: boolean;
}

/** Bash hands `--format=js` over as three words, of which it completes the last. */
function joinedAtEquals(line: readonly string[]): Line {
  const current = line.at(-1) ?? '';
  const before = line.slice(0, -1);
  if (current === '=') return { words: before, current: '', isValue: true };
  if (before.at(-1) === '=') return { words: before.slice(0, -1), current, isValue: true };
  return { words: before, current, isValue: false };
}

interface Walked {
  readonly command: Command;
  /** How many words before the current one are arguments of the command. */
  readonly operands: number;
  /** The option that still wants its value. */
  readonly open: Option | undefined;
}

function walked(program: Command, words: readonly string[]): Walked {
  let command = program;
  let operands = 0;
  let open: Option | undefined;
  let isLiteral = false;
  for (const word of words) {
    if (word === '=') continue;
    if (open !== undefined) {
      open = undefined;
    } else if (word === '--') {
      isLiteral = true;
    } else if (!isLiteral && word.startsWith('-') && word !== '-') {
      const option = optionOf(command, word);
      open = option?.required ? option : undefined;
    } else if (command === program) {
      command = subcommand(program, word) ?? program;
    } else {
      operands += 1;
    }
  }
  return { command, operands, open };
}

function subcommand({ commands }: Command, word: string): Command | undefined {
  return commands.find((command) => command.name() === word);
}

function optionOf(command: Command, word: string): Option | undefined {
  return command.options.find(({ long, short }) => word === long || word === short);
}

function valuesOf(option: Option): Answer {
  const candidates = (option.argChoices ?? []).map((value) => ({ value, says: '' }));
  return { candidates, takesFile: namesFile(option) };
}

function optionsOf(command: Command): Answer {
  const options = command.createHelp().visibleOptions(command);
  const candidates = options.flatMap(({ long, description }) =>
    long == null ? [] : [{ value: long, says: firstWords(description) }],
  );
  return { candidates, takesFile: false };
}

function commandsOf(program: Command): Answer {
  const commands = program.createHelp().visibleCommands(program);
  const candidates = commands.map((command) => ({
    value: command.name(),
    says: firstWords(command.summary() || command.description()),
  }));
  return { candidates, takesFile: false };
}

/** The argument in that place, or the last one if there may be more of it. */
function argumentAt({ registeredArguments }: Command, place: number): Answer {
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[place] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return NOTHING;
  const candidates = (argument.argChoices ?? []).map((value) => ({ value, says: '' }));
  return { candidates, takesFile: argument.argChoices === undefined };
}

/** A line of a list has little room: as far as the first clause goes. */
function firstWords(description: string): string {
  return description
    .replace(/(?: \((?:default|по умолчанию|әдепкі):|, (?:e\.g\.|например|мысалы)|[;:] ).*$/su, '')
    .replaceAll(/\s+/gu, ' ');
}
