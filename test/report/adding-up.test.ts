import { expect, test } from 'vitest';
import { LANGUAGES, speaking } from '../../src/language/language.ts';
import { addingUp } from '../../src/report/adding-up.ts';

const figureOf = (text: string) => Number(text.replaceAll(/[^\d,.]/gu, '').replace(',', '.'));

test.each(LANGUAGES)('what is printed adds up, and its bounds keep their size, in %s', async (language) => {
  await speaking(language, () => {
    const figures = addingUp([0.3021, 0.1014, 0.1003], 0.5038);
    const printed = [0, 1, 2].map((at) => figures.some([at]));
    expect(printed.reduce((sum, text) => sum + figureOf(text), 0)).toBe(504);
    expect(figureOf(figures.total)).toBe(504);
    expect(figureOf(figures.beside(0.25))).toBe(250);
    expect(figures.beside(0.0001).startsWith('<')).toBe(true);
  });
});

test('the unit is that of the total, in the language of the moment', async () => {
  const units = (total: number) => addingUp([total], total).unit;
  expect([units(0.5), units(5), units(0)]).toEqual(['kW', 'MW', 'MW']);
  expect(await speaking('ru', () => [units(0.5), units(5)])).toEqual(['кВт', 'МВт']);
});

test('the total has the digits of the headline', () => {
  expect(addingUp([9.999], 9.999).total).toBe('10.0');
  expect(addingUp([0.0123], 0.0123).total).toBe('12.3');
  expect(addingUp([0.99999], 0.99999).total).toBe('1,000');
  expect(addingUp([1234.5], 1234.5).total).toBe('1,235');
  expect(addingUp([0], 0).total).toBe('0');
});
