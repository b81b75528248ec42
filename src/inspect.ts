/**
 * What each file is taken for and why, by recognising all as a scan would, and reading each file of readings by itself.
 * A file that cannot be read does not keep the others from being inspected.
 */
import { asFailure, Failure } from './failure.ts';
import { clippedOf } from './profiles/clipped.ts';
import { columnsOf } from './profiles/columns.ts';
import { amountsOf } from './readings/amounts.ts';
import type { SiteCells } from './readings/cells.ts';
import { examplesOf } from './readings/examples.ts';
import { joinLookAlikes } from './readings/look-alikes.ts';
import { summarise } from './readings/summarise.ts';
import { clippedNote, readingNotes } from './report/data-warnings.ts';
import { impliedBy } from './report/implied.ts';
import {
  cellsFile,
  failedFile,
  openedFile,
  readingsFile,
  recognisedFile,
  registerFile,
} from './report/inspected-file.ts';
import { INSPECTION_SCHEMA, type InspectedFile, type Inspection } from './report/inspection.ts';
import { type CellsSource, cellsSourceOf } from './sources/cells-layout.ts';
import { checkHints } from './sources/columns.ts';
import { checkZones, hintsFrom, type ReadingOptions } from './sources/hints.ts';
import { type Input, type Opening, withInputsOrFailures } from './sources/input.ts';
import { HOUR } from './sources/interval-minutes.ts';
import { type Mapping, mappingOf } from './sources/mapping.ts';
import { recognise, recogniseEach } from './sources/recognise.ts';
import { registeredAs } from './sources/registered-as.ts';
import { type Register, readRegisters, withSiteZones } from './sources/sites.ts';
import type { Hints, ReadingSource, RegisterSource, Source } from './sources/source.ts';
import { withTemporary } from './temporary.ts';

export interface InspectOptions extends ReadingOptions, Opening {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Version of the tool, for the inspection. */
  readonly version: string;
  /** What was decided before about files of these names, or of these headers. */
  readonly mapping?: Mapping | undefined;
}

export interface Inspected {
  readonly inspection: Inspection;
  /** What was decided about the files that could be read, to be followed by a later scan. */
  readonly mapping: Mapping;
}

/** Inspects the files. Throws a Failure only where the command line is wrong. */
export async function inspect(options: InspectOptions): Promise<Inspected> {
  const { files, mapping } = options;
  const hints = hintsFrom(options);
  return withInputsOrFailures(files, options, async (inputs) => {
    const found = await find(inputs, files, hints, mapping);
    const sources = found.flatMap(({ source }) => source ?? []);
    checkHints(hints, sources);
    checkZones(
      hints,
      files.map((name) => ({ name })),
    );

    const register = await readableRegister(sources);
    const inspected: InspectedFile[] = [];
    for (const one of found) inspected.push(await inspectOne(zoned(one, register, hints), register, hints));
    return {
      inspection: {
        schema: INSPECTION_SCHEMA,
        tool: { name: 'mining-audit', version: options.version },
        files: inspected,
      },
      mapping: mappingOf(sources),
    };
  });
}

/** An input, and what it was taken for or why it cannot be. */
interface Found {
  readonly path: string;
  readonly input: Input | undefined;
  readonly source: Source | undefined;
  readonly cells?: CellsSource | undefined;
  readonly failure: Failure | undefined;
}

async function find(
  inputs: readonly (Input | Failure)[],
  files: readonly string[],
  hints: Hints,
  mapping: Mapping | undefined,
): Promise<Found[]> {
  const opened = inputs.filter((input): input is Input => !(input instanceof Failure));
  const cells = await cellsAmong(opened);
  const recognised = await recogniseEach(
    opened.filter((input) => !cells.has(input)),
    hints,
    mapping,
  );
  return inputs.map((input, i) => {
    const path = files[i]!;
    if (input instanceof Failure) return { path, input: undefined, source: undefined, failure: input };
    const found = cells.get(input) ?? recognised.shift()!;
    if (found instanceof Failure) return { path, input, source: undefined, failure: found };
    return found.kind === 'cells'
      ? { path, input, source: undefined, cells: found, failure: undefined }
      : { path, input, source: found, failure: undefined };
  });
}

/** The inputs that are files of cells, or that would be if this version could read them. */
async function cellsAmong(inputs: readonly Input[]): Promise<Map<Input, CellsSource | Failure>> {
  const cells = new Map<Input, CellsSource | Failure>();
  for (const input of inputs) {
    const source = await cellsSourceOf(input).catch(asFailure);
    if (source !== undefined) cells.set(input, source);
  }
  return cells;
}

