import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../failure.ts';
import { speaking } from '../language/language.ts';
import { diffCommand } from './diff.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { exitCodeOf, tell } from './failures.ts';
import { inspectCommand } from './inspect.ts';
import { languageFor, languageOption } from './language.ts';
import { planCommand } from './plan.ts';
import { scanCommand } from './scan.ts';
import { schemaCommand } from './schema.ts';
import { eventsCommand, referencesCommand } from './shipped-tables.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';
import type { World } from './world.ts';

const COMMANDS = [
  scanCommand,
  inspectCommand,
  explainCommand,
  planCommand,
  diffCommand,
  verifyCommand,
  simulateCommand,
  evaluateCommand,
  referencesCommand,
  eventsCommand,
  schemaCommand,
];

/** Runs one command line to its end. Never throws: whatever goes wrong is told on stderr and in the exit code. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  return speaking(languageFor(args, world.env), () => runSpeaking(args, world));
}

async function runSpeaking(args: readonly string[], world: World): Promise<ExitCode> {
  const asked = args.length === 0 ? ['--help'] : args;
  try {
    await program(world).parseAsync(asked, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    tell(error, world.stderr);
    return exitCodeOf(error);
  }
}

/** Commander's own exits become errors: it would leave with 1 on a wrong option, and not with 2. */
function program(world: World): Command {
  const top = settled(new Command('mining-audit'), world)
    .description(
      'Finds suspected illegal cryptocurrency mining in metering data and says how many megawatts it draws.',
    )
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', AFTER);
  for (const command of COMMANDS) top.addCommand(settled(command(world), world));
  return top;
}

function settled(command: Command, { stdout, stderr }: World): Command {
  return command
    .addOption(languageOption())
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help to see what there is)')
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, tell) => tell(text.replace(/^error: /u, 'mining-audit: ')),
      getOutHelpWidth: () => stdout.columns || 100,
      getErrHelpWidth: () => stderr.columns || 100,
    });
}

const AFTER = `
The result goes to stdout and nothing else does; words go to stderr.
Exit codes: 0 done, 1 verify found a difference, 2 wrong usage, 3 input unreadable or too many rejects, 4 nothing could be assessed,
70 a bug, 129, 130 and 143 ended by a signal. Suspicion is the expected product and no failure.

Example:
  mining-audit scan load.csv traffic.csv sites.csv`;
