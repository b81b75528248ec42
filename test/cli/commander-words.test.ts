/** What commander says by itself, and what stands in the descriptions of options, in every language. */
import { describe, expect, it, test } from 'vitest';
import { errorInWords } from '../../src/cli/commander-words.ts';
import { EXIT } from '../../src/failure.ts';
import { LANGUAGES, speaking } from '../../src/language/language.ts';
import { MESSAGES } from '../../src/language/messages/index.ts';
import { inProcess } from '../support/in-process.ts';

const COMMANDS = [
  ...['scan', 'inspect', 'explain', 'plan', 'diff', 'verify', 'simulate', 'evaluate'],
  ...['references', 'events', 'schema', 'completion'],
];

const ERRORS: readonly (readonly [readonly string[], string, string])[] = [
  [['scna', 'x.csv'], "unknown command 'scna'\n(Did you mean scan?)", 'нет такой команды: «scna»\n(Возможно'],
  [['scan', '--qqq'], "unknown option '--qqq'", 'нет такого параметра: «--qqq»'],
  [['plan'], "missing required argument 'report'", 'не хватает обязательного аргумента «report»'],
  [['scan', '--unit'], "option '--unit <unit>' argument missing", 'у параметра «--unit <unit>»'],
  [
    ['simulate'],
    "required option '--out <dir>' not specified",
    'не указан обязательный параметр «--out <dir>»',
  ],
  [
    ['scan', '--threshold', "o'clock"],
    "option '--threshold <probability>' argument 'o'clock' is invalid. It must be a number.",
    "значение «o'clock» не подходит для параметра «--threshold <probability>». Это должно быть число.",
  ],
  [
    ['schema', 'reprot'],
    "command-argument value 'reprot' is invalid for argument 'of'. Allowed choices are report,",
    'значение «reprot» не подходит для аргумента «of». Допустимые значения: report,',
  ],
  [
    ['diff', 'a', 'b', 'c'],
    "too many arguments for 'diff'. Expected 2 arguments but got 3.",
    'слишком много аргументов для «diff»: нужно 2, а дано 3.',
  ],
];

describe('a wrong command line', () => {
  it.each(ERRORS)('%j is told as commander tells it, or in Russian', async (args, english, russian) => {
    for (const [language, says] of [
      ['en', english],
      ['ru', russian],
    ] as const) {
      const { exit, err } = await inProcess([...args, '--lang', language]);
      expect(exit).toBe(EXIT.usage);
      expect(err.startsWith(`mining-audit: ${says}`), err).toBe(true);
    }
  });

  it('that commander tells in a way not known here stays as it is', async () => {
    expect(await speaking('ru', () => errorInWords('something new\n'))).toBe('something new');
  });
});

test.each(LANGUAGES)(
  'help in %s fits in 80 columns, and its headings are in that language',
  async (language) => {
    for (const command of [[], ...COMMANDS.map((name) => [name])]) {
      const { out } = await inProcess([...command, '--help', '--lang', language]);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      const english = /^(?:Usage|Arguments|Options|Commands|Examples?):|\((?:default|choices):|, e\.g\. /mu;
      expect(english.test(out), out).toBe(language === 'en');
    }
  },
);

test('a default is told in the form in which it is read from a description', () => {
  const told = MESSAGES.filter(({ en }) => / \(default: /u.test(en));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(({ ru }) => !/ \(по умолчанию: /u.test(ru))).toEqual([]);
  expect(told.filter(({ kk }) => !/ \(әдепкі: /u.test(kk))).toEqual([]);
});
