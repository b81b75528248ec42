import { Argument, Command } from 'commander';
import { words } from '../../language/words.ts';
import { printable } from '../../report/printable.ts';
import { examples } from '../examples.ts';
import { write } from '../output.ts';
import type { World } from '../world.ts';
import { answer } from './answer.ts';
import { ASKS, SCRIPTS, SHELLS, type Shell } from './scripts.ts';

/** `mining-audit completion`: the script of a shell on stdout. */
export function completionCommand({ stdout }: World): Command {
  return new Command('completion')
    .summary(words`print a script that completes commands, options and files in a shell`)
    .description(
      words`Prints a script by which a shell completes commands, options, their choices and files. The script asks the program, so that it stays right when the program is renewed; how it is installed stands in its first lines.`,
    )
    .addArgument(new Argument('<shell>', words`which shell`).choices(SHELLS))
    .addHelpText(
      'after',
      examples(`  source <(mining-audit completion bash)
  mining-audit completion zsh > _mining-audit
  mining-audit completion fish > mining-audit.fish
  mining-audit completion powershell > mining-audit.ps1`),
    )
    .action((shell: Shell) => write(SCRIPTS[shell], stdout));
}

/** Whether this is no command of the user's, but a script that asks what may stand in a place. */
export function isCompletion([command, place]: readonly string[]): boolean {
  return command === ASKS && /^\d+$/u.test(place ?? '');
}

/** Answers a script: `complete`, the place of the word from 1, and the words up to it; an empty last one may be missing. */
export async function complete(program: Command, args: readonly string[], { stdout }: World): Promise<void> {
  const [, place, ...line] = args;
  const isMissing = line.length < Number(place);
  const { candidates, takesFile } = answer(program, isMissing ? [...line, ''] : line);
  const lines = candidates.map(({ value, says }) => `${value}\t${printable(says)}`);
  await write([...lines, ...(takesFile ? [':files'] : [])].map((text) => `${text}\n`).join(''), stdout);
}
