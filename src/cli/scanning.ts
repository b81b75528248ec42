/** A scan as a command line asks for it: its words go to stderr, and how far it has come to whoever watches. */

import type { EveningPeak } from '../estimate/evening.ts';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { rejectPaths } from '../readings/rejects.ts';
import type { Report } from '../report/report.ts';
import type { ScanOptions } from '../scan.ts';
import { readClosures } from '../sources/closures.ts';
import { readKnownSites } from '../sources/known-sites.ts';
import { withTemporary } from '../temporary.ts';
import { checkOutputs, type Output } from '../whole-file.ts';
import type { ConfiguredFlags } from './config/configurable.ts';
import { checkEngine, type EngineOptions, engineFor } from './engine.ts';
import { type EngineFlags, memoryFor } from './engine-options.ts';
import { readEvents } from './events-file.ts';
import { expanded } from './files.ts';
import { readInspections } from './inspections-file.ts';
import { mappingAt, readMapping, writeMapping } from './mapping-file.ts';
import { type ReadingFlags, readingOptions } from './reading-options.ts';
import { readReferences } from './references-file.ts';
import { filesOf, type Result } from './results.ts';
import { sideFilesOf } from './side-files.ts';
import type { World } from './world.ts';

/** What a command line may say of a scan. */
export interface ScanFlags extends ReadingFlags, EngineFlags, ConfiguredFlags {
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly saveCells?: string;
  readonly rejects?: string;
  readonly maxRejects?: number;
  readonly prior?: number;
  readonly threshold?: number;
  readonly eveningPeak?: EveningPeak;
  readonly lossShare?: number;
  readonly estimateMw?: number;
  readonly closedMw?: number;
  readonly gridMw?: number;
  readonly references?: string;
  readonly closed?: string;
  readonly known?: string;
  readonly sweep?: true;
  readonly dossiers?: number;
  readonly events?: string;
  readonly inspections?: string;
  readonly quiet?: true;
  /** What will be written of the report. */
  readonly format?: readonly Result[];
}

/** Scans the files, and hands the report over, with the way in which words about it are said. */
export async function scanning(
  named: readonly string[],
  flags: ScanFlags,
  world: World,
  use: (report: Report, say: (line: string) => void) => Promise<void>,
): Promise<void> {
  const progress = flags.quiet ? undefined : world.progress;
  const say = (line: string) => {
    progress?.erase();
    if (!flags.quiet) world.stderr.write(`${line}\n`);
  };
  try {
    const report = await withTemporary(async (temporary) =>
      world.scan(await scanOptions(named, flags, { ...world, progress, say, temporary })),
    );
    await use(report, say);
  } finally {
    progress?.done();
  }
}

/** What was not asked for stays undefined, so that the report can tell a default from a flag. */
async function scanOptions(
  named: readonly string[],
  flags: ScanFlags,
  world: World & Pick<EngineOptions, 'say' | 'temporary'>,
): Promise<ScanOptions> {
  const { progress, say, temporary } = world;
  const { prior, threshold, maxRejects: maxRejectShare, rejects } = flags;
  const {
    estimateMw,
    closedMw,
    gridMw,
    references: file,
    closed,
    known,
    events,
    inspections,
    mapping,
    saveMapping,
    engine,
    threads,
  } = flags;
  const choice = engine ?? 'auto';
  await checkEngine(choice);
  const table = file === undefined ? undefined : await readReferences(file);
  const files = await expanded(filesOrStandardInput(named, world), say);
  const side = { references: file, closed, known, events, inspections, mapping };
  const read = Object.values(side).map((path) => path ?? '-');
  checkOutputs(outputsOf(flags, files), [...files, ...read]);
  const memoryBytes = memoryFor(flags, world.machineMemory);
  return {
    files,
    standardInput: world.stdin,
    version: world.version,
    unit: flags.unit,
    columns: flags.columns,
    ...readingOptions(flags),
    prior,
    threshold,
    eveningPeak: flags.eveningPeak,
    maxRejectShare,
    lossShare: flags.lossShare,
    references: { estimateMw, closedMw, gridMw, table },
    sweep: flags.sweep,
    dossiers: flags.dossiers,
    closures: closed === undefined ? undefined : await readClosures(closed),
    known: known === undefined ? undefined : await readKnownSites(known),
    events: events === undefined ? undefined : await readEvents(events),
    inspections: inspections === undefined ? undefined : await readInspections(inspections),
    mapping: mapping === undefined ? undefined : await readMapping(mapping),
    keepMapping: saveMapping === undefined ? undefined : (decided) => writeMapping(decided, saveMapping),
    sideFiles: await sideFilesOf(side),
    saveCells: flags.saveCells,
    rejects,
    engine: (sources) => engineFor(sources, { choice, memoryBytes, threads, progress, say, temporary }),
    engineSaid: choice === 'auto' ? undefined : choice,
    memoryBytes,
    threads,
    progress,
    configured: flags.configured?.flatMap(parametersSaidBy),
    say,
  };
}

/** The parameters of the report that an option says, by the name that commander gives it. */
function parametersSaidBy(option: string): readonly string[] {
  return PARAMETERS[option] ?? [option.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)];
}

/** Those that the report has by another name than the option. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  timezone: ['time_zone', 'time_zones'],
  maxRejects: ['max_reject_share'],
};

/** All that may be written; which of the inputs will have a file of rejects is known only when they are recognised. */
function outputsOf(
  { rejects, saveCells, saveMapping, format = [] }: ScanFlags,
  files: readonly string[],
): Output[] {
  const rejectFiles = rejects === undefined ? [] : new Set([rejects, ...rejectPaths(rejects, files)]);
  return [
    ...Array.from(rejectFiles, (path) => ({ option: '--rejects', what: words`the rejected lines`, path })),
    ...(saveCells === undefined ? [] : [{ option: '--save-cells', what: words`the cells`, path: saveCells }]),
    ...(saveMapping === undefined ? [] : [mappingAt(saveMapping)]),
    ...filesOf(format),
  ];
}

function filesOrStandardInput(files: readonly string[], { stdin }: World): readonly string[] {
  if (files.length > 0) return files;
  if (!stdin.isTTY) return ['-'];
  throw new Failure('no_files', EXIT.usage, words`there is nothing to read: no file was named`, {
    remedy: words`Name the files, such as: mining-audit scan load.csv traffic.csv sites.csv`,
  });
}
