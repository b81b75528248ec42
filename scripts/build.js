/**
 * Compiles src into a new folder, with the SQL beside it, and puts it in the place of dist: a build that fails leaves the
 * last one as it was.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [dist, fresh] = [path('dist'), path('dist.new')];
const compiler = [
  path('node_modules/typescript/bin/tsc'),
  '-p',
  path('tsconfig.build.json'),
  '--outDir',
  fresh,
];

rmSync(fresh, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, compiler, { stdio: 'inherit' });
if (status === 0) {
  for (const file of readdirSync(path('src'), { recursive: true })) {
    if (file.endsWith('.sql')) copyFileSync(join(path('src'), file), join(fresh, file));
  }
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
} else {
  rmSync(fresh, { recursive: true, force: true });
  process.exitCode = 1;
}
