/** The light pass, in a process of its own that can tell its memory (light.js). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function light() {
  console.log('\nThe light pass\n');
  const script = fileURLToPath(new URL('light.js', import.meta.url));
  spawnSync(process.execPath, ['--expose-gc', script], { stdio: 'inherit' });
}
