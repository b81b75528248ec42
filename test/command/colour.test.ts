import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/terminal.ts';
import { BIN, command, fixture, shell } from '../support/command.ts';

/** A small file, and a threshold that every site passes: all that can be coloured is there. */
const SCAN = ['scan', fixture('clock-change/load.csv'), '--threshold', '0', '--quiet'];
const ESCAPE = '\u001b[';

test('there is no colour in a pipe', async () => {
  const { out, err } = await command(SCAN.slice(0, -1), {
    env: { TERM: 'xterm-256color' },
  });
  expect(out + err).not.toContain('\u001b');
});

test.each([
  ['FORCE_COLOR=1', ['FORCE_COLOR', '1'], []],
  ['--color always', ['NO_COLOR', '1'], ['--color', 'always']],
] as const)('%s colours a pipe', async (_, [name, value], flags) => {
  const { exit, out } = await command([...SCAN, ...flags], { env: { [name]: value } });
  expect(exit).toBe(0);
  expect(out).toContain(ESCAPE);
});

test('colour adds no word and takes none away', async () => {
  const [plain, coloured] = [await command(SCAN), await command([...SCAN, '--color', 'always'])];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape character that is taken out.
  expect(coloured.out.replaceAll(/\u001b\[\d+m/gu, '')).toBe(plain.out);
});

test('NO_COLOR is heard on a terminal, and --color never before FORCE_COLOR', async () => {
  const terminal = await onTerminal('NO_COLOR=1');
  expect(terminal).not.toContain(ESCAPE);
  expect((await command([...SCAN, '--color', 'never'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(
    ESCAPE,
  );
});

test('a terminal gets colour', async () => {
  expect(await onTerminal('')).toContain(ESCAPE);
});

test('JSON has no colour, whatever is forced', async () => {
  const { out } = await command([...SCAN, '--json'], { env: { FORCE_COLOR: '3' } });
  expect(out).not.toContain(ESCAPE);
});

test.each([60, 80, 132])('a page of %i columns is filled and not overrun', async (columns) => {
  const { out } = await command(SCAN, { env: { COLUMNS: String(columns) } });
  const widths = out.split('\n').map((line) => [...line].length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  expect(Math.max(...widths)).toBeGreaterThan(columns / 2);
  expect(out).toContain('school-1');
});

/**
 * The output on a pseudo-terminal, by `script` of util-linux or by Python; where neither is there, the decision
 * alone is what can be tested, in the words of its output.
 */
async function onTerminal(setting: string): Promise<string> {
  const line = `env ${setting} TERM=xterm ${process.execPath} ${BIN} ${SCAN.join(' ')}`;
  const spawning = `import pty,sys; pty.spawn(['sh','-c',sys.argv[1]])`;
  const ways = [
    ['/usr/bin/script', `script -qec "${line}" /dev/null </dev/null`],
    ['/usr/bin/python3', `/usr/bin/python3 -c "${spawning}" "${line}" </dev/null`],
  ] as const;
  const way = ways.find(([program]) => existsSync(program));
  if (way !== undefined) return (await shell(way[1])).out;
  const [name, value] = setting.split('=');
  return wantsColour('auto', { isTTY: true }, name ? { [name]: value } : {}) ? ESCAPE : '';
}
