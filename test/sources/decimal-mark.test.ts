import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { numbersOf } from '../../src/sources/decimal-mark.ts';
import type { DecimalMark } from '../../src/sources/numbers.ts';
import { failureOf, readingsIn, recognised, summaryOf } from '../support/files.ts';

function decided(texts: readonly string[], said?: DecimalMark) {
  const numbers = numbersOf({ header: 'P', where: 'load.csv:1:3', delimiter: ';', texts }, said);
  if (numbers instanceof Failure) throw numbers;
  return numbers;
}
const formatOf = (...texts: string[]) => {
  const { decimal, hasThousands } = decided(texts).format;
  return `${decimal}${hasThousands ? ' thousands' : ''}`;
};

describe('the decimal mark of a column', () => {
  it.each([
    [['1,5', '2', '3,25'], ','],
    [['1.5', '2', '1,234.5'], '. thousands'],
    [['1.234,5', '12'], ', thousands'],
    [['1,234,567'], '. thousands'],
    [['1.234.567', '5'], ', thousands'],
    [['1,234', '0,987'], ','],
    [['1,234', '12.5'], '. thousands'],
    [['1.234', '12,5'], ', thousands'],
    [['1\u00a0234,567', '1,234'], ','],
    [['12345,678', '1,234'], ','],
    [['1,234', '1.5E3'], '. thousands'],
    [[], '.'],
    [['1', '20', 'н/д'], '.'],
  ])('of %j is %s', (texts, format) => {
    expect(formatOf(...texts)).toBe(format);
  });

  it('is settled by a whole number that sets no thousands apart', () => {
    const { format, decision } = decided(['1,234', '5678']);
    expect(format).toEqual({ decimal: ',', hasThousands: false });
    expect(decision).toMatchObject({ certainty: 'likely', value: ',' });
  });

  it('is the commoner of two, and then no mark sets thousands apart', () => {
    expect(decided(['1,5', '2,5', '3.5', '1.234']).format).toEqual({ decimal: ',', hasThousands: false });
    expect(decided(['1,5', '2.5', '3.5']).decision.certainty).toBe('likely');
  });

  it('is never told by the cell: both readings are named, and the user asked', () => {
    const numbers = numbersOf(
      { header: 'P', where: 'load.csv:1:3', delimiter: ';', texts: ['1,234', '12,345', '999'] },
      undefined,
    );
    expect(numbers).toMatchObject({ code: 'ambiguous_numbers', exitCode: 3, where: 'load.csv:1:3' });
    expect((numbers as Failure).message).toContain('"1,234" in "P" is either 1.234 or 1234');
    expect((numbers as Failure).remedy).toBe(
      'Say which: --decimal , reads 1.234, and --decimal . reads 1234.',
    );
  });

  it('is a point where commas set the columns apart and no number has one', () => {
    const numbers = numbersOf(
      { header: 'P', where: 'load.csv:1:3', delimiter: ',', texts: ['1.234', '20.907', '999.125'] },
      undefined,
    );
    expect(numbers).toMatchObject({ format: { decimal: '.', hasThousands: false } });
  });

  it('is what the user says', () => {
    expect(decided(['1,234'], ',').format).toEqual({ decimal: ',', hasThousands: true });
    expect(decided(['1,234'], '.').format).toEqual({ decimal: '.', hasThousands: true });
    expect(decided(['1,5'], '.').format).toEqual({ decimal: '.', hasThousands: false });
  });

  it('says its evidence', () => {
    expect(decided(['7', '1,5']).decision).toEqual({
      about: 'decimal',
      value: ',',
      because: 'in "P" "1,5" can be read in no other way',
      certainty: 'proven',
    });
  });
});

describe('numbers of one format', () => {
  const written = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => ({ whole, digits: `${part}`.padStart(2, '0') }));
  const grouped = (whole: number, mark: string) => `${whole}`.replaceAll(/\B(?=(\d{3})+$)/g, mark);

  it.each([',', '.'] as const)('are told by the decimal %s that stands in them all', (decimal) => {
    const other = decimal === ',' ? '.' : ',';
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), fc.constantFrom('', ' ', other), (numbers, mark) => {
        const texts = numbers.map(({ whole, digits }) => `${grouped(whole, mark)}${decimal}${digits}`);
        expect(decided(texts).format.decimal).toBe(decimal);
      }),
    );
  });
});

describe('the columns of one file', () => {
  const rows = (load: string, bytes: string) =>
    `site;time;load_kw;bytes_in\nA;2022-01-31 15:00;${load};${bytes}\nA;2022-01-31 16:00;7;8\n`;

  it('have each its own mark', async () => {
    const { values } = await readingsIn(rows('1,5', '1.5'));
    expect(values.map(({ numbers }) => numbers.decimal)).toEqual([',', '.']);
    const { ledgers } = await summaryOf({ 'load.csv': rows('1,5', '1.5') });
    expect(ledgers[0]).toMatchObject({ read: 4, used: 4 });
  });

  it('do not settle one another', async () => {
    expect(await failureOf(recognised(rows('1,5', '1,234')))).toMatchObject({
      code: 'ambiguous_numbers',
      where: 'load.csv:1:4',
    });
  });

  it('are settled by a value far down in the file', async () => {
    const many = 'A;2022-01-31 15:00;1,234\n'.repeat(80_000);
    const source = await readingsIn(`site;time;load_kw\n${many}A;2022-01-31 16:00;1,25\n`);
    expect(source.values[0]!.numbers).toEqual({ decimal: ',', hasThousands: false });
    const hints = { decimal: '.' } as const;
    const { values } = await readingsIn(`site;time;load_kw\n${many}`, hints);
    expect(values[0]!.numbers).toEqual({ decimal: '.', hasThousands: true });
  });
});
