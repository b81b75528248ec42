/**
 * Folders for what is too much to be held in memory, and files that are not yet whole: they are gone when they are no
 * longer needed, however that ends.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATHS = new Set<string>();

/** Hands over a folder of its own, and removes it with all that is in it when its use has ended. */
export async function withTemporary<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-'));
  PATHS.add(folder);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    PATHS.delete(folder);
  }
}

/** Has a file removed where the process is ended; what it returns is to be called once the file is whole, or gone. */
export function unfinished(path: string): () => void {
  PATHS.add(path);
  return () => void PATHS.delete(path);
}

/** Removes all of them at once, for a process that is about to be ended. */
export function removeTemporaries(): void {
  for (const path of PATHS) rmSync(path, { recursive: true, force: true });
}
