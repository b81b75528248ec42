import { Command } from 'commander';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { checkOutputs } from '../whole-file.ts';
import { memoryFor } from './engine-options.ts';
import { examples } from './examples.ts';
import { expanded, filesHelp } from './files.ts';
import { mappingAt, readMapping, writeMapping } from './mapping-file.ts';
import { write } from './output.ts';
import { type ReadingFlags, readingOptions, withReadingOptions } from './reading-options.ts';
import { type ColourChoice, colourOption, pageFor } from './terminal.ts';
import type { World } from './world.ts';

interface Flags extends ReadingFlags {
  readonly json?: true;
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly color: ColourChoice;
  readonly quiet?: true;
}

export function inspectCommand(world: World): Command {
  const command = new Command('inspect')
    .summary(words`say what each file is taken for, and why`)
    .description(
      words`Reads each file as scan would and says what it is taken for and how sure that is: encoding, columns, unit, clock, three readings as they stand and as they are taken, the megawatts that the unit implies, and what would be rejected.`,
    )
    .argument('<files...>', filesHelp())
    .option('--json', words`print the inspection as JSON`);
  return withReadingOptions(command)
    .option('--mapping <file>', words`follow what was decided before and saved, e.g. --mapping mapping.json`)
    .option(
      '--save-mapping <file>',
      words`write what is decided here, for scan --mapping, e.g. --save-mapping mapping.json`,
    )
    .addOption(colourOption(words`colour the text; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .option('--quiet', words`say nothing on stderr but failures`)
    .addHelpText('after', examples(EXAMPLES))
    .action((files: string[], flags: Flags) => inspectFiles(files, flags, world));
}

const EXAMPLES = `  mining-audit inspect load.csv sites.csv
  mining-audit inspect load.csv --json | jq '.files[].implied'
  mining-audit inspect load.csv --save-mapping mapping.json
  mining-audit scan load.csv --mapping mapping.json`;

async function inspectFiles(named: readonly string[], flags: Flags, world: World): Promise<void> {
  const { inspect } = await import('../inspect.ts');
  const { oldZoneData } = await import('../sources/zone-data.ts');
  const { inspectionJson } = await import('../report/inspection.ts');
  const { inspectionPage } = await import('../report/inspection-page.ts');
  const { saveMapping, quiet } = flags;
  const progress = quiet ? undefined : world.progress;
  const say = (line: string) => {
    progress?.erase();
    if (!quiet) world.stderr.write(`${line}\n`);
  };
  const oldZones = oldZoneData();
  if (oldZones !== undefined) say(words`Warning: ${oldZones}`);
  const files = await expanded(named, say);
  if (saveMapping !== undefined) checkOutputs([mappingAt(saveMapping)], files);
  const { inspection, mapping } = await inspect({
    files,
    standardInput: world.stdin,
    version: world.version,
    unit: flags.unit,
    columns: flags.columns,
    ...readingOptions(flags),
    mapping: flags.mapping === undefined ? undefined : await readMapping(flags.mapping),
    memoryBytes: memoryFor({}, world.machineMemory),
    progress,
  }).finally(() => progress?.done());
  const page = pageFor(world.stdout, world.env, flags.color);
  await write(flags.json ? inspectionJson(inspection) : inspectionPage(inspection, page), world.stdout);
  const failed = inspection.files.flatMap(({ path, failure }) =>
    failure === null ? [] : [{ path, failure }],
  );
  if (saveMapping !== undefined) {
    writeMapping(mapping, saveMapping);
    say(words`What was decided is in ${saveMapping}.`);
  }
  if (failed.length > 0) throw unreadable(failed, files.length);
}

type Failed = { readonly path: string; readonly failure: { readonly exit_code: number } };

/** The exit code is that of a scan: unreadable goes before nothing usable. */
function unreadable(failed: readonly Failed[], of: number): Failure {
  const isUnreadable = failed.some(({ failure }) => failure.exit_code !== EXIT.nothingUsable);
  return new Failure(
    'files_not_read',
    isUnreadable ? EXIT.unreadable : EXIT.nothingUsable,
    words`${failed.length} of ${of} files cannot be read: ${failed.map(({ path }) => path).join(', ')}`,
    { remedy: words`What is wrong with each, and what to do about it, stands in its place above.` },
  );
}
