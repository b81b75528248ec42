import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/report/json-text.ts';

test('what steers a terminal is an escape: controls, invisible characters, and those that turn a line round', () => {
  expect(jsonText('a\u202Egnp \u001b[31m \u009b31m \u200b \u{E0001} ж')).toBe(
    '"a\\u202egnp \\u001b[31m \\u009b31m \\u200b \\udb40\\udc01 ж"',
  );
});

test('law: every value reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(JSON.parse(jsonText(text, 2))).toBe(text);
    }),
  );
});
