import { Command, CommanderError } from 'commander';

/**
 * The names most like a word, by commander's own measure, or else those that it may be short for. Commander tells the
 * likeness of commands and options alone, so that it is asked as if the names were commands.
 */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  if (names.includes(word)) return [word];
  const asker = new Command()
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined });
  for (const name of new Set(names)) asker.addCommand(new Command(name));
  try {
    asker.parse([word], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const [, found] = /\(Did you mean (?:one of )?(.+)\?\)/u.exec(error.message) ?? [];
    return found?.split(', ') ?? namesShortenedTo(word, names);
  }
  return [];
}

/** Commander counts the letters that differ, so that it knows no word that was cut short: tresh for threshold. */
function namesShortenedTo(word: string, names: readonly string[]): readonly string[] {
  if (word.length < SHORTEST) return [];
  return [...new Set(names)].filter((name) => name[0] === word[0] && isWithin(word, name));
}

/** In letters; fewer stand in many names. Assumed on 2026-11. */
const SHORTEST = 3;

/** Whether all letters of the word stand in the name, in their order. */
function isWithin(word: string, name: string): boolean {
  let from = 0;
  return [...word].every((letter) => {
    const at = name.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
