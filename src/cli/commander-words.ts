/** What commander says by itself, in the language of the moment: it speaks English, and tells its words in no other way. */
import type { Argument, HelpConfiguration, Option } from 'commander';
import { words } from '../language/words.ts';

/** Headings, usage, choices and defaults of help. */
export function helpInWords(): HelpConfiguration {
  return {
    styleTitle: (title) => TITLES[title]?.() ?? title,
    styleUsage: (usage) => usage.replace(/\[(?:options|command)\]/gu, (part) => PARTS[part]!()),
    optionDescription: described,
    argumentDescription: described,
  };
}

const TITLES: Readonly<Record<string, () => string>> = {
  'Usage:': () => words`Usage:`,
  'Arguments:': () => words`Arguments:`,
  'Options:': () => words`Options:`,
  'Commands:': () => words`Commands:`,
};

const PARTS: Readonly<Record<string, () => string>> = {
  '[options]': () => words`[options]`,
  '[command]': () => words`[command]`,
};

/** The description, with what may be chosen and what is taken if nothing is. */
function described(one: Option | Argument): string {
  const { description, argChoices, defaultValue, defaultValueDescription } = one;
  const choices = argChoices?.map((choice) => JSON.stringify(choice)).join(', ');
  const usual =
    defaultValue === undefined ? undefined : (defaultValueDescription ?? JSON.stringify(defaultValue));
  if (choices === undefined)
    return usual === undefined ? description : words`${description} (default: ${usual})`;
  return usual === undefined
    ? words`${description} (choices: ${choices})`
    : words`${description} (choices: ${choices}, default: ${usual})`;
}

/** An error of commander's; one that it is not known to say stays as it is. */
export function errorInWords(error: string): string {
  const [says = '', ...suggestion] = error.trimEnd().split(/\n(?=\(Did you mean )/u);
  for (const { like, inWords } of ERRORS) {
    const found = like.exec(says)?.slice(1);
    if (found !== undefined) return [inWords(found), ...suggestion.map(suggested)].join('\n');
  }
  return error.trimEnd();
}

interface Said {
  readonly like: RegExp;
  readonly inWords: (found: readonly string[]) => string;
}

const ERRORS: readonly Said[] = [
  { like: /^unknown command '(.*)'$/su, inWords: ([name = '']) => words`unknown command '${name}'` },
  { like: /^unknown option '(.*)'$/su, inWords: ([flag = '']) => words`unknown option '${flag}'` },
  {
    like: /^missing required argument '(.*)'$/su,
    inWords: ([name = '']) => words`missing required argument '${name}'`,
  },
  {
    like: /^option '(.*)' argument missing$/su,
    inWords: ([flags = '']) => words`option '${flags}' argument missing`,
  },
  {
    like: /^required option '(.*)' not specified$/su,
    inWords: ([flags = '']) => words`required option '${flags}' not specified`,
  },
  {
    like: /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/su,
    inWords: ([flags = '', value = '', why = '']) =>
      words`option '${flags}' argument '${value}' is invalid. ${why}`,
  },
  {
    like: /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/su,
    inWords: ([value = '', name = '', why = '']) =>
      words`command-argument value '${value}' is invalid for argument '${name}'. ${why}`,
  },
  {
    like: /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/su,
    inWords: ([name = '', expected, got]) =>
      Number(expected) === 1
        ? words`too many arguments for '${name}'. Expected 1 argument but got ${Number(got)}.`
        : words`too many arguments for '${name}'. Expected ${Number(expected)} arguments but got ${Number(got)}.`,
  },
];

function suggested(text: string): string {
  const [, several, names = ''] = /^\(Did you mean (one of )?(.*)\?\)$/su.exec(text) ?? [];
  return several === undefined ? words`(Did you mean ${names}?)` : words`(Did you mean one of ${names}?)`;
}

/** What commander says of a value that is none of the choices. */
export function choicesInWords(says: string): string {
  const [, choices] = /^Allowed choices are (.*)\.$/su.exec(says) ?? [];
  return choices === undefined ? says : words`Allowed choices are ${choices}.`;
}
