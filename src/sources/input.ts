/**
 * Input files as bytes: opened, unpacked, hashed. Standard input and pipes are spooled into a file, since the failing
 * site-days of a scan are read twice.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { asFailure, EXIT, Failure } from '../failure.ts';
import { unreadable } from './unreadable.ts';

export interface Input {
  /** As the user named it; `-` for standard input. Never used to open anything. */
  readonly name: string;
  readonly path: string;
  /** Size and hash of the file as it lies there, before unpacking. */
  readonly bytes: number;
  readonly sha256: string;
  readonly isGzip: boolean;
}

const SPOOLS = new Set<string>();

/** Removes what is spooled at once, for a process that is about to be ended. */
export function removeSpools(): void {
  for (const spool of SPOOLS) rmSync(spool, { recursive: true, force: true });
}

/** Opens the named files (`-` is `standardInput`), hashes each, and hands them to `use`; spooled data is removed after. */
export function withInputs<Result>(
  names: readonly string[],
  standardInput: Readable | undefined,
  use: (inputs: readonly Input[]) => Promise<Result>,
): Promise<Result> {
  return withSpool(async (spool) => {
    const inputs: Input[] = [];
    for (const name of names) {
      inputs.push(await opened(name, standardInput, join(spool, `${inputs.length}`)));
    }
    return use(inputs);
  });
}

/** The same, where a file that cannot be opened does not keep the others from being read: its Failure is in its place. */
export function withInputsOrFailures<Result>(
  names: readonly string[],
  standardInput: Readable | undefined,
  use: (inputs: readonly (Input | Failure)[]) => Promise<Result>,
): Promise<Result> {
  return withSpool(async (spool) => {
    const inputs: (Input | Failure)[] = [];
    for (const name of names) {
      inputs.push(await opened(name, standardInput, join(spool, `${inputs.length}`)).catch(asFailure));
    }
    return use(inputs);
  });
}

async function withSpool<Result>(use: (spool: string) => Promise<Result>): Promise<Result> {
  const spool = await mkdtemp(join(tmpdir(), 'mining-audit-'));
  SPOOLS.add(spool);
  try {
    return await use(spool);
  } finally {
    await rm(spool, { recursive: true, force: true });
    SPOOLS.delete(spool);
  }
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

/** The unpacked bytes of an input, as chunks. Throws a Failure where the file breaks off or is damaged. */
export async function* bytesOf(input: Input): AsyncGenerator<Buffer> {
  const file = createReadStream(input.path, { highWaterMark: CHUNK });
  const unpacked = input.isGzip ? file.pipe(createGunzip({ chunkSize: CHUNK })) : file;
  if (unpacked !== file) file.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(input.name, error);
  } finally {
    file.destroy();
  }
}

const CHUNK = 1 << 18;

async function opened(name: string, standardInput: Readable | undefined, spool: string): Promise<Input> {
  if (name === '-') return spooled(name, standardInput ?? noStandardInput(), spool);
  try {
    const status = await stat(name);
    const isStream = !status.isFile() && !status.isDirectory();
    return isStream ? await spooled(name, createReadStream(name), spool) : await hashed(name, name);
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function spooled(name: string, stream: Readable, path: string): Promise<Input> {
  await pipeline(stream, createWriteStream(path));
  return hashed(name, path);
}

async function hashed(name: string, path: string): Promise<Input> {
  const hash = createHash('sha256');
  let [bytes, head] = [0, Buffer.alloc(0)];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    if (bytes === 0) head = chunk;
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { name, path, bytes, sha256: hash.digest('hex'), isGzip: head[0] === 0x1f && head[1] === 0x8b };
}

function noStandardInput(): never {
  throw new Failure('no_standard_input', EXIT.usage, 'there is no standard input to read for "-"');
}
