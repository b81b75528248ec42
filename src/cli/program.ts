import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../failure.ts';
import { speaking } from '../language/language.ts';
import { words } from '../language/words.ts';
import { printable } from '../report/printable.ts';
import { errorInWords, helpInWords } from './commander-words.ts';
import { complete, completionCommand, isCompletion } from './completion/command.ts';
import { configurable } from './config/configurable.ts';
import { languageInConfig } from './config/file.ts';
import { diffCommand } from './diff.ts';
import { evaluateCommand } from './evaluate.ts';
import { example } from './examples.ts';
import { explainCommand } from './explain.ts';
import { exitCodeOf, tell } from './failures.ts';
import { inspectCommand } from './inspect.ts';
import { languageFor, languageOption } from './language.ts';
import { grouped } from './option-groups.ts';
import { planCommand } from './plan.ts';
import { scanCommand } from './scan.ts';
import { schemaCommand } from './schema.ts';
import { eventsCommand, referencesCommand } from './shipped-tables.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';
import { suggesting, wayOut } from './way-out.ts';
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
  completionCommand,
];

/** Runs one command line to its end. Never throws: whatever goes wrong is told on stderr and in the exit code. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const language = languageFor(args, world.env, await languageInConfig(args));
  return speaking(language, () => runSpeaking(args, world));
}

async function runSpeaking(args: readonly string[], world: World): Promise<ExitCode> {
  const asked = args.length === 0 ? ['--help'] : args;
  const top = program(world);
  try {
    if (isCompletion(asked)) await complete(top, asked, world);
    else await top.parseAsync(asked, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      tell(error, world.stderr);
      return exitCodeOf(error);
    }
    if (error.exitCode === 0) return EXIT.done;
    for (const line of wayOut(error, asked, top)) world.stderr.write(`${printable(line)}\n`);
    return EXIT.usage;
  }
}

/** Commander's own exits become errors: it would leave with 1 on a wrong option, and not with 2. */
function program(world: World): Command {
  const top = settled(new Command('mining-audit'), world)
    .description(
      words`Finds suspected illegal cryptocurrency mining in metering data and says how many megawatts it draws.`,
    )
    .version(world.version, '-V, --version', words`print the version`)
    .helpOption('-h, --help', words`print this help`)
    .helpCommand('help [command]', words`print the help of a command`)
    .configureHelp({ ...helpInWords(), subcommandTerm: (command) => command.name() })
    .addHelpText('after', after());
  for (const make of COMMANDS) {
    const command = settled(make(world), world);
    top.addCommand(readsFiles(command) ? grouped(configurable(command, world)) : command);
  }
  return top;
}

/** What a command reads beside its options is files; where there is a choice, it is something else. */
function readsFiles({ registeredArguments }: Command): boolean {
  return registeredArguments.some(({ argChoices }) => argChoices === undefined);
}

function settled(command: Command, { stdout, stderr }: World): Command {
  return suggesting(command.addOption(languageOption()))
    .exitOverride()
    .showSuggestionAfterError()
    .helpOption('-h, --help', words`display help for command`)
    .configureHelp(helpInWords())
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, tell) =>
        tell(`${printableLines(`mining-audit: ${errorInWords(text.replace(/^error: /u, ''))}`)}\n`),
      getOutHelpWidth: () => stdout.columns || HELP_WIDTH,
      getErrHelpWidth: () => stderr.columns || HELP_WIDTH,
    });
}

/** What commander says quotes the command line, and that may hold anything. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** In columns, where nobody says how wide the page is. */
const HELP_WIDTH = 80;

function after(): string {
  return `
${words`The result goes to stdout and nothing else does; words go to stderr.
Exit codes: 0 done, 1 a gate of --fail-on tripped or verify found a difference,
2 wrong usage,
3 input unreadable or too many rejects, 4 nothing could be assessed,
70 a bug, 129, 130 and 143 ended by a signal. Suspicion is the expected product
and no failure.`}
${example('  mining-audit scan load.csv traffic.csv sites.csv')}`;
}
