/** What stands under the help of a command: lines that run as they stand, so that they are in no language. */
import { words } from '../language/words.ts';

export function example(lines: string): string {
  return `\n${words`Example:`}\n${lines}`;
}

export function examples(lines: string): string {
  return `\n${words`Examples:`}\n${lines}`;
}
