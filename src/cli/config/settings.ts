import { dirname, isAbsolute, join, relative } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { nearest } from '../nearest.ts';
import { type ConfigFile, isObject } from './file.ts';
import { configurableIn, keysOf, namesFile } from './keys.ts';

/** An option of a command as the configuration file has it. */
export interface Setting {
  readonly option: Option;
  /** As it would stand on the command line; true where the option takes no value. */
  readonly text: string | true;
  /** As the command takes it. */
  readonly value: unknown;
}

/**
 * What the file says of a command: its options for all commands, and those under the name of the command, which go before.
 * Throws a Failure that names the key where one is unknown, or where its value is not as the option has it.
 */
export function settings(file: ConfigFile, command: Command): readonly Setting[] {
  const { path, entries } = file;
  const sections = configurableIn(command.parent ?? command);
  const isSection = (key: string) => sections.some((section) => section.name() === key);
  const common = new Map([...entries].filter(([key]) => !isSection(key) && key !== '$schema'));
  checkKeys(common.keys(), [...sections.flatMap((one) => [...keysOf(one).keys()])], path);
  for (const section of sections) {
    const name = section.name();
    checkKeys(objectAt(name, entries, path).keys(), [...keysOf(section).keys()], path, name);
  }
  const own = objectAt(command.name(), entries, path);
  return [...keysOf(command)].flatMap(([key, option]) => {
    const written = own.get(key) ?? common.get(key);
    const shown = own.has(key) ? `${command.name()}.${key}` : key;
    return written === undefined ? [] : settingOf(option, written, { file, key: shown });
  });
}

function objectAt(name: string, entries: ConfigFile['entries'], path: string): ReadonlyMap<string, unknown> {
  const content = entries.get(name) ?? {};
  if (isObject(content)) return new Map(Object.entries(content));
  throw faulty(path, words`"${name}" is a command and holds an object of its options`);
}

function checkKeys(keys: Iterable<string>, known: readonly string[], path: string, section?: string): void {
  for (const key of keys) {
    if (known.includes(key)) continue;
    const like = nearest(kebab(key), known);
    const remedy =
      like.length > 0
        ? words`Did you mean ${like.map((name) => `"${name}"`).join(', ')}?`
        : words`The keys are the long names of the options: mining-audit schema config lists them.`;
    const says =
      section === undefined
        ? words`there is no option "${key}"`
        : words`there is no option "${key}" of ${section}`;
    throw new Failure('bad_config', EXIT.usage, says, { where: path, remedy });
  }
}

/** So that maxRejects finds max-rejects. */
function kebab(key: string): string {
  return key
    .replace(/^-+/u, '')
    .replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
    .replaceAll('_', '-');
}

interface Place {
  readonly file: ConfigFile;
  readonly key: string;
}

function settingOf(option: Option, written: unknown, place: Place): Setting[] {
  const takesValue = option.required || option.optional;
  if (!takesValue) {
    if (typeof written !== 'boolean')
      throw faulty(place.file.path, words`"${place.key}" is either true or false`);
    return written ? [{ option, text: true, value: !option.negate }] : [];
  }
  const texts = textsIn(written, place).map((text) => (namesFile(option) ? beside(text, place) : text));
  const text = texts.join(',');
  try {
    return [{ option, text, value: parsed(option, option.variadic ? texts : [text]) }];
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw faulty(place.file.path, words`"${place.key}" is not as the option has it: ${text}`, error.message);
  }
}

/** Several values are those of an option that may be given again, or whose values are parted by commas. */
function textsIn(written: unknown, { file, key }: Place): readonly string[] {
  const values: readonly unknown[] = Array.isArray(written) ? written : [written];
  return values.map((value) => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw faulty(file.path, words`"${key}" is a text, a number or an array of them`);
  });
}

/**
 * A relative path is one from where the file lies, wherever the command is run. A file that was only found there, and that
 * comes with the data perhaps, has no say over files elsewhere.
 */
function beside(name: string, { file: { path, isNamed }, key }: Place): string {
  if (name === '-') return name;
  const folder = dirname(path);
  if (!isNamed && leaves(folder, name)) {
    throw faulty(
      path,
      words`"${key}" names a file outside of the folder of this one: ${name}`,
      words`If you mean it, say so: --config ${path}`,
    );
  }
  return isAbsolute(name) ? name : join(folder, name);
}

function leaves(folder: string, name: string): boolean {
  const way = relative(folder, isAbsolute(name) ? name : join(folder, name));
  return isAbsolute(way) || way.split(/[\\/]/u)[0] === '..';
}

function parsed(option: Option, texts: readonly string[]): unknown {
  return texts.reduce<unknown>(
    (before, text) => (option.parseArg === undefined ? text : option.parseArg(text, before)),
    undefined,
  );
}

function faulty(where: string, says: string, remedy?: string): Failure {
  return new Failure('bad_config', EXIT.usage, says, { where, ...(remedy === undefined ? {} : { remedy }) });
}
