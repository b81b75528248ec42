/** Help: every line of every example is run as it stands, on files of the names that it names. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { BIN, command, shell } from '../support/command.ts';
import { exampleFiles } from '../support/example-files.ts';

const base = await exampleFiles();
const programs = mkdtempSync(join(tmpdir(), 'mining-audit-programs-'));
const PATH = [programs, process.env['PATH'] ?? ''].join(delimiter);

beforeAll(() => {
  mkdirSync(programs, { recursive: true });
  const program = join(programs, 'mining-audit');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  chmodSync(program, 0o755);
});
afterAll(() => {
  for (const folder of [base, programs]) rmSync(folder, { recursive: true, force: true });
});

const top = await command(['--help']);
const [, listed = ''] = /\nCommands:\n([\s\S]*?)\n\n/u.exec(top.out) ?? [];
const COMMANDS = [...listed.matchAll(/^ {2}([a-z]+)/gmu)]
  .map(([, name]) => name!)
  .filter((name) => name !== 'help');
const helps = await Promise.all(
  [[], ...COMMANDS.map((name) => [name])].map(async (args) => ({
    title: ['mining-audit', ...args].join(' '),
    text: (await command([...args, '--help'])).out,
  })),
);

test('all commands are looked at', () => {
  expect(COMMANDS.length).toBeGreaterThan(8);
  expect(COMMANDS).toContain('scan');
});

function examplesIn(help: string): string[] {
  const [, examples = ''] = help.split(/^Examples?:\n/mu);
  return examples.split('\n').filter((line) => /^ {2}.*\bmining-audit /u.test(line));
}

/** A line whose other programs are not installed here is run up to them. */
async function runnable(line: string): Promise<string> {
  const parts = line.split('|');
  for (const [i, part] of parts.entries()) {
    const { exit } = await shell(`command -v ${part.trim().split(' ')[0]}`, { env: { PATH } });
    if (exit !== 0) return parts.slice(0, i).join('|');
  }
  return line;
}

describe.concurrent.each(helps)('help of $title', ({ text }) => {
  it('fits in 80 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has an example', () => {
    expect(examplesIn(text)).not.toEqual([]);
  });

  it('has only examples that run, one after the other', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'mining-audit-example-'));
    cpSync(base, cwd, { recursive: true });
    try {
      for (const line of examplesIn(text)) {
        const run = await shell(`set -o pipefail; ${await runnable(line)}`, { cwd, env: { PATH } });
        expect({ line, exit: run.exit, err: run.exit === 0 ? '' : run.err }).toEqual({
          line,
          exit: 0,
          err: '',
        });
      }
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});

describe('the options of scan', () => {
  const { text } = helps.find(({ title }) => title === 'mining-audit scan')!;

  it('stand under headings, in the order in which a scan goes', () => {
    expect([...text.matchAll(/^[A-Z].*:$/gmu)].map(([heading]) => heading)).toEqual([
      'Arguments:',
      'What is read:',
      'How it is read:',
      'The estimate:',
      'What is written:',
      'Speed:',
      'Other:',
      'Examples:',
    ]);
  });

  it('stand each under the heading of a group, and only what is of every command under the last', () => {
    const [, other = ''] = /\nOther:\n([\s\S]*?)\n\n/u.exec(text) ?? [];
    expect(
      [...other.matchAll(/--[a-z-]+/gu)]
        .map(([name]) => name)
        .filter((name, i, all) => all.indexOf(name) === i),
    ).toEqual(['--quiet', '--lang', '--print-config', '--help']);
  });
});
