/** The lines of a file that is no CSV, one after the other. */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { decoded, type Encoding } from '../encoding.ts';
import { bytesOf, type Input } from '../input.ts';

/** In characters: what is longer is no line. Assumed, 2026-11. */
const LONGEST = 1 << 20;

/** Takes each line that holds anything, with its number from 1; returns the number of the last. Throws a Failure where one has no end. */
export async function plainLines(
  input: Input,
  take: (text: string, line: number) => void,
  encoding: Encoding = 'utf-8',
): Promise<number> {
  let [rest, line, last] = ['', 0, 0];
  const one = (text: string) => {
    line += 1;
    if (text.trim() === '') return;
    last = line;
    take(line === 1 ? text.replace(/^\uFEFF/u, '') : text, line);
  };
  for await (const chunk of decoded(bytesOf(input), encoding)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const text of lines) one(text);
    if (rest.length > LONGEST) throw endless(input, line + 1);
  }
  one(rest);
  return last;
}

function endless({ name }: Input, line: number): Failure {
  return new Failure(
    'endless_line',
    EXIT.unreadable,
    words`this line has no end within a million characters`,
    {
      where: `${name}:${line}`,
      remedy: words`Export or copy the file again.`,
    },
  );
}
