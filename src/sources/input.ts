/**
 * Input files as bytes: opened, hashed, unpacked. Standard input and pipes are spooled into a file, since the failing
 * site-days of a scan are read twice, and Parquet is unpacked into one.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asFailure, EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Progress } from '../progress.ts';
import { asNoRoom, withTemporary } from '../temporary.ts';
import { CHUNK, type Compression, compressionOf, unpacked } from './compression.ts';
import { isParquet, PARQUET_END_BYTES, unpackParquet } from './parquet.ts';
import { unreadable } from './unreadable.ts';

export interface Input {
  /** As the user named it; `-` for standard input. Never used to open anything. */
  readonly name: string;
  /** The file itself, what was spooled of it, or the CSV that was in it. */
  readonly path: string;
  /** Size of what lies there. */
  readonly pathBytes: number;
  readonly compression: Compression;
  /** Size and hash of the file as the user has it, before unpacking. */
  readonly bytes: number;
  readonly sha256: string;
  /** How the file stood before it was hashed; undefined for what nobody else writes, such as a spool. */
  readonly stood?: Standing | undefined;
  /** Is told what is read of `pathBytes`. */
  readonly progress?: Progress | undefined;
}

/** What changes when a file is written to, or another is put into its place. */
interface Standing {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
}

export interface Opening {
  readonly standardInput?: Readable | undefined;
  /** Folder from which names that are no absolute paths lead; undefined is where the program runs. */
  readonly base?: string | undefined;
  /** For what is unpacked by DuckDB. */
  readonly memoryBytes?: number | undefined;
  readonly threads?: number | undefined;
  readonly progress?: Progress | undefined;
}

/**
 * Opens the named files (`-` is standard input), hashes each, and hands them to `use`; what was spooled is removed after.
 * Throws a Failure if one changed meanwhile, whatever became of it.
 */
export function withInputs<Result>(
  names: readonly string[],
  opening: Opening | undefined,
  use: (inputs: readonly Input[]) => Promise<Result>,
): Promise<Result> {
  return withTemporary(async (folder) => {
    const inputs: Input[] = [];
    const open = await opener(names, folder, opening);
    for (const name of names) inputs.push(await open(name));
    return use(inputs).finally(() => checkUnchanged(inputs));
  });
}

/** The same, where a file that cannot be opened does not keep the others from being read: its Failure is in its place. */
export function withInputsOrFailures<Result>(
  names: readonly string[],
  opening: Opening | undefined,
  use: (inputs: readonly (Input | Failure)[]) => Promise<Result>,
): Promise<Result> {
  return withTemporary(async (folder) => {
    const inputs: (Input | Failure)[] = [];
    const open = await opener(names, folder, opening);
    for (const name of names) inputs.push(await open(name).catch(asFailure));
    return use(inputs);
  });
}

/** Inputs without those whose content was named before, and the names of those. */
export function distinct(inputs: readonly Input[]): { kept: Input[]; repeated: string[] } {
  const seen = new Set<string>();
  const kept: Input[] = [];
  const repeated: string[] = [];
  for (const input of inputs) {
    if (seen.has(input.sha256)) repeated.push(input.name);
    else kept.push(input);
    seen.add(input.sha256);
  }
  return { kept, repeated };
}

/** Throws a Failure where a file is no longer what was hashed: then nobody knows what was read. */
export async function checkUnchanged(inputs: readonly Input[]): Promise<void> {
  for (const { name, path, stood } of inputs) if (stood !== undefined) await checkStands(name, path, stood);
}

/** A file as it lies there, to be unpacked. */
export type Lying = Pick<Input, 'name' | 'path' | 'compression' | 'progress'>;

/** The unpacked bytes of an input, as chunks. Throws a Failure where the file breaks off or is damaged. */
export async function* bytesOf({ name, path, compression, progress }: Lying): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  let told = 0;
  try {
    for await (const chunk of unpacked(file, compression)) {
      progress?.advance(file.bytesRead - told, name);
      told = file.bytesRead;
      yield chunk;
    }
  } catch (error) {
    throw unreadable(name, error);
  } finally {
    file.destroy();
  }
}

