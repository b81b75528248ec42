import { readFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';

/** A small text file, whole. Throws a Failure where it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Failure(
      'unreadable_file',
      EXIT.unreadable,
      missing ? 'there is no such file' : 'the file cannot be read',
      {
        where: path,
        remedy: 'Check the name and the right to read it.',
      },
    );
  }
}
