import { expect, it } from 'vitest';
import { inKw } from '../../../src/sources/forms/energy.ts';

it.each([
  ['5', '10'],
  ['+5', '10'],
  ['.5', '1'],
  ['1.5e1', '30'],
])('%s kWh in half an hour are %s kW, however it is written', (text, kw) => {
  expect(inKw(text, 2)).toBe(kw);
});

it.each(['н/д', '', '-', 'NaN'])(
  'what holds no figures stays as it stands, to be judged like any other: %s',
  (text) => {
    expect(inKw(text, 2)).toBe(text);
  },
);

it('figures that cannot be turned into kilowatts are not left to pass for them', () => {
  expect(inKw('12,5', 2)).toBe('12,5, which is not known in kW');
  expect(inKw('1,234', 2)).toBe('1,234, which is not known in kW');
  expect(inKw('1,234.5', 2)).toBe('1,234.5, which is not known in kW');
  expect(inKw('5', undefined)).toBe('5, which is not known in kW');
  expect(inKw('5', Number.NaN)).toBe('5, which is not known in kW');
});

it('a decimal comma is read where the form was seen to have it', () => {
  expect(inKw('12,5', 2, { decimal: ',', hasThousands: false })).toBe('25');
});
