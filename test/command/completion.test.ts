/** Completion, asked for as a shell asks: by the scripts themselves, in the shells that are installed here. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { BIN, command, shell, temporaryFolder } from '../support/command.ts';

/** A folder with the program on its path, files, and names that would do harm if they were run. */
function setting() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'data'));
  const program = join(folder, 'bin', 'mining-audit');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  chmodSync(program, 0o755);
  const cwd = join(folder, 'data');
  for (const name of ['load.csv', '$(touch run).csv']) writeFileSync(join(cwd, name), '');
  return { cwd, env: { PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) } };
}

describe('bash', () => {
  const complete = (words: string, cword: number) => `
    source <(mining-audit completion bash); source <(mining-audit completion bash)
    compopt() { echo "compopt $*"; }
    COMP_WORDS=(${words}); COMP_CWORD=${cword}
    _mining_audit
    printf '%s\\n' "\${COMPREPLY[@]}"
    complete -p mining-audit`;

  it.each([
    ['mining-audit sc', 1, ['scan', 'schema']],
    ['mining-audit scan --format = js', 4, ['json']],
    ['mining-audit scan --thres', 2, ['--threshold']],
    ["mining-audit scan 'load.csv' --label e", 4, ['end']],
  ])('completes %s', async (words, cword, replies) => {
    const { out, err } = await shell(complete(words, cword), setting());
    expect(err).toBe('');
    expect(out.split('\n')).toEqual([
      'compopt +o default +o bashdefault',
      ...replies,
      'complete -o bashdefault -o default -F _mining_audit mining-audit',
      '',
    ]);
  });

  it('leaves files to the shell, where they may stand', async () => {
    const { out } = await shell(complete('mining-audit scan lo', 2), setting());
    expect(out).not.toContain('compopt');
  });

  it('runs nothing that stands on the line', async () => {
    const { cwd, env } = setting();
    const { out } = await shell(complete("mining-audit scan '$(touch run)' '`touch run`' --fo", 4), {
      cwd,
      env,
    });
    expect(out).toContain('--format\n');
    expect((await shell('ls', { cwd })).out.split('\n')).toEqual(['$(touch run).csv', 'load.csv', '']);
  });
});

const isInstalled = (name: string) => spawnSync(name, ['--version']).status === 0;

describe.runIf(isInstalled('fish'))('fish', () => {
  it.each([
    ['mining-audit sc', ['scan', 'schema']],
    ['mining-audit scan --format ', [...FORMAT_NAMES].sort()],
    ['mining-audit scan --format=js', ['--format=json']],
    ['mining-audit scan lo', ['load.csv']],
    ['mining-audit scan --mapping=lo', ['--mapping=load.csv']],
    ['mining-audit scan --threshold ', []],
    ['mining-audit scan (touch run) --fo', ['--format']],
  ])('completes %s', async (line, replies) => {
    const { cwd, env } = setting();
    const { out, err } = await shell(
      `fish --no-config -c 'mining-audit completion fish | source; complete -C "${line}"'`,
      { cwd, env },
    );
    expect(err).toBe('');
    expect(out.split('\n').flatMap((text) => (text === '' ? [] : [text.split('\t')[0]]))).toEqual(replies);
    expect((await shell('ls', { cwd })).out).not.toMatch(/^run$/mu);
  });
});

describe.runIf(isInstalled('zsh'))('zsh', () => {
  /** The function is called as the completion system calls it, and what it offers is told. */
  const complete = (words: string, current: number) => `zsh -f -c '
    compdef() { print -r -- "compdef $*"; }
    source <(mining-audit completion zsh)
    _describe() { print -rl -- $candidates; }
    _files() { print files; }
    compset() { :; }
    words=(${words}); CURRENT=${current}
    _mining_audit; true'`;

  it.each([
    ['mining-audit sc', 2, [/^scan:find /u, /^schema:print /u]],
    ['mining-audit scan --format ""', 4, FORMAT_NAMES.map((name) => new RegExp(`^${name}$`, 'u'))],
    ['mining-audit scan lo', 3, [/^files$/u]],
    ['mining-audit scan --threshold ""', 4, []],
    ['mining-audit scan "\\$(touch run)" --engine=st', 4, [/^--engine=stream$/u]],
  ])('completes %s', async (words, current, replies) => {
    const { cwd, env } = setting();
    const { out, err } = await shell(complete(words, current), { cwd, env });
    expect(err).toBe('');
    const [registered, ...offered] = out.trimEnd().split('\n');
    expect(registered).toBe('compdef _mining_audit mining-audit');
    expect(offered.filter((text) => text !== '')).toEqual(
      replies.map((reply) => expect.stringMatching(reply)),
    );
    expect((await shell('ls', { cwd })).out).not.toMatch(/^run$/mu);
  });
});

test('the script of PowerShell is registered for the program, asks it, and its brackets close', async () => {
  const { out } = await command(['completion', 'powershell']);
  expect(out).toContain('Register-ArgumentCompleter -Native -CommandName mining-audit -ScriptBlock {');
  expect(out).toContain('mining-audit complete $place @words 2>$null');
  expect(out).toContain('-split "`t", 2');
  expect(out).not.toMatch(/Invoke-Expression (?!\n)/u);
  for (const [opening, closing] of ['{}', '()', '[]']) {
    expect(out.split(opening!).length, opening).toBe(out.split(closing!).length);
  }
});
