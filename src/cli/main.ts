import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { EXIT } from '../failure.ts';
import { removeTemporaries } from '../temporary.ts';
import { quiet } from './output.ts';
import { run } from './program.ts';
import { progressLine } from './progress.ts';

/*
 * The rim: everything a command knows of its process comes from here. The exit code of a command that ends by itself is
 * set and never forced: `process.exit()` would cut a pipe after the first 64 KiB.
 */
const { stdin, stdout, stderr, env, argv } = process;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

quiet(stdout);
quiet(stderr);

const progress = progressLine(stderr, env, () => process.uptime());

/** Of the machine, or of the container or group of processes that has a smaller share of it. */
const machineMemory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

const SIGNALS = { SIGHUP: EXIT.hungUp, SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** Whoever sends a signal wants no more of the output, but what lies in temporary folders must not be left behind. */
for (const [signal, exitCode] of Object.entries(SIGNALS)) {
  process.once(signal, () => {
    progress?.erase();
    removeTemporaries();
    process.exit(exitCode);
  });
}

process.exitCode = await run(argv.slice(2), {
  version,
  stdin,
  stdout,
  stderr,
  env,
  progress,
  machineMemory,
  scan: async (options) => (await import('../scan.ts')).scan(options),
});
