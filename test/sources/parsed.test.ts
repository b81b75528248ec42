import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed } from '../../src/sources/parsed.ts';
import { csvOptions } from '../../src/sources/table.ts';

const FORM = csvOptions({ delimiter: ';', lineBreaks: ['\r\n', '\n'] });

describe('a text taken apart', () => {
  it('has records of any length, and knows the lines on which they end', async () => {
    expect(await parsed('title\n\na;b\n"1\n2";3;4\n', FORM, 10)).toEqual({
      records: [['title'], ['a', 'b'], ['1\n2', '3', '4']],
      lines: [1, 3, 5],
      hasOpenQuote: false,
    });
  });

  it('has as many as are asked for, the first ones', async () => {
    const record = fc.array(fc.constantFrom('a', 'b1', 'я', '2.5'), { minLength: 1, maxLength: 4 });
    const most = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 20 }), most, async (records, most) => {
        const text = records.map((fields) => `${fields.join(';')}\n`).join('');
        expect((await parsed(text, FORM, most)).records).toEqual(records.slice(0, most));
      }),
    );
  });

  it('tells of a quotation mark that is left open, and has what comes before it', async () => {
    const { records, hasOpenQuote } = await parsed('a;b\n"1;2\n3;4\n', FORM, 10);
    expect([records, hasOpenQuote]).toEqual([[['a', 'b']], true]);
  });

  it('is a bug where the options are none', async () => {
    await expect(parsed('a', { delimiter: '' }, 10)).rejects.toThrow('Invalid option');
  });
});
