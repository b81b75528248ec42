import type { Command, Option } from 'commander';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { keyOf } from './keys.ts';
import type { Setting } from './settings.ts';

/**
 * Those of the settings that the command line has not spoken of, itself or by an option that cannot be used with it. Throws a
 * Failure where two of them cannot be used together.
 */
export function taking(all: readonly Setting[], command: Command, where: string): readonly Setting[] {
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

/** The options that cannot be used with this one. */
function rivals(option: Option, { options }: Command): readonly Option[] {
  const pair = RIVALS.find((keys) => keys.includes(keyOf(option)));
  return options.filter((other) => other !== option && pair?.includes(keyOf(other)));
}

/** Both say what stdout holds. On a command line they may stand together, where --format names a file. */
const RIVALS: readonly (readonly string[])[] = [['json', 'format']];
