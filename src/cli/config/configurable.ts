import { isDeepStrictEqual } from 'node:util';
import { type Command, CommanderError, type Option } from 'commander';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { printable } from '../../report/printable.ts';
import { write } from '../output.ts';
import type { World } from '../world.ts';
import { CONFIG_FILE, configFile } from './file.ts';
import { keyOf, keysOf } from './keys.ts';
import { optionsJson, optionsPage, type Told } from './print.ts';
import { type Setting, settings } from './settings.ts';

/** What a command is told about where its options come from. */
export interface ConfiguredFlags {
  /** Options whose values come from the configuration file, by the names that commander gives them. */
  readonly configured?: readonly string[];
}

/**
 * The command, with its options also taken from a configuration file. What the command line says goes before the file, and the
 * file before the default.
 */
export function configurable(command: Command, world: World): Command {
  const said = new Map<Option, string[]>();
  command
    .option(
      '--config <file>',
      words`take options from this file (default: ${CONFIG_FILE} in the working directory, if it is there), e.g. --config audit.json`,
    )
    .option('--no-config', words`take no options from a file`)
    .option('--print-config', words`print every option, its value and where it comes from, and read nothing`)
    .on('option:print-config', () => needNothing(command))
    .hook('preAction', () => configure(command, said, world));
  for (const option of command.options) {
    command.on(`option:${option.name()}`, (text: string | undefined) => {
      if (text !== undefined) said.set(option, [...(said.get(option) ?? []), text]);
    });
  }
  return command;
}

/** To say what it would do a command needs no files. */
function needNothing(command: Command): void {
  for (const argument of command.registeredArguments) argument.required = false;
}

interface Flags {
  readonly config?: string | false;
  readonly printConfig?: true;
  readonly json?: true;
  readonly format?: string;
  readonly quiet?: true;
}

type Said = ReadonlyMap<Option, readonly string[]>;

async function configure(command: Command, said: Said, world: World): Promise<void> {
  const { config, printConfig } = command.opts<Flags>();
  const file = await configFile(config);
  const taken = file === undefined ? [] : taking(settings(file, command), command, file.path);
  for (const { option, value } of taken) {
    command.setOptionValueWithSource(option.attributeName(), value, 'config');
  }
  command.setOptionValue(
    'configured',
    taken.length === 0 ? undefined : taken.map(({ option }) => option.attributeName()),
  );
  const { json, format, quiet } = command.opts<Flags>();
  if (printConfig) {
    const told = { command: command.name(), file: file?.path, options: toldOf(command, said, taken) };
    await write(json || format === 'json' ? optionsJson(told) : optionsPage(told), world.stdout);
    throw new CommanderError(EXIT.done, 'mining-audit.printed', '');
  }
  if (taken.length > 0 && !quiet) {
    const names = taken.map(({ option }) => option.long).join(', ');
    world.stderr.write(`${printable(words`Options from ${file?.path ?? ''}: ${names}.`)}\n`);
  }
}

/** Those of the settings that the command line has not spoken of, itself or by an option that cannot be used with it. */
function taking(all: readonly Setting[], command: Command, where: string): readonly Setting[] {
  const isSaid = (option: Option) => command.getOptionValueSource(option.attributeName()) === 'cli';
  const open = all.filter(({ option }) => !isSaid(option) && !rivals(option, command).some(isSaid));
  for (const { option } of open) {
    const rival = rivals(option, command).find((other) => open.some((one) => one.option === other));
    if (rival === undefined) continue;
    const [key, other] = [keyOf(option), keyOf(rival)];
    throw new Failure('bad_config', EXIT.usage, words`"${key}" cannot be used with "${other}"`, {
      where,
      remedy: words`Take one of them out.`,
    });
  }
  return open;
}

/** The options that cannot be used with this one, whichever of the two says so. */
function rivals(option: Option, { options }: Command): readonly Option[] {
  const isAgainst = (one: Option, other: Option) => conflicts(one).includes(other.attributeName());
  return options.filter((other) => isAgainst(option, other) || isAgainst(other, option));
}

/** Commander keeps them without typing them. */
function conflicts(option: Option): readonly string[] {
  return (option as Option & { readonly conflictsWith?: readonly string[] }).conflictsWith ?? [];
}

function toldOf(command: Command, said: Said, taken: readonly Setting[]): readonly Told[] {
  return Array.from(keysOf(command), ([name, option]): Told => {
    const setting = taken.find((one) => one.option === option);
    if (setting !== undefined) return { name, value: setting.text, from: 'config' };
    if (command.getOptionValueSource(option.attributeName()) === 'cli') {
      return { name, value: lastSaid(option, said.get(option), command), from: 'flag' };
    }
    const { defaultValue } = option;
    return defaultValue === undefined
      ? { name, value: null, from: 'default', says: defaultIn(option) }
      : { name, value: defaultValue, from: 'default' };
  });
}

/** An option that was given again says all that was said where it adds them up, and the last where it does not. */
function lastSaid(option: Option, texts: readonly string[] = [], command: Command): string | true {
  const last = texts.at(-1);
  if (last === undefined) return true;
  const alone = option.parseArg === undefined ? last : option.parseArg<unknown>(last, undefined);
  return isDeepStrictEqual(alone, command.getOptionValue(option.attributeName())) ? last : texts.join(',');
}

/** What the help says of an option without a value, in whichever language. */
function defaultIn({ description }: Option): string | undefined {
  return /\((?:default|по умолчанию|әдепкі): ([^)]+)\)/u.exec(description)?.[1];
}