async function checkStands(name: string, path: string, stood: Standing): Promise<void> {
  const stands = await standingOf(path).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  if (stands.size === stood.size && stands.mtimeNs === stood.mtimeNs && stands.ino === stood.ino) return;
  throw new Failure('changed', EXIT.unreadable, words`the file changed while it was read`, {
    where: name,
    remedy: words`Wait until its export is finished, or read a copy of it.`,
  });
}

async function standingOf(path: string): Promise<Standing> {
  const { size, mtimeNs, ino } = await stat(path, { bigint: true });
  return { size, mtimeNs, ino };
}

/** Opens one file after the other, each with a place of its own in the folder. */
async function opener(
  names: readonly string[],
  folder: string,
  opening: Opening = {},
): Promise<(name: string) => Promise<Input>> {
  opening.progress?.stage('opening', await sizeOf(names.map((name) => pathOf(name, opening))));
  let count = 0;
  return (name) => {
    const spool = join(folder, `${count}`);
    count += 1;
    return opened(name, { ...opening, folder, spool });
  };
}

/** Of all of them; undefined where one has no end that is known. */
async function sizeOf(names: readonly string[]): Promise<number | undefined> {
  let bytes = 0;
  for (const name of names) {
    const status = name === '-' ? undefined : await stat(name).catch(() => undefined);
    if (status?.isFile() === false || name === '-') return undefined;
    bytes += status?.size ?? 0;
  }
  return bytes;
}

interface Place extends Opening {
  readonly folder: string;
  /** Where the content of this input may be put. */
  readonly spool: string;
}

function pathOf(name: string, { base }: Opening): string {
  return base === undefined || name === '-' ? name : resolve(base, name);
}

async function opened(name: string, place: Place): Promise<Input> {
  if (name === '-') return spooled(name, place.standardInput ?? noStandardInput(), place);
  const path = pathOf(name, place);
  try {
    const status = await stat(path);
    const isStream = !status.isFile() && !status.isDirectory();
    if (isStream) return await spooled(name, createReadStream(path), place);
    const stood = await standingOf(path);
    const input = await hashed(name, path, place);
    if (input.path === path) return { ...input, stood };
    await checkStands(name, path, stood);
    return input;
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function spooled(name: string, stream: Readable, place: Place): Promise<Input> {
  await pipeline(stream, createWriteStream(place.spool)).catch((error: unknown) => {
    throw asNoRoom(error);
  });
  return hashed(name, place.spool, place);
}

async function hashed(name: string, path: string, place: Place): Promise<Input> {
  const { progress } = place;
  const hash = createHash('sha256');
  let [bytes, head, end] = [0, NOTHING, NOTHING];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    if (bytes === 0) head = chunk;
    end = endOf(end, chunk);
    bytes += chunk.length;
    hash.update(chunk);
    progress?.advance(chunk.length, name);
  }
  const asItLies = { name, bytes, sha256: hash.digest('hex'), progress };
  if (!isParquet(head)) return { ...asItLies, path, pathBytes: bytes, compression: compressionOf(head) };
  const csv = `${place.spool}.csv`;
  await unpackParquet({ name, path, end }, csv, { ...place, temporary: place.folder });
  return { ...asItLies, path: csv, pathBytes: (await stat(csv)).size, compression: 'none' };
}

const NOTHING: Buffer = Buffer.alloc(0);

/** The last bytes of what ends with the chunk, as many as tell a whole Parquet file. */
function endOf(before: Buffer, chunk: Buffer): Buffer {
  if (chunk.length >= PARQUET_END_BYTES) return chunk.subarray(-PARQUET_END_BYTES);
  return Buffer.concat([before, chunk]).subarray(-PARQUET_END_BYTES);
}

function noStandardInput(): never {
  throw new Failure('no_standard_input', EXIT.usage, words`there is no standard input to read for "-"`);
}
