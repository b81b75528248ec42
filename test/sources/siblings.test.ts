import { describe, expect, it } from 'vitest';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { ALMATY, type Files, failureOf, withFiles } from '../support/files.ts';

const HEADER = 'site,time,load_kw';
const HOURS = Array.from({ length: 24 }, (_, i) => `A,13/02/2024 ${`${i + 1}`.padStart(2, '0')}:00,"0,5"`);
const MONTH = [HEADER, ...HOURS, ''].join('\n');
const FEW = `${HEADER}\nA,03/02/2024 05:00,"1,234"\nA,03/02/2024 06:00,"1,235"\n`;

const readingsOf = (files: Files, hints = {}) =>
  withFiles(files, async (inputs) => {
    const { readings } = await recogniseAll(inputs, { columns: {}, zone: ALMATY, ...hints });
    return readings.map(({ label, times, decimalMark, decisions }) => ({
      label,
      dates: times.dates,
      decimalMark,
      why: decisions
        .filter(({ about }) => ['label', 'times', 'decimal'].includes(about))
        .map(({ about, because, certainty }) => `${about} ${certainty}: ${because}`),
    }));
  });

describe('a few readings that do not tell how they are to be read', () => {
  it('are read as the file is that has the same columns, in any order', async () => {
    for (const files of [
      { 'few.csv': FEW, 'month.csv': MONTH },
      { 'month.csv': MONTH, 'few.csv': FEW },
    ]) {
      const few = (await readingsOf(files))[Object.keys(files).indexOf('few.csv')]!;
      expect(few).toMatchObject({ label: 'end', dates: 'day-first', decimalMark: ',' });
      const says = 'month.csv, which has the same columns, says so';
      expect(few.why).toEqual([`decimal likely: ${says}`, `times likely: ${says}`, `label likely: ${says}`]);
    }
  });

  it('are asked for by themselves, and beside a file of other columns', async () => {
    expect(await failureOf(readingsOf({ 'few.csv': FEW }))).toMatchObject({ exitCode: 3 });
    const other = MONTH.replace('load_kw', 'power_kw');
    expect(await failureOf(readingsOf({ 'few.csv': FEW, 'other.csv': other }))).toMatchObject({
      code: 'ambiguous_dates',
      where: 'few.csv:2:2',
    });
  });

  it('are read as the user says, before all', async () => {
    const files = { 'few.csv': FEW, 'month.csv': MONTH };
    const [few] = await readingsOf(files, { label: 'start', dates: 'month-first' }).catch(() => []);
    expect(few).toBeUndefined(); // The other file has no month 13.
    const said = await readingsOf(files, { label: 'start', decimal: ',' });
    expect(said.map(({ label }) => label)).toEqual(['start', 'start']);
  });
});
