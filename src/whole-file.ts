/** Files that are written: each lies in a folder of its own beside its place until it is whole. */

import { lstatSync, readlinkSync, realpathSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, Failure } from './failure.ts';
import { words } from './language/words.ts';
import { besides, isNoRoom } from './temporary.ts';

export interface WholeFile {
  /** As the user named it. */
  readonly path: string;
  /** Where it is to be written, from the first call on. Throws as the system does, for `failed` to take. */
  readonly part: () => string;
  /** Puts what was written into its place. */
  readonly finish: () => void;
  /** Leaves nothing behind, and what was in its place before as it was. */
  readonly discard: () => void;
  /** Discards it; gives the Failure that an error of writing stands for, or the error itself if it stands for none. */
  readonly failed: (error: unknown) => unknown;
}

/**
 * A file that is written whole or not at all; nothing is there before `part` is called. `what` says what is in it.
 * Throws a Failure where something else than a file lies in its place, or its folder is not there.
 */
export function wholeFile(path: string, what: string): WholeFile {
  const target = placeOf(path, what);
  let unfinished: ReturnType<typeof besides> | undefined;
  const part = () => {
    unfinished ??= besides(dirname(target));
    return join(unfinished.folder, 'part');
  };
  const discard = () => {
    unfinished?.gone();
    unfinished = undefined;
  };
  return {
    path,
    part,
    finish() {
      renameSync(part(), target);
      discard();
    },
    discard,
    failed(error) {
      discard();
      return unwritable(path, what, error);
    },
  };
}

/** A file that an option names to be written. */
export interface Output {
  readonly option: string;
  /** What will be in it, in words. */
  readonly what: string;
  readonly path: string;
}

/**
 * Throws a Failure where an output is an input, is another output, or cannot be a file, by whatever names: told before
 * anything is read.
 */
export function checkOutputs(outputs: readonly Output[], inputs: readonly string[]): void {
  const read = new Set(inputs.filter((name) => name !== '-').map(identityOf));
  const written = new Map<string, Output>();
  for (const output of outputs) {
    const { option, what, path } = output;
    placeOf(path, what);
    const identity = identityOf(path);
    const other = written.get(identity);
    if (read.has(identity)) throw wouldOverwrite(option, path, words`an input`);
    if (other !== undefined) throw wouldOverwrite(option, path, words`what ${other.option} names`);
    written.set(identity, output);
  }
}

/** The file itself, where links lead to it; that of a link to nothing is what it would lead to. */
function placeOf(path: string, what: string): string {
  try {
    const target = followed(path);
    const isNoFile = statSync(target, { throwIfNoEntry: false })?.isFile() === false;
    if (!isNoFile) return target;
  } catch (error) {
    throw unwritable(path, what, error);
  }
  throw new Failure('cannot_write', EXIT.usage, words`${what} cannot be written: this is no ordinary file`, {
    where: path,
    remedy: words`Give it the name of a file, or one that is not taken.`,
  });
}

function followed(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return join(realpathSync(dirname(path)), basename(path));
  if (!status.isSymbolicLink() || statSync(path, { throwIfNoEntry: false }) !== undefined) {
    return realpathSync(path);
  }
  return followed(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}

/** The same for one file, by whatever names and links. */
function identityOf(path: string): string {
  try {
    const target = followed(path);
    const status = statSync(target, { bigint: true, throwIfNoEntry: false });
    return status === undefined ? target : `${status.dev}:${status.ino}`;
  } catch {
    return resolve(path); // What cannot be looked at is told where it is opened.
  }
}

function wouldOverwrite(option: string, path: string, other: string): Failure {
  return new Failure('output_taken', EXIT.usage, words`${option} would overwrite ${other}`, {
    where: path,
    remedy: words`Give ${option} the name of another file.`,
  });
}

function unwritable(where: string, what: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const failure = (code: string, says: string, remedy: string) =>
    new Failure(code, EXIT.usage, says, { where, remedy });
  if (isNoRoom(error)) {
    return failure(
      'no_room',
      words`there is no room for ${what}`,
      words`Make room there, or name another disk.`,
    );
  }
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  const remedy =
    reason === 'ENAMETOOLONG'
      ? words`Give it a shorter name.`
      : words`Name a file in a folder that is there and may be written to.`;
  return failure('cannot_write', words`${what} cannot be written (${reason})`, remedy);
}

/** The system's code, or DuckDB's words; undefined for what is no error of writing. */
function reasonOf(error: Error): string | undefined {
  if ('code' in error) return String(error.code);
  return error.message.startsWith('IO Error') ? error.message.split('\n')[0] : undefined;
}
