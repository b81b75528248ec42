/** Files that options name, beside the inputs: hashed, so that a run can be repeated and compared. */
import { createHash } from 'node:crypto';
import type { Report } from '../report/report.ts';
import { readBytes } from './text-file.ts';

type SideFile = NonNullable<Report['side_files']>[number];

/** Path by option, in the order of the options; undefined where none was given. */
export async function sideFilesOf(
  paths: Readonly<Record<string, string | undefined>>,
): Promise<SideFile[] | undefined> {
  const files: SideFile[] = [];
  for (const [option, path] of Object.entries(paths)) {
    if (path !== undefined) files.push({ option, path, sha256: await sha256Of(path) });
  }
  return files.length === 0 ? undefined : files;
}

/** Throws a Failure where the file cannot be read. */
async function sha256Of(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readBytes(path))
    .digest('hex');
}
