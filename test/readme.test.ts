import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command } from './support/command.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README shows what its first command prints', async () => {
  const [, shown] = /<!-- district -->\s*```text\n(.*?)\n```\s*<!-- \/district -->/su.exec(readme) ?? [];
  const { out } = await command(['scan', 'fixtures/district/data.csv'], { env: { COLUMNS: '110' } });
  expect(out.trimEnd()).toBe(shown);
});
