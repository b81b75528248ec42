import { EXIT, type ExitCode, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { printable } from '../report/printable.ts';
import type { Outlet } from './world.ts';

/** That of a Failure is its own; what else is thrown is a bug. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof Failure ? error.exitCode : EXIT.bug;
}

/** A failure says where, what, and the way out; anything else is a bug of ours and says so. */
export function tell(error: unknown, stderr: Outlet): void {
  stderr.write(error instanceof Failure ? wordsOf(error) : bug(error));
}

function wordsOf({ message, where, details, remedy }: Failure): string {
  const place = where === undefined ? '' : `${where}: `;
  const more = [...details, ...(remedy === undefined ? [] : [remedy])];
  return [
    `mining-audit: ${printable(place + message)}`,
    ...more.map((line) => `  ${printable(line)}`),
    '',
  ].join('\n');
}

function bug(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `mining-audit: ${words`this is a bug, and not a fault of your data. Please report it with these lines:`}\n${trace}\n`;
}
