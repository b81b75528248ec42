import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The command as it is installed; `npm run build` has made what it imports. */
export const BIN = fileURLToPath(new URL('../../bin/mining-audit.js', import.meta.url));

export interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array | string;
  readonly cwd?: string;
}

/** What a shell has that says nothing about colour, width or language. */
function plainEnv(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };
}

/** Runs the command to its end. Its stdout and stderr are pipes. */
export async function command(args: readonly string[], { env, stdin, cwd }: Surroundings = {}): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...plainEnv(), ...env } });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  // A command that leaves before it has read all of its input closes the pipe.
  const fed = pipeline(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), child.stdin).catch(
    () => undefined,
  );
  const [exit, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr), fed]);
  return { exit, out, err };
}

/** Runs a line of bash, in which `$AUDIT` is the command. */
export function shell(line: string, { env, cwd }: Surroundings = {}): Promise<Run> {
  const audit = `${process.execPath} ${BIN}`;
  return new Promise((resolve) => {
    const child = execFile(
      'bash',
      ['--norc', '-c', line],
      { cwd, env: { ...plainEnv(), AUDIT: audit, ...env }, maxBuffer: 1 << 26 },
      (_error, out, err) => resolve({ exit: child.exitCode, out, err }),
    );
  });
}

/** Runs the command for a reader who takes a piece, and then a rest before the next. */
export async function commandReadSlowly(
  args: readonly string[],
  restMs: number,
): Promise<{ exit: number | null; out: string }> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: plainEnv(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const out = await buffer(slowly(child.stdout, restMs));
  return { exit: await ended, out: out.toString('utf8') };
}

async function* slowly(stream: Readable, restMs: number): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    yield piece as Buffer;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

/** A folder that is gone when the test, or the file of tests, has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mining-audit-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Path of a file of a story in fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
}
