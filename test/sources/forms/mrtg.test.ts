import { describe, expect, it } from 'vitest';
import { recordsIn } from './records-in.ts';

/** 2024-03-01T12:00Z. */
const NOON = 1_709_294_400;

/** The log after `fives` steps of five minutes, `halves` of half an hour and one of two hours, read 100 s after noon. */
function log({ fives, halves }: { fives: number; halves: number }): string {
  const lines = [`${NOON + 100} 3415126893 914563021`, `${NOON + 100} 40 4 99999 9999`];
  let at = NOON;
  for (let i = 0; i < fives; i += 1, at -= 300) lines.push(`${at} 10 1 99999 9999`);
  for (let i = 0; i < halves; i += 1, at -= 1800) lines.push(`${at} 20 2 99999 9999`);
  lines.push(`${at} 30 3 99999 9999`, `${at - 7200} 30 3 99999 9999`);
  return `${lines.join('\n')}\n`;
}

describe('a log of MRTG', () => {
  it('gives the bytes of whole hours from averages over five minutes and half an hour', async () => {
    const { records, source } = await recordsIn(log({ fives: 24, halves: 4 }), {}, 'router-1.log');
    expect(source.layout).toBe('mrtg');
    expect(records.map(({ fields }) => fields)).toEqual([
      ['router-1', '2024-03-01T08:00Z', '72000', '7200'],
      ['router-1', '2024-03-01T09:00Z', '72000', '7200'],
      ['router-1', '2024-03-01T10:00Z', '36000', '3600'],
      ['router-1', '2024-03-01T11:00Z', '36000', '3600'],
    ]);
  });

  it('counts what is over an hour, the hour that has only begun, and the line whose length nobody knows', async () => {
    const { passedOver } = await recordsIn(log({ fives: 24, halves: 4 }));
    expect(passedOver).toEqual([
      { line: 31, readings: 2, why: 'over_an_hour' },
      { line: 32, readings: 2, why: 'over_an_hour' },
      { line: 2, readings: 1, why: 'part_of_interval' },
      { line: 2, readings: 1, why: 'part_of_interval' },
    ]);
  });

  it('never takes the largest rates for means', async () => {
    const { records } = await recordsIn(log({ fives: 12, halves: 0 }));
    for (const { fields } of records) expect(Number(fields[2])).toBeLessThan(99_999 * 300);
  });

  it('that is damaged in a line loses the hours beside it, and says so', async () => {
    const broken = log({ fives: 24, halves: 0 }).replace(`${NOON - 900} 10 1`, `${NOON - 900} x 1`);
    const { records, unreadable } = await recordsIn(broken);
    expect(unreadable).toEqual([{ line: 6, lines: 1 }]);
    expect(records).toHaveLength(2); // The line below it tells of twice the time.
  });
});
