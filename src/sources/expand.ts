/**
 * The files that are meant by what was named: a file by itself, all files of data in a folder, all files that a pattern
 * matches. Always in the same order, since what comes later revises what came before.
 */
import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { compressionOf } from './compression.ts';
import { headOf } from './forms/head.ts';
import { isOfForm } from './forms/index.ts';
import { unreadable } from './unreadable.ts';

export interface Expanded {
  readonly files: readonly string[];
  /** What lies in a named folder and is not read: how much, and why. A sentence for each folder. */
  readonly leftOut: readonly string[];
}

/** Endings, in any case, by which a file in a folder is known to be data; each may be packed. */
const ENDINGS = ['.csv', '.txt', '.tsv', '.xml'];
const PACKED = ['.gz', '.zst'];
/** Endings of logs and exports of monitors, and of much else: such a file is data where it begins like one of a form. */
const FORM_ENDINGS = ['.log', '.ndjson', '.jsonl', '.json'];
const DATA = new RegExp(
  `(?:(?:${ENDINGS.join('|')})(?:${PACKED.join('|')})?|.parquet|.xlsx)$`.replaceAll('.', '\\.'),
  'iu',
);
const MAY_BE_DATA = new RegExp(
  `(?:${FORM_ENDINGS.join('|')})(?:${PACKED.join('|')})?$`.replaceAll('.', '\\.'),
  'iu',
);

/**
 * Expands each name in turn; `-` is standard input. A name that is there is never taken for a pattern. Throws a Failure
 * for a folder without data and a pattern without a match; a name that is neither stands for itself.
 */
export async function expand(names: readonly string[]): Promise<Expanded> {
  const files: string[] = [];
  const leftOut: string[] = [];
  for (const name of names) {
    const status = name === '-' ? undefined : await stat(name).catch(() => undefined);
    if (status?.isDirectory()) {
      const found = await inFolder(name);
      files.push(...found.files);
      leftOut.push(...found.leftOut);
    } else if (name !== '-' && status === undefined && isDynamicPattern(name)) {
      files.push(...(await matching(name)));
    } else {
      files.push(name);
    }
  }
  return { files, leftOut };
}

async function inFolder(folder: string): Promise<Expanded> {
  const entries = await entriesOf(folder);
  const kinds = new Map<Kind, string[]>();
  for (const entry of entries) {
    const kind = await kindOf(entry, folder);
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry.name]);
  }
  const files = (kinds.get('data') ?? []).map((name) => join(folder, name));
  const leftOut = leftOutOf(folder, kinds);
  if (files.length === 0) throw noData(folder, leftOut);
  return { files, leftOut };
}

/** In the order of their names, by code unit. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

type Kind = 'data' | 'folder' | 'other';

async function kindOf(entry: Dirent, folder: string): Promise<Kind> {
  const status = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => entry) : entry;
  if (status.isDirectory()) return 'folder';
  if (!status.isFile() || entry.name.startsWith('.')) return 'other';
  if (DATA.test(entry.name)) return 'data';
  return MAY_BE_DATA.test(entry.name) && (await beginsLikeForm(join(folder, entry.name))) ? 'data' : 'other';
}

/** A log that cannot be read is left out like any other that is no data: nobody named it. */
async function beginsLikeForm(path: string): Promise<boolean> {
  try {
    return isOfForm(await headOf({ name: path, path, compression: compressionOf(await firstBytes(path)) }));
  } catch (error) {
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined) return false;
    throw error;
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(MAGIC_BYTES);
    await file.read(bytes, 0, MAGIC_BYTES, 0);
    return bytes;
  } finally {
    await file.close();
  }
}

/** By so many a packed file is known. */
const MAGIC_BYTES = 4;

const SHOWN = 3;

function leftOutOf(folder: string, kinds: ReadonlyMap<Kind, readonly string[]>): string[] {
  const groups = [
    { names: kinds.get('folder') ?? [], said: foldersIn },
    { names: kinds.get('other') ?? [], said: unknownFiles },
  ].filter(({ names }) => names.length > 0);
  if (groups.length === 0) return [];
  const says = groups.map(({ names, said }) => {
    const more = names.length > SHOWN ? ', ...' : '';
    return said(names.length, `${names.slice(0, SHOWN).join(', ')}${more}`);
  });
  return [words`${folder}: left out ${says.reduce((one, other) => words`${one} and ${other}`)}`];
}

function foldersIn(count: number, names: string): string {
  return count === 1 ? words`${count} folder in it (${names})` : words`${count} folders in it (${names})`;
}

function unknownFiles(count: number, names: string): string {
  return count === 1
    ? words`${count} file that is no known kind of data (${names})`
    : words`${count} files that are no known kind of data (${names})`;
}

async function matching(pattern: string): Promise<string[]> {
  const found = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false });
  if (found.length > 0) return found.sort((a, b) => (a < b ? -1 : 1));
  throw new Failure(
    'no_match',
    EXIT.unreadable,
    words`there is no such file, nor one that matches this pattern`,
    {
      where: pattern,
      remedy: words`Check the pattern and the folder; * stands for any letters, ** for any folders, ? for one letter.`,
    },
  );
}

function noData(folder: string, leftOut: readonly string[]): Failure {
  return new Failure('no_data_in_folder', EXIT.unreadable, words`this folder holds no file of data`, {
    where: folder,
    details: leftOut,
    remedy: words`Files of data end in ${ENDINGS.join(', ')}, each also with ${PACKED.reduce((one, other) => words`${one} or ${other}`)}, or in .parquet or .xlsx; ${FORM_ENDINGS.join(', ')} where they are of a form that is known. Others can be named.`,
  });
}
