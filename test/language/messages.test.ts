/** The table of messages, held against the sources: every message has its translations, and every translation its message. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { parseSync } from 'oxc-parser';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { MESSAGES } from '../../src/language/messages/index.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

interface Said {
  readonly id: string;
  /** Whether it is in a function, so that it is said in the language of the moment. */
  readonly isMadeWhenCalled: boolean;
  readonly path: string;
}

type Node = Record<string, unknown> & { readonly type?: string };

function saidIn(text: string, path: string): Said[] {
  const said: Said[] = [];
  const visit = (node: unknown, isMadeWhenCalled: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, isMadeWhenCalled);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type = '', ...fields } = node as Node;
    const id = idOf(node as Node);
    if (id !== undefined) said.push({ id, isMadeWhenCalled, path });
    const isFunction = /Function/u.test(type);
    for (const field of Object.values(fields)) visit(field, isMadeWhenCalled || isFunction);
  };
  visit(parseSync(path, text).program, false);
  return said;
}

/** words`...` and counted(n, 'noun'). */
function idOf(node: Node): string | undefined {
  if (node.type === 'TaggedTemplateExpression' && (node['tag'] as Node)['name'] === 'words') {
    const quasis = (node['quasi'] as { quasis: { value: { cooked: string } }[] }).quasis;
    return quasis.map(({ value }) => value.cooked).reduce((all, part, i) => `${all}{${i - 1}}${part}`);
  }
  if (node.type === 'CallExpression' && (node['callee'] as Node)['name'] === 'counted') {
    const noun = (node['arguments'] as Node[])[1];
    return noun?.type === 'Literal' ? `# ${String(noun['value'])}` : undefined;
  }
  return undefined;
}

const files = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !/^language[\\/]/u.test(name));
const all = files.flatMap((name) => saidIn(readFileSync(join(SRC, name), 'utf8'), name));
const ids = new Set(all.map(({ id }) => id));
const table = new Map(MESSAGES.map((message) => [message.en, message]));

test('the sources are read as they are', () => {
  const text =
    'const late = (n: number) => words`$' + '{n} of $' + '{counted(n, "site")}`;\nconst early = words`soon`;';
  expect(saidIn(text, 'a.ts')).toEqual([
    { id: '{0} of {1}', isMadeWhenCalled: true, path: 'a.ts' },
    { id: '# site', isMadeWhenCalled: true, path: 'a.ts' },
    { id: 'soon', isMadeWhenCalled: false, path: 'a.ts' },
  ]);
  expect(ids.size).toBeGreaterThan(5);
});

it('has every message that is said', () => {
  expect([...ids].filter((id) => !table.has(id))).toEqual([]);
});

it('has no message that nobody says', () => {
  expect(MESSAGES.map(({ en }) => en).filter((en) => !ids.has(en))).toEqual([]);
});

it('has each message once', () => {
  expect(MESSAGES.length).toBe(table.size);
});

test('nothing is said before the language is known', () => {
  expect(all.filter((one) => !one.isMadeWhenCalled && one.id.startsWith('#') === false)).toEqual([]);
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
  it('has a translation of each that is no copy of the English one', () => {
    const untold = MESSAGES.filter((message) => message[language].trim() === '');
    expect(untold).toEqual([]);
    const copied = MESSAGES.filter(
      (message) => /[a-z]{4,}.*[a-z]{4,}/iu.test(message.en) && message[language] === message.en,
    );
    expect(copied).toEqual([]);
  });

  it('keeps every value of the message, and names no other', () => {
    for (const message of MESSAGES) {
      const wanted = message.en.startsWith('# ') ? ['0'] : valuesIn(message.en);
      expect(valuesIn(message[language]), message.en).toEqual(wanted);
    }
  });

  it('is formed as ICU messages are', () => {
    for (const message of MESSAGES)
      expect(() => new IntlMessageFormat(message[language], language)).not.toThrow();
  });
});

function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\d+)/gu)].map(([, number]) => number!))].sort();
}
