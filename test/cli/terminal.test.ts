import { expect, test } from 'vitest';
import { showsUnicode, wantsColour, widthOf } from '../../src/cli/terminal.ts';

const terminal = { isTTY: true };
const pipe = {};

test.each([
  ['a terminal', 'auto', terminal, {}, true],
  ['a pipe', 'auto', pipe, {}, false],
  ['--color always into a pipe', 'always', pipe, { NO_COLOR: '1' }, true],
  ['--color never on a terminal', 'never', terminal, { FORCE_COLOR: '1' }, false],
  ['FORCE_COLOR into a pipe', 'auto', pipe, { FORCE_COLOR: '1' }, true],
  ['an empty FORCE_COLOR', 'auto', pipe, { FORCE_COLOR: '' }, true],
  ['FORCE_COLOR=0 on a terminal', 'auto', terminal, { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR against NO_COLOR', 'auto', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['NO_COLOR on a terminal', 'auto', terminal, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', 'auto', terminal, { NO_COLOR: '' }, true],
  ['a dumb terminal', 'auto', terminal, { TERM: 'dumb' }, false],
] as const)('%s: colour as it should be', (_what, choice, stream, env, wanted) => {
  expect(wantsColour(choice, stream, env)).toBe(wanted);
});

test.each([
  ['a terminal knows its width', { isTTY: true, columns: 97 }, {}, 97],
  ['a terminal that says 0 does not know it', { isTTY: true, columns: 0 }, {}, 80],
  ['COLUMNS helps a terminal that does not know', { isTTY: true, columns: 0 }, { COLUMNS: '66' }, 66],
  ['COLUMNS that is no number does not', { isTTY: true }, { COLUMNS: 'wide' }, 80],
  ['a pipe has the full width', {}, {}, 120],
])('%s', (_what, stream, env, width) => {
  expect(widthOf(stream, env)).toBe(width);
});

test.each([
  [{}, true],
  [{ LANG: 'ru_RU.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
  [{ LC_ALL: '', LC_CTYPE: 'ru_RU.CP1251', LANG: 'en_US.UTF-8' }, false],
])('with %o unicode is shown: %s', (env, shown) => {
  expect(showsUnicode(env)).toBe(shown);
});
