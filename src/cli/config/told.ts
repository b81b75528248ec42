import { isDeepStrictEqual } from 'node:util';
import type { Command, Option } from 'commander';
import { keysOf } from './keys.ts';
import type { Setting } from './settings.ts';

/** An option, its value as a configuration file would have it, and where that comes from. */
export interface Told {
  /** Long name without its dashes. */
  readonly name: string;
  /** Null where nothing was said and the default is no value of the option. */
  readonly value: string | number | boolean | null;
  readonly from: 'flag' | 'config' | 'default';
  /** The default in words, where it is no value of the option. */
  readonly says?: string | undefined;
}

/** What the command line says of an option, as it stands there. */
export type Said = ReadonlyMap<Option, readonly string[]>;

/** Every option of a command whose settings have been taken. */
export function toldOf(command: Command, said: Said, taken: readonly Setting[]): readonly Told[] {
  return Array.from(keysOf(command), ([name, option]): Told => {
    const setting = taken.find((one) => one.option === option);
    if (setting !== undefined) return { name, value: setting.text, from: 'config' };
    if (command.getOptionValueSource(option.attributeName()) === 'cli') {
      return { name, value: lastSaid(option, said.get(option), command), from: 'flag' };
    }
    const value = option.defaultValueDescription ?? option.defaultValue;
    return value === undefined
      ? { name, value: null, from: 'default', says: defaultIn(option) }
      : { name, value, from: 'default' };
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
