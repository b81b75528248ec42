import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { quiet, write } from '../../src/cli/output.ts';
import { EXIT } from '../../src/failure.ts';

const BUILT = new URL('../../dist/cli/output.js', import.meta.url).href;
const MEGABYTES = 3_000_000;

/** A process that writes three megabytes to its stdout, as a command does. */
function writer() {
  const code = `import { quiet, write } from ${JSON.stringify(BUILT)};
    quiet(process.stdout);
    await write('x'.repeat(${MEGABYTES}), process.stdout);
    process.exitCode = 0;`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const exitOf = (child: ReturnType<typeof writer>) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

test('a slow reader gets every byte', async () => {
  const child = writer();
  const exit = exitOf(child);
  let bytes = 0;
  for await (const chunk of child.stdout) {
    bytes += (chunk as Buffer).length;
    await pause(2);
  }
  expect([bytes, await exit]).toEqual([MEGABYTES, 0]);
});

test('a reader that goes early is no failure and makes no noise', async () => {
  const child = writer();
  const exit = exitOf(child);
  let noise = '';
  child.stderr.on('data', (chunk: Buffer) => {
    noise += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect([await exit, noise]).toEqual([0, '']);
});

test('any other trouble with the stream is one', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
  });
  quiet(full);
  await expect(write('x', full)).rejects.toMatchObject({ code: 'unwritten', exitCode: EXIT.unreadable });
});
