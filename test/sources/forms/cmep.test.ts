import { describe, expect, it } from 'vitest';
import { recordsIn } from './records-in.ts';

const record = (
  unit: string,
  readings: string,
  { constant = '1.0', commodity = 'E', interval = '00000100', count = 3 } = {},
) =>
  `MEPMD01,19970819,S,,R,,202402010100,M1,OK,${commodity},${unit},${constant},${interval},${count},${readings}\n`;
const READINGS = '202401310100,R0,1.5,,E0,2,202401310300,N1,';

describe('CMEP', () => {
  it('gives power at the ends of intervals, of which blank ones follow the last', async () => {
    const { records, source } = await recordsIn(record('KWH', READINGS));
    expect(source.label).toBe('end');
    expect(records).toEqual([
      { fields: ['M1', '2024-01-31 01:00', '1.5', 'raw'], line: 1 },
      { fields: ['M1', '2024-01-31 02:00', '2', 'estimated'], line: 1 },
      { fields: ['M1', '2024-01-31 03:00', '', 'none'], line: 1 },
    ]);
  });

  it('multiplies by the constant, and by the intervals of an hour', async () => {
    const { records } = await recordsIn(record('KWH', READINGS, { constant: '40', interval: '00000015' }));
    expect(records.map(({ fields }) => fields[2])).toEqual(['240', '320', '']);
    expect(records[1]!.fields[1]).toBe('2024-01-31 01:15');
  });

  it('takes a blank time before any other for no time', async () => {
    const { records } = await recordsIn(record('KWH', ',R0,1,202401310100,R0,1,,R0,1'));
    expect(records.map(({ fields }) => fields[1])).toEqual(['', '2024-01-31 01:00', '2024-01-31 02:00']);
  });

  it.each([
    ['registers', 'KWHREG', {}],
    ['reactive energy', 'KVARH', {}],
    ['water', 'CF', { commodity: 'W' }],
    ['intervals without a length', 'KWH', { interval: '00000000' }],
  ])('counts %s, and passes them over', async (_, unit, options) => {
    const { records, passedOver } = await recordsIn(
      record('KWH', READINGS) + record(unit, READINGS, options),
    );
    expect(records).toHaveLength(3);
    expect(passedOver).toEqual([{ line: 2, readings: 3 }]);
  });

  it('refuses records that have fewer readings than they count, with all of them', async () => {
    const { unreadable } = await recordsIn(record('KWH', READINGS) + record('KWH', READINGS, { count: 4 }));
    expect(unreadable).toEqual([{ line: 2, lines: 4 }]);
  });
});
