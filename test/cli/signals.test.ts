import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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

function spooledIn(folder: string): boolean {
  return readdirSync(folder).some((name) => existsSync(join(folder, name, '0')));
}
