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

/** The options that cannot be used with this one, whichever of the two says so. */
function rivals(option: Option, { options }: Command): readonly Option[] {
  const isAgainst = (one: Option, other: Option) => conflicts(one).includes(other.attributeName());
  return options.filter((other) => isAgainst(option, other) || isAgainst(other, option));
}

/** Commander keeps them without typing them. */
function conflicts(option: Option): readonly string[] {
  return (option as Option & { readonly conflictsWith?: readonly string[] }).conflictsWith ?? [];
}
