/**
 * Speed and memory, on data made here, as ratios in one run.
 *
 *     npm run bench                  all of them
 *     npm run bench -- grid growth   some
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { detection } from './detection.js';
import { forms } from './forms.js';
import { grid } from './grid.js';
import { growth } from './growth.js';
import { light } from './light-pass.js';
import { outputs } from './outputs.js';
import { stream } from './stream.js';

const BENCHES = { stream, forms, grid, growth, light, outputs, detection };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0)
  throw new Error(`there is no bench ${unknown.join()}, but ${Object.keys(BENCHES).join(', ')}`);

const [cpu] = cpus();
console.log(
  `${cpus().length} x ${cpu.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const name of asked.length === 0 ? Object.keys(BENCHES) : asked) {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-bench-'));
  try {
    await BENCHES[name](folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
