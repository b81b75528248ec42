/** Compiles src into a new folder and puts it in the place of dist: a build that fails leaves the last one as it was. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
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
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
} else {
  rmSync(fresh, { recursive: true, force: true });
  process.exitCode = 1;
}
