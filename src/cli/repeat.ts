/** A scan as a report says that it was asked for, to be run again. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Report } from '../report/report.ts';
import type { FileState } from '../report/verification.ts';
import type { ScanOptions } from '../scan.ts';
import { readClosures } from '../sources/closures.ts';
import { readKnownSites } from '../sources/known-sites.ts';
import { type EngineOptions, engineFor } from './engine.ts';
import { memoryFor } from './engine-options.ts';
import { readEvents } from './events-file.ts';
import { readInspections } from './inspections-file.ts';
import { readMapping } from './mapping-file.ts';
import { columnNames, hoursOfDay } from './option-values.ts';
import { type ReadingFlags, readingOptions, timeZones } from './reading-options.ts';
import { readReferences } from './references-file.ts';
import type { World } from './world.ts';

/** The inputs of a report by their names, each once, those after that were left out as repetitions. */
function inputsOf({ inputs, warnings }: Report): string[] {
  const repeated = warnings.find(({ code }) => code === 'input_repeated')?.data ?? {};
  return [...new Set(inputs.map(({ path }) => path)), ...Object.keys(repeated)];
}

/** Whether each file of a report is there, and what it was. Paths lead from `base`. */
export async function filesOf({ inputs, side_files = [] }: Report, base: string): Promise<FileState[]> {
  const named = new Map(inputs.map(({ path, sha256 }) => [path, { path, option: null, sha256 }]));
  const files: FileState[] = [];
  for (const { path, option, sha256 } of [...named.values(), ...side_files]) {
    const now = await sha256At(resolve(base, path));
    const state = now === undefined ? 'missing' : now === sha256 ? 'same' : 'changed';
    files.push({ path, option, state, old_sha256: sha256, new_sha256: now ?? null });
  }
  return files;
}

/** Undefined where it cannot be read. */
async function sha256At(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** Throws a Failure where the report does not say enough to run it again. */
export function checkRepeatable(report: Report, where: string): void {
  const refused = (says: string, remedy: string) =>
    new Failure('not_repeatable', EXIT.unreadable, says, { where, remedy });
  if (report.parameters['redacted']?.value === true) {
    throw refused(
      words`the report is redacted: its files have other names`,
      words`Verify the report that was written without --redact.`,
    );
  }
  if (inputsOf(report).includes('-')) {
    throw refused(
      words`the report was made of standard input, which cannot be read again`,
      words`Scan a file, and keep it beside the report.`,
    );
  }
  const unknown = FROM_FILES.filter(
    (option) =>
      report.parameters[option]?.value === 'file' &&
      !report.side_files?.some((file) => file.option === option),
  );
  if (unknown.length === 0) return;
  throw refused(
    words`the report does not say which files these options named: ${unknown.map((option) => `--${option}`).join(', ')}`,
    words`It was made by an older version; scan again.`,
  );
}

const FROM_FILES = ['references', 'closed', 'known', 'events', 'inspections', 'mapping'] as const;

/** The options of the scan of a report. Throws a Failure where a file that an option named cannot be read. */
export async function optionsOf(
  report: Report,
  world: World & Pick<EngineOptions, 'temporary'>,
  base: string,
): Promise<ScanOptions> {
  const say = () => undefined;
  const said = <Value extends string | number | boolean>(name: string) => {
    const parameter = report.parameters[name];
    const isAsked = parameter !== undefined && parameter.from !== 'default' && parameter.from !== 'data';
    return isAsked ? ((parameter.value ?? undefined) as Value | undefined) : undefined;
  };
  const file = async <Read>(option: (typeof FROM_FILES)[number], read: (path: string) => Promise<Read>) => {
    const named = report.side_files?.find((one) => one.option === option);
    return named === undefined ? undefined : read(resolve(base, named.path));
  };
  const parsed = <Value>(name: string, parse: (text: string) => Value) => {
    const text = said<string>(name);
    return text === undefined ? undefined : parse(text);
  };
  const zones = [said<string>('time_zones'), said<string>('time_zone')].filter((text) => text !== undefined);
  const flags = {
    timezone: zones.length === 0 ? undefined : timeZones(zones.join(',')),
    encoding: said<string>('encoding'),
    decimal: said<string>('decimal'),
    label: said<string>('label'),
    dates: said<string>('dates'),
    reading: said<string>('reading'),
  } as ReadingFlags;
  const memoryBytes = memoryFor({}, world.machineMemory);
  const engineSaid = said<NonNullable<ScanOptions['engineSaid']>>('engine');
  return {
    files: inputsOf(report),
    base,
    version: world.version,
    unit: said('unit'),
    columns: parsed('columns', columnNames),
    ...readingOptions(flags),
    prior: said('prior'),
    threshold: said('threshold'),
    eveningPeak: parsed('evening_peak', hoursOfDay),
    maxRejectShare: said('max_reject_share'),
    lossShare: said('loss_share'),
    references: {
      estimateMw: said('estimate_mw'),
      closedMw: said('closed_mw'),
      gridMw: said('grid_mw'),
      table: await file('references', readReferences),
    },
    sweep: said<boolean>('sweep') ? true : undefined,
    closures: await file('closed', readClosures),
    known: await file('known', readKnownSites),
    events: await file('events', readEvents),
    inspections: await file('inspections', readInspections),
    mapping: await file('mapping', readMapping),
    sideFiles: report.side_files?.map((one) => ({ ...one })),
    engine: (sources) =>
      engineFor(sources, {
        choice: engineSaid ?? 'auto',
        memoryBytes,
        threads: undefined,
        progress: world.progress,
        say,
        temporary: world.temporary,
      }),
    engineSaid,
    memoryBytes,
    progress: world.progress,
    say,
  };
}
