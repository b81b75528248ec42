/** Cells that are more than memory may hold, in one file of a temporary folder: written run after run, read by place. */

import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { QuantityCells } from './cells.ts';
import { packed, unpacked } from './packed.ts';

/** Where cells lie in the file. */
export interface SpilledAt {
  readonly from: number;
  readonly bytes: number;
}

export class Spill {
  readonly #path: string;
  #end = 0;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  /** The folder is there, and this is the only one who writes a file of cells into it. */
  constructor(folder: string) {
    this.#path = join(folder, 'cells');
  }

  /** Writes cells behind all others; they can be read after the next `flush`. */
  write(cells: QuantityCells): SpilledAt {
    const bytes = packed(cells.parts());
    const place = { from: this.#end, bytes: bytes.length };
    this.#end += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= PIECE) this.flush();
    return place;
  }

  flush(): void {
    try {
      appendFileSync(this.#path, Buffer.concat(this.#pending));
    } catch (error) {
      throw unwritable(this.#path, error);
    }
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  /** The cells that lie at these places. */
  read(places: readonly SpilledAt[]): QuantityCells[] {
    const file = openSync(this.#path, 'r');
    try {
      return places.map((place) => QuantityCells.of(unpacked(bytesAt(file, place))));
    } finally {
      closeSync(file);
    }
  }
}

/** Written in pieces of this many bytes. */
const PIECE = 1 << 20;

function bytesAt(file: number, { from, bytes }: SpilledAt): ArrayBuffer {
  const into = new Uint8Array(bytes);
  for (let done = 0; done < bytes; ) {
    const read = readSync(file, into, done, bytes - done, from + done);
    if (read === 0) throw new Error(`the file of spilled cells ends at ${from + done}`);
    done += read;
  }
  return into.buffer;
}

function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new Failure(
    'cannot_write',
    EXIT.usage,
    words`what memory cannot hold cannot be written to disk (${String(error.code)})`,
    { where: path, remedy: words`Make room there, or set TMPDIR to a folder that has room.` },
  );
}
