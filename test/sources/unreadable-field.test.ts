import { expect, test } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { unreadableField } from '../../src/sources/unreadable-field.ts';

test('a field that cannot be read is told with the name of its column in words', async () => {
  expect(unreadableField('five', 'contracted_kw')).toBe('"five" cannot be read as contracted kw');
  expect(await speaking('ru', () => unreadableField('five', 'contracted_kw'))).toBe(
    '"five" не читается как договорная мощность',
  );
});

test('a column of which no more is known goes by its own name', async () => {
  expect(unreadableField('x', 'grid_zone')).toBe('"x" cannot be read as grid zone');
  expect(await speaking('ru', () => unreadableField('x', 'grid_zone'))).toBe('"x" не читается как grid zone');
});
