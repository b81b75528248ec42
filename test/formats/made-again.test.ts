import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture } from '../support/command.ts';

test.each(['formats', 'broken'])('the files of %s are made again byte for byte', (of) => {
  const folder = mkdtempSync(join(tmpdir(), 'mining-audit-formats-'));
  try {
    execFileSync(process.execPath, [fixture('make.js'), '--out', folder, of]);
    const names = readdirSync(join(folder, of)).sort();
    expect(names).toEqual(readdirSync(fixture(of)).sort());
    const different = names.filter(
      (name) => !readFileSync(join(folder, of, name)).equals(readFileSync(join(fixture(of), name))),
    );
    expect(different).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
