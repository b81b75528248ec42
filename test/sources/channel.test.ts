import { describe, expect, it } from 'vitest';
import { type Channel, channelOf } from '../../src/sources/channel.ts';
import { readingsIn, summaryOf, UTC } from '../support/files.ts';

const CHANNELS: readonly (readonly [string, Channel | undefined])[] = [
  ['active import', 'load'],
  ['Активная энергия, приём', 'load'],
  ['Активная отдача', 'other'],
  ['Реактивная энергия (прием)', 'other'],
  ['reactive', 'other'],
  ['A+', 'load'],
  ['A-', 'other'],
  ['R+', 'other'],
  ['E1', 'load'],
  ['B1', 'other'],
  ['01', 'load'],
  ['03', 'other'],
  ['кВт·ч', 'load'],
  ['квар·ч', 'other'],
  ['kvarh', 'other'],
  ['Electric usage', 'load'],
  ['Natural gas usage', 'other'],
  ['входящий', 'bytes_in'],
  ['Out', 'bytes_out'],
  ['MB', 'load'],
  ['household', undefined],
  ['', undefined],
];

describe('a channel', () => {
  it.each(CHANNELS)('"%s" is %s', (text, channel) => {
    expect(channelOf(text)).toBe(channel);
  });
});

const rows = (of: readonly (readonly [string, string])[]) =>
  of.map(([type, value], i) => `A,2024-01-31 0${i}:00,${type},${value}\n`).join('');

describe('rows of several channels', () => {
  it('are parted: what is no load is counted, and in no cell', async () => {
    const file = `site,time,channel,kWh\n${rows([
      ['A+', '1'],
      ['A+', '2'],
      ['R+', '400'],
      ['A-', '500'],
    ])}`;
    const { ledgers, sites } = await summaryOf({ 'load.csv': file }, { zone: UTC });
    const [ledger] = ledgers;
    expect(ledger!.entries('ignored')).toMatchObject([{ code: 'other_channel', count: 2 }]);
    expect(ledger!.used).toBe(2);
    expect(sites[0]!.quantities.get('load')!.days()[0]!.sum).toBe(3_000_000n);
  });

  it('are parted wherever they stand, also where no sample shows one that is no load', async () => {
    const many = 30_000;
    const channelAt = (row: number) => (row === 28_000 ? 'R+' : 'A+');
    const times = Array.from({ length: many }, (_, i) =>
      new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toISOString(),
    );
    const file = `site,time,channel,kWh\n${times.map((time, i) => `A,${time},${channelAt(i)},1\n`).join('')}`;
    expect(file.length).toBeGreaterThan(1 << 19);
    const { ledgers } = await summaryOf({ 'load.csv': file }, { zone: UTC });
    expect(ledgers[0]!.entries('ignored')).toMatchObject([{ code: 'other_channel', count: 1 }]);
    expect(ledgers[0]!.used).toBe(many - 1);
  });

  it('of a day matrix are read in both directions of traffic, however far one stands from the other', async () => {
    const hours = Array.from({ length: 24 }, (_, i) => i);
    const header = `site,date,direction,${hours.map((hour) => `${hour}:00 (MB)`).join(',')}\n`;
    const dayAt = (day: number) =>
      new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
    const rowsOf = (direction: string) =>
      hours
        .slice(0, 16)
        .flatMap((site) =>
          Array.from(
            { length: 1000 },
            (_, day) => `S${site},${dayAt(day)},${direction},${hours.map(() => 5).join(',')}\n`,
          ),
        )
        .join('');
    const { ledgers, sites } = await summaryOf(
      { 't.csv': header + rowsOf('in') + rowsOf('out') },
      { zone: UTC },
    );
    expect(ledgers[0]!.entries('ignored')).toEqual([]);
    expect(sites.every(({ quantities }) => quantities.has('bytes_in') && quantities.has('bytes_out'))).toBe(
      true,
    );
  });

  it('are left as they are where words stand there that nobody knows', async () => {
    const file = `site,time,type,kWh\n${rows([
      ['household', '1'],
      ['reactive', '2'],
    ])}`;
    expect((await readingsIn(file)).passedIn).toBeUndefined();
  });
});
