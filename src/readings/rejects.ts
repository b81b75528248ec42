/**
 * Records that were rejected, written as they stand, under the header of their file and with two columns more that
 * say why and where: so that they can be mended and fed again.
 */

import { appendFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { words } from '../language/words.ts';
import { remembering } from '../sources/remembering.ts';
import { REJECT_COLUMNS, type ReadingSource } from '../sources/source.ts';
import { wholeFile } from '../whole-file.ts';
import { KINDS, type Kind } from './ledger.ts';
import type { Place } from './read.ts';

export interface Rejects {
  /** Notes a reading that was rejected. A record is written once, with all that is amiss in it. */
  readonly note: (kind: Kind, place: Place) => void;
  readonly recordDone: () => void;
  /** Closes the file and puts it in its place; without a reject there is none. Returns its name, if any. */
  readonly close: () => string | undefined;
  /** Leaves no file behind. */
  readonly discard: () => void;
}

/**
 * The names of the reject files of several inputs: with one input the file itself, else one each, `rejects.csv`
 * becoming `rejects.load.csv`.
 */
export function rejectPaths(file: string, inputs: readonly string[]): string[] {
  const taken = new Set<string>();
  return inputs.map((name) => {
    if (inputs.length === 1) return file;
    let path = withName(file, stemOf(name));
    for (let i = 2; taken.has(path); i += 1) path = withName(file, `${stemOf(name)}-${i}`);
    taken.add(path);
    return path;
  });
}

/** The reject file of one source, at `path`. Throws a Failure where no file can be there. */
export function rejectsOf({ table }: ReadingSource, path: string): Rejects {
  const { delimiter, header, input } = table;
  const file = inPieces(path);
  let record: readonly string[] | undefined;
  let reasons: Kind[] = [];
  let where = '';
  const saidOf = remembering(Object.keys(KINDS).length, (kind: Kind) => KINDS[kind].says());

  const write = (fields: readonly string[]) => {
    if (!file.isBegun()) file.write(stringify([[...header, ...REJECT_COLUMNS]], { delimiter }));
    const padded = header.map((_, i) => fields[i] ?? '');
    // Fields beyond the header stand last: they are part of what has to be mended.
    file.write(
      stringify([[...padded, reasons.map(saidOf).join('; '), where, ...fields.slice(header.length)]], {
        delimiter,
      }),
    );
  };

  return {
    note(kind, place) {
      if (KINDS[kind].fate !== 'rejected') return;
      if (record === undefined) {
        record = place.record;
        where = `${input.name}:${place.line}:${place.column}`;
      }
      if (!reasons.includes(kind)) reasons.push(kind);
    },
    recordDone() {
      if (record !== undefined) write(record);
      record = undefined;
      reasons = [];
    },
    close: file.close,
    discard: file.discard,
  };
}

/** Written in pieces of this many characters. */
const PIECE = 1 << 16;

/** A file that is not there at all before the first write. */
function inPieces(path: string) {
  const file = wholeFile(path, words`the rejected lines`);
  let pending = '';
  let isBegun = false;
  const flush = (andThen: () => void) => {
    try {
      appendFileSync(file.part(), pending);
      pending = '';
      andThen();
    } catch (error) {
      throw file.failed(error);
    }
  };
  return {
    isBegun: () => isBegun,
    write(text: string) {
      isBegun = true;
      pending += text;
      if (pending.length >= PIECE) flush(() => {});
    },
    close() {
      if (!isBegun) return undefined;
      flush(file.finish);
      return path;
    },
    discard: file.discard,
  };
}

function withName(file: string, of: string): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}.${of}${ext}`);
}

/** `load` of `data/load.csv.gz`. */
function stemOf(input: string): string {
  if (input === '-') return 'stdin';
  return parse(input.replace(/\.(?:gz|zst)$/iu, '')).name;
}
