import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../src/cli/program.ts';
import type { World } from '../../src/cli/world.ts';
import type { ScanOptions } from '../../src/scan.ts';
import { report } from './report.ts';

/** Runs a command line within this process, with a scan that is made by hand: `asked` is what it was asked. */
export async function inProcess(args: readonly string[], world: Partial<World> = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const asked: ScanOptions[] = [];
  const code = run(args, {
    version: '1.2.3',
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    scan: async (options) => {
      asked.push(options);
      return report();
    },
    ...world,
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [exit, out, err] = await Promise.all([code, text(stdout), text(stderr)]);
  return { exit, out, err, asked: asked[0] };
}
