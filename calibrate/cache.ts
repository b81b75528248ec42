/** Work that need not be done twice: results as JSON files, known by all that they come from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Cached = <Result>(from: unknown, make: () => Promise<Result>) => Promise<Result>;

/**
 * A cache in a folder; without one nothing is kept. `from` is what a result comes from: a result is taken from the
 * folder if it was made from the same, by the same sources.
 */
export async function cacheIn(folder: string | undefined): Promise<Cached> {
  if (folder === undefined) return (_from, make) => make();
  await mkdir(folder, { recursive: true });
  const program = await hashOfSources(rootFrom(import.meta.dirname));
  return async <Result>(from: unknown, make: () => Promise<Result>): Promise<Result> => {
    const key = createHash('sha256')
      .update(JSON.stringify([program, from]))
      .digest('hex');
    const path = join(folder, `${key.slice(0, 32)}.json`);
    const kept = await readFile(path, 'utf8').catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept) as Result;
    const result = await make();
    await writeFile(`${path}.part`, JSON.stringify(result));
    await rename(`${path}.part`, path);
    return result;
  };
}

/** The project's folder: what is run of it is compiled into a folder of its own for each campaign, and has parts of it only. */
function rootFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootFrom(dirname(folder));
}

/** The stages that decide what is seen at a site, the makers of towns, and what is kept; weights, what else is fitted, and words do not. */
const DECIDING =
  /^src\/(?:(?:sources|readings|profiles|evidence|estimate|simulate)\/|(?:units|interval|random)\.)|^calibrate\/(?:observations|labels|thinnings|mixed-towns|happening)\./u;

function decides(path: string): boolean {
  return DECIDING.test(path) && path.endsWith('.ts') && !path.includes('/fitted-');
}

async function hashOfSources(root: string): Promise<string> {
  const found = await Promise.all(
    ['src', 'calibrate'].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  );
  const names = found.flat().map((name) => name.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const name of names.filter(decides).sort()) {
    hash.update(`${name}\n`).update(await readFile(join(root, name)));
  }
  return hash.digest('hex');
}

/** The content of the files of a folder, as one hash. */
export async function hashOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) {
    hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
