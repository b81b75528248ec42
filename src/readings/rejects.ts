/**
 * Records that were rejected, written as they stand, under the header of their file and with two columns more that
 * say why and where: so that they can be mended and fed again.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { EXIT, Failure } from '../failure.ts';
import type { Input } from '../sources/input.ts';
import { REJECT_COLUMNS, type ReadingSource } from '../sources/source.ts';
import { unfinished } from '../temporary.ts';
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
 * becoming `rejects.load.csv`. Throws a Failure if one of them is an input.
 */
export function rejectPaths(file: string, inputs: readonly Input[]): string[] {
  const taken = new Set<string>();
  const paths = inputs.map(({ name }) => {
    if (inputs.length === 1) return file;
    let path = withName(file, stemOf(name));
    for (let i = 2; taken.has(path); i += 1) path = withName(file, `${stemOf(name)}-${i}`);
    taken.add(path);
    return path;
  });
  const overwritten = paths.find((path) => inputs.some((input) => isOf(input, resolve(path))));
  if (overwritten === undefined) return paths;
  throw new Failure('rejects_over_input', EXIT.usage, 'the rejected lines would overwrite an input', {
    where: overwritten,
    remedy: 'Give --rejects the name of another file.',
  });
}

/** Parquet is read from another place than where it lies. */
function isOf({ name, path }: Input, file: string): boolean {
  return resolve(path) === file || (name !== '-' && resolve(name) === file);
}

/** The reject file of one source, at `path`. */
export function rejectsOf({ table }: ReadingSource, path: string): Rejects {
  const { delimiter, header, input } = table;
  const file = unfinishedFile(path);
  let record: readonly string[] | undefined;
  let reasons: string[] = [];
  let where = '';

  const write = (fields: readonly string[]) => {
    if (!file.isBegun()) file.write(stringify([[...header, ...REJECT_COLUMNS]], { delimiter }));
    const padded = header.map((_, i) => fields[i] ?? '');
    // Fields beyond the header stand last: they are part of what has to be mended.
    file.write(
      stringify([[...padded, reasons.join('; '), where, ...fields.slice(header.length)]], { delimiter }),
    );
  };

  return {
    note(kind, place) {
      if (KINDS[kind].fate !== 'rejected') return;
      if (record === undefined) {
        record = place.record;
        where = `${input.name}:${place.line}:${place.column}`;
      }
      if (!reasons.includes(KINDS[kind].says)) reasons.push(KINDS[kind].says);
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

/** A file that is under another name until it is whole, and that is not there at all before the first write. */
function unfinishedFile(path: string) {
  const part = `${path}.part`;
  let finished = () => {};
  let pending = '';
  let isThere = false;
  let isBegun = false;
  const flush = () => {
    if (!isThere) finished = unfinished(part);
    writeFileSync(part, pending, { flag: isThere ? 'a' : 'w' });
    isThere = true;
    pending = '';
  };
  const discard = () => {
    if (isThere) rmSync(part, { force: true });
    isThere = false;
    finished();
  };
  const asFailure = (act: () => void) => {
    try {
      act();
    } catch (error) {
      discard();
      throw unwritable(path, error);
    }
  };
  return {
    isBegun: () => isBegun,
    write(text: string) {
      isBegun = true;
      pending += text;
      if (pending.length >= PIECE) asFailure(flush);
    },
    close() {
      if (!isBegun) return undefined;
      asFailure(() => {
        flush();
        renameSync(part, path);
      });
      isThere = false;
      finished();
      return path;
    },
    discard,
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

function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new Failure('cannot_write', EXIT.usage, `the rejected lines cannot be written (${error.code})`, {
    where: path,
    remedy: 'Name a file in a folder that is there and may be written to.',
  });
}
