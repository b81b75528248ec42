/** The files that are mutated: every small fixture that was made to be read, or to be refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Original {
  /** Folder and file, as `formats/end-24.csv`. */
  readonly name: string;
  /** Unpacked, where it is gzip that can be unpacked. */
  readonly bytes: Buffer;
  /** A register or a map without which it cannot be read as it is meant, as its expectation names it. */
  readonly beside?: Buffer | undefined;
}

const FOLDERS = ['formats', 'broken', 'refused'];
/** In bytes: a trial of a larger file takes longer and says no more. */
const LARGEST = 24_000;
const NO_INPUTS = ['.json', '.md'];

/** The originals below a folder of fixtures, in the order of their names. */
export function corpus(fixtures: string): Original[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((file) => !NO_INPUTS.includes(extname(file)))
      .sort()
      .map((file) => ({
        name: `${folder}/${file}`,
        bytes: unpacked(readFileSync(join(fixtures, folder, file))),
        beside: besideOf(join(fixtures, folder), file),
      })),
  ).filter(({ bytes }) => bytes.length <= LARGEST);
}

/** What the expectation of a file names after it; undefined where it has none, or names nothing more. */
function besideOf(folder: string, file: string): Buffer | undefined {
  const path = join(folder, `${file.replace(/\.[^.]*(?:\.gz)?$/u, '')}.json`);
  if (!existsSync(path)) return undefined;
  const { files = [] } = JSON.parse(readFileSync(path, 'utf8')) as { readonly files?: readonly string[] };
  const [first, second] = files;
  return first === file && second !== undefined ? readFileSync(join(folder, second)) : undefined;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes; // Not gzip, or cut: damaged gzip is an original too.
  }
}
