import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { type DateOrder, dateOrderOf } from '../../src/sources/date-order.ts';
import { failureOf, readingsIn, recognised } from '../support/files.ts';

const ofSite = (texts: readonly string[], site = 'A') => texts.map((text) => ({ site, text }));
const told = (texts: readonly string[], spread: readonly string[] = [], said?: DateOrder) =>
  dateOrderOf(ofSite(texts), spread, said, 'load.csv:2:2');

describe('the order of a date', () => {
  it('is proven by a field that can be no month, anywhere in the sample', () => {
    expect(told(['03/04/2024 00:00', '13/04/2024 00:00'])).toMatchObject({
      order: 'day-first',
      decision: { certainty: 'proven', because: '"13/04/2024 00:00" has no such month' },
    });
    expect(told(['03/04/2024'], ['04/25/2024'])).toMatchObject({ order: 'month-first' });
  });

  it('is likely the one under which days follow one another', () => {
    expect(told(['01/03/2024', '01/03/2024', '02/03/2024', '03/03/2024'])).toMatchObject({
      order: 'day-first',
      decision: {
        certainty: 'likely',
        because: 'so the days follow one another; otherwise they leap 2 times',
      },
    });
    expect(told(['3/1/2024 0:00', '3/2/2024 0:00'])).toMatchObject({ order: 'month-first' });
  });

  it('follows each site by itself', () => {
    const rows = ['01/03/2024', '02/03/2024'].flatMap((text) => [
      { site: 'A', text },
      { site: 'B', text },
    ]);
    expect(dateOrderOf(rows, [], undefined, 'x')).toMatchObject({ order: 'day-first' });
  });

  it('is asked where nothing tells', () => {
    expect(told(['01/03/2024 00:00', '01/03/2024 01:00'])).toMatchObject({
      code: 'ambiguous_dates',
      message: '"01/03/2024 00:00" is either 1 March 2024 or 3 January 2024, and nothing in the file tells',
      remedy: 'Say it with --dates day-first or --dates month-first.',
    });
    expect(told(['01/03/2024', '01/05/2024', '01/07/2024'])).toMatchObject({ code: 'ambiguous_dates' });
  });

  it('is one for the whole file', () => {
    expect(told(['13/01/2024', '01/13/2024'])).toMatchObject({ code: 'mixed_dates' });
  });

  it('is what the user says', () => {
    expect(told(['01/03/2024'], [], 'month-first')).toMatchObject({ order: 'month-first' });
  });

  it('is day first with points, unless that cannot be', () => {
    expect(told(['01.03.2024'])).toMatchObject({ order: 'day-first', decision: { certainty: 'likely' } });
    expect(told(['01.25.2024'])).toMatchObject({ order: 'month-first' });
  });

  it('is of no concern where the year is first', () => {
    expect(told(['2024-03-01', '2024/03/01', '20240301'])).toBeUndefined();
  });

  it('of any run of days over a month end is found, in both forms', () => {
    const start = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 20, max: 60 }), fc.constantFrom('/', '-'), (from, days, mark) => {
        const dates = Array.from({ length: days }, (_, i) => new Date(from.getTime() + i * 86_400_000));
        const [day, month] = [
          (date: Date) => `${date.getUTCDate()}`,
          (date: Date) => `${date.getUTCMonth() + 1}`,
        ];
        const dayFirst = dates.map((d) => [day(d), month(d), d.getUTCFullYear()].join(mark));
        const monthFirst = dates.map((d) => [month(d), day(d), d.getUTCFullYear()].join(mark));
        expect(told(dayFirst)).toMatchObject({ order: 'day-first' });
        expect(told(monthFirst)).toMatchObject({ order: 'month-first' });
      }),
    );
  });
});

describe('a file with slashes', () => {
  const rows = (times: readonly string[]) =>
    `site,time,load_kw\n${times.map((time) => `A,${time},1\n`).join('')}`;

  it('is read as its dates prove', async () => {
    const source = await readingsIn(rows(['3/1/2024 11:00 PM', '3/1/2024 12:00 AM', '3/25/2024 1:00 AM']));
    expect(source.times).toMatchObject({ dates: 'month-first' });
  });

  it('that can be read in two ways stops, and says where', async () => {
    const failure = await failureOf(recognised(rows(['03/04/2024 00:00', '03/04/2024 01:00'])));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'ambiguous_dates', where: 'load.csv:2:2', exitCode: 3 });
    const source = await readingsIn(rows(['03/04/2024 00:00']), { dates: 'day-first' });
    expect(source.times.dates).toBe('day-first');
  });
});
