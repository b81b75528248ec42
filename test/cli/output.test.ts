import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, write } from '../../src/cli/output.ts';
import { EXIT } from '../../src/failure.ts';

const BUILT = new URL('../../dist/cli/output.js', import.meta.url).href;
const MEGABYTES = 3_000_000;

const WHOLE = `'x'.repeat(${MEGABYTES})`;
const IN_PIECES = `(function* () { for (let i = 0; i < ${MEGABYTES / 1000}; i += 1) yield 'x'.repeat(1000); })()`;
const WITHOUT_END = `(function* () { for (;;) yield 'x'.repeat(1000); })()`;

/** A process that writes a text to its stdout, as a command does. */
function writer(text: string) {
  const code = `import { quiet, write } from ${JSON.stringify(BUILT)};
    quiet(process.stdout);
    await write(${text}, process.stdout);
    process.exitCode = 0;`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const exitOf = (child: ReturnType<typeof writer>) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

test.each([
  ['whole', WHOLE],
  ['in pieces', IN_PIECES],
])('a slow reader gets every byte of a text that is written %s', async (_how, text) => {
  const child = writer(text);
  const exit = exitOf(child);
  let bytes = 0;
  for await (const chunk of child.stdout) {
    bytes += (chunk as Buffer).length;
    await pause(2);
  }
  expect([bytes, await exit]).toEqual([MEGABYTES, 0]);
});

test.each([
  ['whole', WHOLE],
  ['in pieces that never end', WITHOUT_END],
])('a reader that goes early is no failure and makes no noise, the text being %s', async (_how, text) => {
  const child = writer(text);
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

/** A reader who takes a rest after everything it is given, and remembers it. */
function slowReader() {
  const read: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    highWaterMark: 1,
    write: (text: string, _encoding, done) => {
      read.push(text);
      setImmediate(done);
    },
  });
  return { read, stream };
}

test('law: whatever the pieces, a reader gets all of them in their order', async () => {
  const long = fc.nat({ max: 200_000 }).map((length) => 'жx'.repeat(length / 2));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), long), { maxLength: 20 }), async (pieces) => {
      const { read, stream } = slowReader();
      await write(pieces, stream);
      expect(read.join('') === pieces.join('')).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('no more is made than the reader takes, and nothing after it has gone', async () => {
  const piece = 'x'.repeat(100_000);
  let made = 0;
  let ended = false;
  function* pieces() {
    try {
      for (;;) {
        made += 1;
        yield piece;
      }
    } finally {
      ended = true;
    }
  }
  const ahead: number[] = [];
  let taken = 0;
  const reader = new Writable({
    write: (_chunk, _encoding, done) => {
      ahead.push(made - taken);
      taken += 1;
      setImmediate(() => done(taken === 5 ? Object.assign(new Error('gone'), { code: 'EPIPE' }) : undefined));
    },
  });
  quiet(reader);
  await write(pieces(), reader);
  expect([ahead, made, ended]).toEqual([[1, 1, 1, 1, 1], 5, true]);
});
