import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respread } from '../../src/readings/over-interval.ts';
import { INTERVALS } from '../../src/sources/interval-minutes.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { byBoth } from '../engines/both.ts';
import { ALMATY, summaryOf, withFiles } from '../support/files.ts';

const two = (value: number) => `${value}`.padStart(2, '0');
const clock = (day: number, minutes: number) =>
  `2024-01-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
/** A rate for every so many minutes of a day. */
const day = (date: number, every: number, rate: string) =>
  Array.from({ length: 1440 / every }, (_, i) => `A,${clock(date, i * every)},${rate}`);
const file = (header: string, ...lines: string[]) => `${[`site,time,${header}`, ...lines].join('\n')}\n`;

async function bytesIn(content: string): Promise<bigint> {
  const { sites } = await summaryOf({ 'traffic.csv': content });
  return sites[0]!.quantities
    .get('bytes_in')!
    .days()
    .reduce((sum, { sum: ofDay }) => sum + ofDay, 0n);
}

describe('a rate of traffic', () => {
  it('times its interval is the volume', async () => {
    expect(await bytesIn(file('in (Mbit/s)', ...day(10, 5, '8')))).toBe(86_400_000_000n);
    expect(await bytesIn(file('Входящий (КБ/с)', ...day(10, 60, '2.5')))).toBe(216_000_000n);
    expect(await bytesIn(file('in (KiB/s)', ...day(10, 15, '1')))).toBe(BigInt(86_400 * 1024));
  });

  it('takes the interval of its day, where that is another than those of the file', async () => {
    const fives = [10, 11, 12, 13].flatMap((date) => day(date, 5, '8'));
    expect(await bytesIn(file('in (Mbit/s)', ...fives, ...day(14, 30, '8')))).toBe(5n * 86_400_000_000n);
  });

  it.each(['in Mbit/s,out Mbit/s', 'rx (KiB/s),tx (KiB/s)', 'in_kbps,out_Bps', 'in bits,out TB'])(
    'is the same by both engines under %s',
    async (header) => {
      const rates = ['0', '0.1', '7.3', '999.999', '0.05'];
      const odd: Readonly<Record<number, string>> = { 50: '', 60: 'x', 70: '1000000000000' };
      const lines = Array.from(
        { length: 288 },
        (_, i) => `A,${clock(10 + (i % 3), i * 5)},${odd[i] ?? rates[i % rates.length]},${(i % 40) / 8}`,
      );
      const halves = day(14, 30, '3').map((line) => `${line},1`);
      await withFiles({ 'traffic.csv': file(header, ...lines, ...halves) }, async ([input]) => {
        const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as ReadingSource;
        const { stream, duckdb } = await byBoth([source]);
        expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
      });
    },
  );

  it('over another interval is as many times more bytes as it is longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 }),
        fc.constantFrom(...INTERVALS),
        fc.constantFrom(...INTERVALS),
        (bytesAMinute, assumed, own) => {
          const set = respread({ value: bytesAMinute * assumed, assumedMinutes: assumed }, own, 'bytes_in');
          expect(set).toBe(bytesAMinute * own);
        },
      ),
    );
  });
});
