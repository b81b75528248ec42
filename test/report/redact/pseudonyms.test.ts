import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inText } from '../../../src/report/redact/in-text.ts';
import { type Named, pseudonymsOf } from '../../../src/report/redact/pseudonyms.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const all = (names: readonly string[]): Named[] => names.map((name) => ({ kind: 'site', name }));
const sites = (...names: string[]): Named[] => all(names);

test('a pseudonym is the end of an HMAC to the base 32', () => {
  const hex = createHmac('sha256', KEY).update('site\nW-1').digest('hex');
  const bits = BigInt(`0x${hex}`) & ((1n << 60n) - 1n);
  expect(pseudonymsOf(sites('W-1'), KEY).get('W-1')).toBe(`site-${bits.toString(32).padStart(12, '0')}`);
});

test('the same name and key give the same one, whatever else is named; another key gives another', () => {
  const alone = pseudonymsOf(sites('W-1'), KEY).get('W-1');
  expect(pseudonymsOf(sites('a', 'W-1', 'b'), KEY).get('W-1')).toBe(alone);
  expect(pseudonymsOf(sites('W-1'), KEY.replace('0', '1')).get('W-1')).not.toBe(alone);
  expect(
    pseudonymsOf([{ kind: 'owner', name: 'W-1' }], KEY)
      .get('W-1')!
      .slice(6),
  ).not.toBe(alone!.slice(5));
});

test('two hundred thousand names have as many pseudonyms', () => {
  const names = Array.from({ length: 200_000 }, (_, i) => `site ${i}`);
  const made = pseudonymsOf(all(names), KEY);
  expect(new Set(made.values()).size).toBe(names.length);
});

const told = (text: string, names: Readonly<Record<string, string>>) =>
  inText(new Map(Object.entries(names))).all(text);

test('names are replaced as words of their own, the longer before the shorter', () => {
  const names = { 'W-1': 'A', 'W-12': 'B', 'W-1 north': 'C', '<script>': 'D', '***': 'E', Склад: 'F' };
  expect(told('W-1, W-12, "W-1 north" and W-1x', names)).toBe('A, B, "C" and W-1x');
  expect(told('<script>, ***; Склад, Склады', names)).toBe('D, E; F, Склады');
});

test('a name that may be a figure is left beside figures, and nowhere else', () => {
  const { all, besideFigures } = inText(
    new Map([
      ['12', 'A'],
      ['4220701341', 'B'],
    ]),
  );
  expect(besideFigures('12 kW at 4220701341')).toBe('12 kW at B');
  expect(all('site 12')).toBe('site A');
});

test('whatever the names, none of them is left as a word', () => {
  const name = fc.stringMatching(/^[a-z]{3,6}[- ]?[0-9]{0,3}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
      const made = new Map(names.map((one, i) => [one, `<${i}>`]));
      const text = names.map((one) => `of ${one}, `).join('');
      for (const one of names) expect(inText(made).all(text)).not.toContain(`of ${one},`);
    }),
  );
});
