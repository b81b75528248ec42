import { Command, CommanderError } from 'commander';

/**
 * The names most like a word that is none of them, by commander's own measure: it tells that only of commands and options,
 * so that it is asked as if the names were commands.
 */
export function nearest(word: string, names: readonly string[]): readonly string[] {
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
    return found?.split(', ') ?? [];
  }
  return [];
}
