/** The files that are mutated: every small fixture that was made to be read, or to be refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Original {
  /** Folder and file, as `formats/end-24.csv`. */
  readonly name: string;
  /** Unpacked, where it is gzip that can be unpacked. */
  readonly bytes: Buffer;
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
      })),
  ).filter(({ bytes }) => bytes.length <= LARGEST);
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes; // Not gzip, or cut: damaged gzip is an original too.
  }
}
