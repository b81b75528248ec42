import { type Command, CommanderError, type Option } from 'commander';
import { EXIT } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { printable } from '../../report/printable.ts';
import { write } from '../output.ts';
import type { Result } from '../results.ts';
import type { World } from '../world.ts';
import { CONFIG_FILE, configFile } from './file.ts';
import { optionsJson, optionsPage } from './print.ts';
import { settings } from './settings.ts';
import { taking } from './taking.ts';
import { type Said, toldOf } from './told.ts';

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
  readonly format?: readonly Result[];
  readonly quiet?: true;
}

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
    await write(
      json || format?.some((one) => one.format === 'json') ? optionsJson(told) : optionsPage(told),
      world.stdout,
    );
    throw new CommanderError(EXIT.done, 'mining-audit.printed', '');
  }
  if (taken.length > 0 && !quiet) {
    const names = taken.map(({ option }) => option.long).join(', ');
    world.stderr.write(`${printable(words`Options from ${file?.path ?? ''}: ${names}.`)}\n`);
  }
}