/** All registers that can be read to their end; of the others it is told in their place that they cannot. */
async function readableRegister(sources: readonly Source[]): Promise<Register> {
  const readable: RegisterSource[] = [];
  for (const source of sources) {
    if (source.kind !== 'register') continue;
    const failure = await readRegisters([source]).then(() => undefined, asFailure);
    if (failure === undefined) readable.push(source);
  }
  return readRegisters(readable);
}

/** The same with the zones that a register has of single sites. */
function zoned(found: Found, register: Register, hints: Hints): Found {
  const { source } = found;
  return source === undefined ? found : { ...found, source: withSiteZones([source], register, hints)[0]! };
}

async function inspectOne(found: Found, register: Register, hints: Hints): Promise<InspectedFile> {
  const { path, input, source, failure } = found;
  if (input === undefined) return failedFile(path, failure!);
  if (found.cells !== undefined) return inspectCells(found.cells);
  if (source === undefined) return unrecognised(input, failure!, hints);
  try {
    return source.kind === 'register'
      ? registerFile(source, await readRegisters([source]))
      : await inspectReadings(source, register);
  } catch (error) {
    return failedFile(path, asFailure(error), recognisedFile(source));
  }
}

async function inspectCells(source: CellsSource): Promise<InspectedFile> {
  const { input } = source.table;
  try {
    return await withTemporary(async (folder) => {
      const { sites, cells } = await summarise([], { cells: [source], temporary: () => folder });
      return cellsFile(source, cells[0]!.ledger, amountsOf(sites, HOUR));
    });
  } catch (error) {
    return failedFile(input.name, asFailure(error), openedFile(input));
  }
}

function inspectReadings(source: ReadingSource, register: Register): Promise<InspectedFile> {
  return withTemporary(async (folder) => {
    const registered = registeredAs(register.sites);
    const { ledgers, meanLoads, totalsSite, registers, ...read } = await summarise([source], {
      temporary: () => folder,
      contracted: (site) => registered(site)?.contractedKw,
      ratioOf: (site) => registered(site)?.multiplier,
    });
    const { sites, extents: _, ...lookAlikes } = joinLookAlikes(read, register.sites.keys());
    const amounts = amountsOf(sites, source.intervalMinutes ?? HOUR);
    const file = readingsFile(source, {
      ledger: ledgers[0]!,
      amounts,
      ...(await examplesOf(source, read.sites)),
      notes: [
        ...readingNotes({
          sources: [source],
          ledgers,
          meanLoads,
          totalsSite,
          lookAlikes,
          register,
          registers,
        }),
        ...[clippedNote(clippedSites(read.sites))].filter((note) => note !== undefined),
      ],
    });
    const load = source.values.find(({ quantity }) => quantity === 'load');
    const minutes = commonest(file) ?? source.intervalMinutes ?? HOUR;
    return load === undefined ? file : { ...file, implied: impliedBy(load.unit.name, amounts, minutes) };
  });
}

function clippedSites(sites: Iterable<SiteCells>): { site: string; speed: number }[] {
  return Array.from(sites).flatMap(({ site, quantities }) => {
    const directions = [quantities.get('bytes_in'), quantities.get('bytes_out')];
    const speed = clippedOf(directions.flatMap((cells) => (cells === undefined ? [] : columnsOf(cells))));
    return speed === undefined ? [] : [{ site, speed }];
  });
}

/** Where only the unit is not said, all that hangs on it is shown for each. */
async function unrecognised(input: Input, failure: Failure, hints: Hints): Promise<InspectedFile> {
  const opened = openedFile(input);
  if (failure.code !== 'no_unit') return failedFile(input.name, failure, opened);
  try {
    const source = await recognise(input, { ...hints, unit: 'kW' });
    if (source.kind !== 'readings') return failedFile(input.name, failure, opened);
    const minutes = source.intervalMinutes ?? HOUR;
    const amounts = await withTemporary(async (folder) => {
      const { sites } = await summarise([source], { temporary: () => folder });
      return amountsOf(sites, minutes);
    });
    const implied = impliedBy('kW', amounts, minutes);
    return failedFile(input.name, failure, {
      ...opened,
      implied: implied.map((one) => ({ ...one, is_taken: false })),
    });
  } catch (error) {
    asFailure(error);
    return failedFile(input.name, failure, opened);
  }
}

function commonest({ resolutions }: InspectedFile): number | undefined {
  return resolutions.toSorted((a, b) => b.site_days - a.site_days)[0]?.minutes;
}
