/** Writes cells into a file. */

import { constants, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { wholeFile } from '../../whole-file.ts';
import type { SiteCells } from '../cells.ts';
import type { Registers } from '../registers/registers.ts';
import type { Origin } from './origin.ts';
import { checkDuckDb, writeParquet } from './parquet.ts';
import { linesOf } from './rows.ts';

export interface CellsFile {
  readonly path: string;
  /** Writes the cells, and the files that they come from; the same cells are the same bytes. */
  readonly save: (
    sites: Iterable<SiteCells>,
    origins: Iterable<Origin>,
    registers?: Registers,
  ) => Promise<void>;
}

/**
 * The file at a path that ends in .csv, .csv.gz or .parquet. Throws a Failure at once, and not when hours were spent on
 * reading, if it cannot be written, or is a Parquet file without DuckDB.
 */
export async function cellsFileAt(path: string): Promise<CellsFile> {
  const write = WRITERS.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1];
  if (write === undefined) throw unknownEnding(path);
  if (write === writeParquet) await checkDuckDb(path);
  const file = wholeFile(path, words`the cells`);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw file.failed(error);
  });
  return {
    path,
    async save(sites, origins, registers) {
      try {
        await write(file.part(), linesOf(sites, origins, registers));
        file.finish();
      } catch (error) {
        throw file.failed(error);
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

function unknownEnding(path: string): Failure {
  return new Failure('unknown_format', EXIT.usage, words`cells are not written as "${extname(path)}"`, {
    where: path,
    remedy: words`Name a file that ends in .csv, .csv.gz or .parquet.`,
  });
}
