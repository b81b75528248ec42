import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { command, fixture, temporaryFolder } from '../support/command.ts';

const DATA = fixture('district/data.csv');

/** The report without what is said of its files. */
async function reportOf(args: readonly string[], stdin?: Buffer): Promise<string> {
  const { exit, out, err } = await command(
    ['scan', '--json', '--quiet', ...args],
    stdin === undefined ? {} : { stdin },
  );
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const { inputs, ...rest } = JSON.parse(out);
  expect(inputs).toHaveLength(1);
  return JSON.stringify(rest);
}

test('two runs give the same bytes', async () => {
  const run = () => command(['scan', fixture('half-a-year/load.csv.gz'), '--json']);
  expect(await run()).toEqual(await run());
});

test('a file, the same packed, the same on standard input and its rows in another order give the same report', async () => {
  const folder = temporaryFolder();
  const data = readFileSync(DATA);
  const packed = join(folder, 'data.csv.gz');
  const shuffled = join(folder, 'shuffled.csv');
  writeFileSync(packed, gzipSync(data));
  writeFileSync(shuffled, inAnotherOrder(data.toString()));

  const report = await reportOf([DATA]);
  expect((await reportOf([packed])) === report).toBe(true);
  expect((await reportOf(['-'], data)) === report).toBe(true);
  expect((await reportOf([], gzipSync(data))) === report).toBe(true);
  expect((await reportOf([shuffled])) === report).toBe(true);
});

/** All rows, each met once: a walk with a stride that has no factor in common with their number. */
function inAnotherOrder(text: string): string {
  const [header, ...rows] = text.trimEnd().split('\n');
  const stride = [7919, 7907, 7901].find((prime) => rows.length % prime !== 0)!;
  const walked = rows.map((_, i) => rows[(i * stride) % rows.length]!);
  expect(new Set(walked).size).toBe(new Set(rows).size);
  return `${[header, ...walked].join('\n')}\n`;
}
