import { words } from '../../language/words.ts';
import { jsonText } from '../../report/json-text.ts';
import { printable } from '../../report/printable.ts';
import type { Told } from './told.ts';

export interface ToldOptions {
  readonly command: string;
  /** The configuration file, if there is one. */
  readonly file: string | undefined;
  readonly options: readonly Told[];
}

/** For people: an option a line. */
export function optionsPage({ command, file, options }: ToldOptions): string {
  const heading =
    file === undefined
      ? words`Options of mining-audit ${command}; there is no configuration file.`
      : words`Options of mining-audit ${command}; config is ${printable(file)}.`;
  const longest = Math.max(...options.map(({ name }) => name.length));
  const lines = options.map(
    ({ name, value, from, says }) =>
      `${from.padEnd('default'.length)}  --${name.padEnd(longest)}  ${value === null ? bracketed(says) : printable(String(value))}`,
  );
  return `${[heading, '', ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

/** For programs. */
export function optionsJson({ command, file = undefined, options }: ToldOptions): string {
  const told = options.map(({ name, value, from, says }) => [
    name,
    { value, from, ...(says === undefined ? {} : { says }) },
  ]);
  return `${jsonText({ command, config: file ?? null, options: Object.fromEntries(told) }, 2)}\n`;
}

function bracketed(says: string | undefined): string {
  return says === undefined ? '' : `(${says})`;
}
