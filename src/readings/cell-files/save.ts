/** Writes cells into a file that is under another name until it is whole. */
import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { EXIT, Failure } from '../../failure.ts';
import type { Input } from '../../sources/input.ts';
import { unfinished } from '../../temporary.ts';
import type { SiteCells } from '../cells.ts';
import type { Origin } from './origin.ts';
import { checkDuckDb, writeParquet } from './parquet.ts';
import { linesOf } from './rows.ts';

export interface CellsFile {
  readonly path: string;
  /** Writes the cells, and the files that they come from; the same cells are the same bytes. */
  readonly save: (sites: Iterable<SiteCells>, origins: Iterable<Origin>) => Promise<void>;
}

/**
 * The file at a path that ends in .csv, .csv.gz or .parquet. Throws a Failure at once, and not when hours were spent on
 * reading, if it is an input, cannot be written, or is a Parquet file without DuckDB.
 */
export async function cellsFileAt(path: string, inputs: readonly Input[]): Promise<CellsFile> {
  const write = WRITERS.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1];
  if (write === undefined) throw unknownEnding(path);
  if (write === writeParquet) await checkDuckDb(path);
  await checkFolder(path);
  for (const input of inputs) if (await isSameFile(path, input)) throw overInput(path);
  return {
    path,
    async save(sites, origins) {
      const part = `${path}.part`;
      const finished = unfinished(part);
      try {
        await write(part, linesOf(sites, origins));
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw unwritable(path, error);
      } finally {
        finished();
      }
    },
  };
}

type Write = (path: string, lines: Iterable<string>) => Promise<void>;

const WRITERS: readonly (readonly [ending: string, write: Write])[] = [
  ['.csv', writeCsv],
  ['.csv.gz', writeGzip],
  ['.parquet', writeParquet],
];

async function writeCsv(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(path));
}

async function writeGzip(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(path));
}

async function checkFolder(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
    if ((await statusOf(path))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Whether both are one file, by whatever names. */
async function isSameFile(path: string, { name }: Input): Promise<boolean> {
  const [ours, theirs] = [await statusOf(path), await statusOf(name)];
  return ours !== undefined && ours.dev === theirs?.dev && ours.ino === theirs.ino;
}

function statusOf(path: string) {
  return stat(path).catch(() => undefined);
}

function unknownEnding(path: string): Failure {
  return new Failure('unknown_format', EXIT.usage, `cells are not written as "${extname(path)}"`, {
    where: path,
    remedy: 'Name a file that ends in .csv, .csv.gz or .parquet.',
  });
}

function overInput(path: string): Failure {
  return new Failure('cells_over_input', EXIT.usage, 'the cells would overwrite an input', {
    where: path,
    remedy: 'Give --save-cells the name of another file.',
  });
}

function unwritable(path: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error;
  return new Failure('cannot_write', EXIT.usage, `the cells cannot be written (${error.code})`, {
    where: path,
    remedy: 'Name a file in a folder that is there and may be written to.',
  });
}
