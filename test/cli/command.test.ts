import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { REPORT_SCHEMA } from '../../src/report/report.ts';

/** The command as it is installed, spawned; `npm run build` has made what it imports. */
const BIN = fileURLToPath(new URL('../../bin/mining-audit.js', import.meta.url));

function spawned(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

test.each([[[]], [['--help']], [['help']]])('%j prints help on stdout and succeeds', async (args) => {
  const { exit, out, err } = await spawned(...args);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain('mining-audit scan load.csv traffic.csv sites.csv');
});

test('--version prints the version of the package', async () => {
  expect(await spawned('--version')).toEqual({ exit: 0, out: `${pkg.version}\n`, err: '' });
});

test('a wrong option leaves with 2, suggests the right one on stderr, and prints nothing on stdout', async () => {
  const { exit, out, err } = await spawned('scan', '--tiemzone', 'UTC');
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('Did you mean --timezone?');
});

test('schema prints a JSON Schema that names the report', async () => {
  const { exit, out, err } = await spawned('schema');
  expect([exit, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ $id: REPORT_SCHEMA, type: 'object' });
});

test.each(['inspection', 'mapping', 'diff', 'verification'])(
  'schema prints that of an %s as well',
  async (of) => {
    const { exit, out } = await spawned('schema', of);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $id: `mining-audit/${of}/1`, type: 'object' });
  },
);
