import { describe, expect, it } from 'vitest';
import { recordsIn } from './records-in.ts';

const METER = (suffix: string, unit = 'kWh', minutes = 30) =>
  `200,CCCC123456,E1B1,001,${suffix},N1,METSER123,${unit},${minutes},\n`;
const day = (values: readonly number[], quality: string) =>
  `300,20220131,${values.join(',')},${quality},,,20220201,\n`;
const HALVES = Array.from({ length: 48 }, (_, i) => i / 4);

describe('NEM12', () => {
  it('gives power at the start of each interval, in market time', async () => {
    const { records } = await recordsIn(`100,NEM12,202202010000,A,B\n${METER('E1')}${day(HALVES, 'A')}900\n`);
    expect(records).toHaveLength(48);
    expect(records[0]).toEqual({ fields: ['CCCC123456', '2022-01-31T00:00:00+10:00', '0', 'A'], line: 3 });
    expect(records[47]!.fields).toEqual(['CCCC123456', '2022-01-31T23:30:00+10:00', '23.5', 'A']);
  });

  it('is known without its first record, as some writers leave it out', async () => {
    const { source } = await recordsIn(METER('E1') + day(HALVES, 'A'));
    expect(source.layout).toBe('nem12');
  });

  it('is what it is, whatever is said of the tables beside it', async () => {
    const text = METER('E1') + day(HALVES, 'A');
    const alone = await recordsIn(text);
    const beside = await recordsIn(text, { unit: 'MWh', label: 'end', decimal: ',', columns: { load: 'P' } });
    expect(beside.source.values).toEqual(alone.source.values);
    expect(beside.source.label).toBe('start');
    expect(beside.source.values[0]!.numbers.decimal).toBe('.');
  });

  it('takes the quality of parts of a day from the records that follow it', async () => {
    const parts = '400,1,20,F14,76,\n400,21,48,A,,\n';
    const { records } = await recordsIn(METER('E1') + day(HALVES, 'V') + parts);
    expect(records.map(({ fields }) => fields[3])).toEqual([
      ...Array(20).fill('F14'),
      ...Array(28).fill('A'),
    ]);
  });

  it('counts what is given to the grid, and passes it over', async () => {
    const { records, passedOver } = await recordsIn(
      METER('E1') + day(HALVES, 'A') + METER('B1') + day(HALVES, 'A'),
    );
    expect(records).toHaveLength(48);
    expect(passedOver).toEqual([{ line: 4, readings: 48 }]);
  });

  it('adds up the registers of one connection, and takes the worse of their qualities', async () => {
    const ones = HALVES.map(() => 1);
    const { records, unreadable } = await recordsIn(
      METER('E1') + day(ones, 'A') + METER('E2') + day(HALVES, 'E') + METER('Q1') + day(ones, 'A'),
    );
    expect(records).toHaveLength(48);
    expect(records[47]!.fields).toEqual(['CCCC123456', '2022-01-31T23:30:00+10:00', '25.5', 'E']);
    expect(unreadable).toEqual([]);
  });

  it('adds up registers of different intervals in the finer one', async () => {
    const fives = Array.from({ length: 288 }, () => 0.5);
    const { records } = await recordsIn(
      METER('E1') + day(HALVES, 'A') + METER('E2', 'kWh', 5) + day(fives, 'A'),
    );
    expect(records).toHaveLength(288);
    expect(records[287]!.fields[2]).toBe('29.5');
  });

  it('has no sum where a part of it is missing', async () => {
    const text = METER('E1') + day(HALVES, 'A') + METER('E2') + day(HALVES, 'A').replace(',11.75,', ',,');
    const { records } = await recordsIn(text);
    expect(records[47]!.fields[2]).toBe('');
    expect(records[46]!.fields[2]).toBe('46');
  });

  it('does not add a day to itself that stands twice', async () => {
    const { records } = await recordsIn(METER('E1') + day(HALVES, 'E') + METER('E1') + day(HALVES, 'A'));
    expect(records).toHaveLength(96);
    expect(records[95]!.fields[2]).toBe('23.5');
  });

  it('reads five minutes, and megawatt-hours', async () => {
    const fives = Array.from({ length: 288 }, () => 0.001);
    const { records } = await recordsIn(METER('E1', 'MWh', 5) + day(fives, 'A'));
    expect(records).toHaveLength(288);
    expect(records[1]!.fields.slice(1, 3)).toEqual(['2022-01-31T00:05:00+10:00', '12']);
  });

  it('refuses days that are too short, by their line and with all their readings', async () => {
    const { unreadable } = await recordsIn(METER('E1') + day(HALVES, 'A') + day(HALVES.slice(2), 'A'));
    expect(unreadable).toEqual([{ line: 3, lines: 48 }]);
  });

  it('refuses what says of intervals that are none of the day', async () => {
    const { unreadable } = await recordsIn(`${METER('E1')}${day(HALVES, 'V')}400,40,50,A,,\n`);
    expect(unreadable).toEqual([{ line: 3, lines: 1 }]);
  });
});
