/** Which options may stand in a configuration file: all of every command that can be configured, by their long names. */
import type { Command, Option } from 'commander';

/** Options that speak of the file itself, or that end a command before it begins. */
const NOT_IN_FILE: readonly string[] = ['config', 'no-config', 'print-config', 'help', 'version'];

/** Key in the file -> option: the long name without its dashes. */
export function keysOf(command: Command): ReadonlyMap<string, Option> {
  const keyed = command.options.map((option) => [keyOf(option), option] as const);
  return new Map(keyed.filter(([key]) => !NOT_IN_FILE.includes(key)));
}

/** The commands that take options from a file: those that can say what they took. */
export function configurableIn(program: Command): readonly Command[] {
  return program.commands.filter(({ options }) => options.some((option) => keyOf(option) === 'print-config'));
}

/** Whether the value of the option names a file or a folder, as its placeholder says. */
export function namesFile({ flags }: Option): boolean {
  return /[<[](?:file|dir|folder)(?:\.\.\.)?[>\]]/u.test(flags);
}

/** As the option is called in a configuration file. */
export function keyOf({ long }: Option): string {
  return long?.replace(/^--/u, '') ?? '';
}
