import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shell, temporaryFolder } from '../support/command.ts';

const TOWN = '--sites 100 --days 160 --start 2021-09-06 --seed 5 --illegal-share 0.1';

test('a town is simulated, scanned and evaluated, and the scan does better than the textbook rule', async () => {
  const folder = temporaryFolder();
  const { exit, err } = await shell(
    `set -e
    $AUDIT simulate --out town ${TOWN} --quiet
    $AUDIT scan town/traffic.csv town/sites.csv town/load.csv --json --quiet >report.json
    $AUDIT evaluate report.json town/truth.csv >words.txt
    $AUDIT evaluate report.json town/truth.csv --json >figures.json`,
    { cwd: folder },
  );
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const figures = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'));
  expect(figures.sites.in_truth).toBe(100);
  expect(figures.textbook.average_precision).toBeLessThan(0.3);
  expect(figures.ranking.average_precision).toBeGreaterThan(2 * figures.textbook.average_precision);

  const words = readFileSync(join(folder, 'words.txt'), 'utf8');
  for (const what of ['average precision', 'recall', 'False alarms', 'textbook rule', 'interval']) {
    expect(words).toContain(what);
  }
  expect(words).toContain(figures.ranking.average_precision.toFixed(3));
});

test('the same seed simulates the same bytes, another seed others', async () => {
  const { exit, out } = await shell(
    `set -e
    for i in 1 2; do $AUDIT simulate --out same$i --sites 5 --days 10 --seed 9 --quiet; done
    $AUDIT simulate --out other --sites 5 --days 10 --seed 10 --quiet
    diff -r same1 same2 && ! diff -rq same1 other >/dev/null && echo as it should be`,
    { cwd: temporaryFolder() },
  );
  expect({ exit, out }).toEqual({ exit: 0, out: 'as it should be\n' });
});
