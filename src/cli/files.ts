import { words } from '../language/words.ts';
import { printable } from '../report/printable.ts';
import { expand } from '../sources/expand.ts';

/** Help for the argument of every command that reads files. */
export function filesHelp(): string {
  return words`CSV files, packed with gzip or zstd or not; Parquet files; folders of them; quoted patterns such as 'load/*.csv'; - is standard input`;
}

/** The files that were meant; what is left out in a folder is said. */
export async function expanded(
  names: readonly string[],
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { files, leftOut } = await expand(names);
  for (const line of leftOut) say(printable(line));
  return files;
}
