/**
 * Folders for what is too much to be held in memory, and files that are not yet whole: they are gone when they are no
 * longer needed, however that ends.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, Failure } from './failure.ts';
import { words } from './language/words.ts';

const PATHS = new Set<string>();

/**
 * Hands over a folder of its own, and removes it with all that is in it when its use has ended. Throws a Failure where
 * none can be made.
 */
export async function withTemporary<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = newFolder(tmpdir());
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    PATHS.delete(folder);
  }
}

/** A folder in which a file lies until it is whole; `gone` removes it with what is still in it. Throws as the system does. */
export function besides(folder: string): { readonly folder: string; readonly gone: () => void } {
  const made = registered(join(folder, '.mining-audit-'));
  return {
    folder: made,
    gone() {
      rmSync(made, { recursive: true, force: true });
      PATHS.delete(made);
    },
  };
}

/** Removes all of them at once, for a process that is about to be ended. */
export function removeTemporaries(): void {
  for (const path of PATHS) rmSync(path, { recursive: true, force: true });
}

/** The Failure that a full disk under the temporary folders stands for; the error itself if it is another. */
export function asNoRoom(error: unknown): unknown {
  if (!isNoRoom(error)) return error;
  return new Failure('no_room', EXIT.usage, words`there is no room in ${tmpdir()}`, {
    remedy: words`Make room there, or set TMPDIR to a folder that has room.`,
  });
}

/** Whether it is what the system, or DuckDB in its words, says of a disk that is full or of a file that grew too large. */
export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error) return FULL.includes(String(error.code));
  return /^IO Error:.*(?:No space left|quota exceeded|File too large)/isu.test(error.message);
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

function newFolder(parent: string): string {
  try {
    return registered(join(parent, 'mining-audit-'));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (isNoRoom(error)) throw asNoRoom(error);
    throw new Failure(
      'no_temporary_folder',
      EXIT.usage,
      words`nothing can be written for the while (${String(error.code)})`,
      {
        where: parent,
        remedy: words`Set TMPDIR to a folder that is there and may be written to.`,
      },
    );
  }
}

/** Nothing may come between the two, so that a signal finds every folder that was made. */
function registered(prefix: string): string {
  const folder = mkdtempSync(prefix);
  PATHS.add(folder);
  return folder;
}
