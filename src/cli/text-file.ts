import { readFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';

/** A small text file, whole. Throws a Failure where it cannot be read. */
export function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(unreadable(path));
}

/** A file that may be longer than the longest string. Throws a Failure where it cannot be read. */
export function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch(unreadable(path));
}

function unreadable(path: string): (error: unknown) => never {
  return (error) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Failure(
      'unreadable_file',
      EXIT.unreadable,
      missing ? words`there is no such file` : words`the file cannot be read`,
      {
        where: path,
        remedy: words`Check the name and the right to read it.`,
      },
    );
  };
}
