/** A mistyped command line: exit 2, nothing on stdout, and what was meant. */
import { describe, expect, it, test } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';
import { EXIT } from '../../src/failure.ts';
import { inProcess } from '../support/in-process.ts';

test.each([
  ['a command mistyped', ['scna', 'x.csv'], '(Did you mean scan?)'],
  ['a command cut short', ['compl', 'bash'], 'Did you mean completion?'],
  ['an option mistyped', ['scan', '--treshold', '0.8'], '(Did you mean --threshold?)'],
  ['an option cut short', ['scan', '--tresh', '0.8'], 'Did you mean --threshold?'],
  ['a file in the place of a command', ['data.csv'], 'Did you mean: mining-audit scan data.csv\n'],
  [
    'files in the place of a command',
    ['2022/', 'my data.csv', '--json'],
    "Did you mean: mining-audit scan 2022/ 'my data.csv' --json\n",
  ],
  ['a pattern in the place of a command', ['*.csv'], "Did you mean: mining-audit scan '*.csv'\n"],
  ['a folder in the place of a command', ['fixtures'], 'Did you mean: mining-audit scan fixtures\n'],
  ['a choice mistyped', ['scan', '--format', 'jsno'], 'Did you mean json?'],
  ['a choice of an argument mistyped', ['schema', 'reprot'], 'Did you mean report?'],
  ['an option of another command', ['scan', '--visits=3'], '--visits is an option of plan, such as:'],
  ['an option in the place of a command', ['--sweep', 'x.csv'], '--sweep is an option of scan, such as:'],
  ['nothing like anything', ['scan', '--qqq'], '(add --help to see what there is)'],
])('%s', async (_what, args, says) => {
  const { exit, out, err } = await inProcess(args);
  expect([exit, out]).toEqual([EXIT.usage, '']);
  expect(err).toContain(says);
  expect(err).toMatch(/^mining-audit: .+\n[\s\S]*\(add --help to see what there is\)\n$/u);
});

test('what is quoted from the command line holds no escape sequences', async () => {
  const { err } = await inProcess(['\u001b[31mscan', '--x\u001b]0;title\u0007']);
  expect(err).not.toMatch(/\p{Cc}(?<!\n)/u);
});

test('a pattern that no file matches says so', async () => {
  const { exit, out, err } = await inProcess(['scan', 'nowhere/*.csv']);
  expect([exit, out]).toEqual([EXIT.unreadable, '']);
  expect(err).toMatch(/there is no such file, nor one that matches this pattern\n {2}\S/u);
});

describe('the nearest names', () => {
  it.each([
    ['jsno', ['table', 'json', 'ndjson'], ['json']],
    ['tresh', ['threads', 'threshold', 'timezone'], ['threshold']],
    ['max-rejects', ['max-rejects', 'rejects'], ['max-rejects']],
    ['zz', ['zigzag'], []],
    ['', ['scan'], []],
    ['--help', ['help'], []],
  ])('of %j among %j are %j', (word, names, like) => {
    expect(nearest(word, names)).toEqual(like);
  });
});
