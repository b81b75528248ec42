import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BIN, temporaryFolder } from '../support/command.ts';

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a scan with %i, and nothing spooled is left', async (signal, exit) => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [BIN, 'scan', '-'], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.write('site_id,timestamp,load_kw\n');
  await vi.waitFor(() => expect(spooledIn(folder)).toBe(true), { timeout: 20_000 });
  child.kill(signal);
  expect(await ended).toBe(exit);
  expect(readdirSync(folder)).toEqual([]);
});

test('a scan that is interrupted leaves no half of a file of rejects', async () => {
  const folder = temporaryFolder();
  const rows = Array.from({ length: 400_000 }, (_, i) => `site-${i},2022-01-31 15:00,${i % 3 ? 1 : 'oops'}`);
  writeFileSync(join(folder, 'load.csv'), `site_id,timestamp,load_kw\n${rows.join('\n')}\n`);
  const args = ['load.csv', '--engine', 'stream', '--max-rejects', '100', '--rejects', 'rejects.csv'];
  const child = spawn(process.execPath, [BIN, 'scan', ...args], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const isBegun = () => readdirSync(folder).length > 1;
  await vi.waitFor(() => expect(isBegun()).toBe(true), { timeout: 20_000, interval: 5 });
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(readdirSync(folder)).toEqual(['load.csv']);
});

function spooledIn(folder: string): boolean {
  return readdirSync(folder).some((name) => existsSync(join(folder, name, '0')));
}
