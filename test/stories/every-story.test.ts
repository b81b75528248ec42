import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storyFile } from './story.ts';

/** Beside the stories: what makes them, and the small files that test/formats reads. */
const OTHERS = ['making', 'formats', 'broken'];
const folders = readdirSync(storyFile(''), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHERS.includes(entry.name))
  .map(({ name }) => name);

test('every story has its test, and every test its story', () => {
  const tests = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.test.ts') && name !== 'every-story.test.ts')
    .map((name) => name.replace('.test.ts', ''));
  expect(folders.length).toBeGreaterThan(12);
  expect(tests.sort()).toEqual([...folders].sort());
});

test.each(folders)('%s is told in three lines', (story) => {
  const lines = readFileSync(storyFile(story, 'README.md'), 'utf8').trimEnd().split('\n');
  expect(lines.filter((line) => line.trim() !== '')).toHaveLength(3);
  expect(lines).toHaveLength(3);
});

test.each(['clock-change', 'broken-rows', 'repeats-and-revisions'])(
  '%s is made again byte for byte from its seed',
  (story) => {
    const folder = mkdtempSync(join(tmpdir(), 'mining-audit-stories-'));
    try {
      execFileSync(process.execPath, [storyFile('make.js').replace(/\/$/u, ''), '--out', folder, story]);
      const names = readdirSync(join(folder, story));
      expect(names.sort()).toEqual(readdirSync(storyFile(story)).sort());
      for (const name of names) {
        expect(readFileSync(join(folder, story, name)).equals(readFileSync(storyFile(story, name)))).toBe(
          true,
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
