import { describe, expect, it } from 'vitest';
import { meaningOf, rankAs } from '../../src/sources/header.ts';
import type { UnitName } from '../../src/sources/quantity.ts';

const IN: readonly (readonly [header: string, unit: UnitName])[] = [
  ['Traffic in, Mbit/s', 'Mbit/s'],
  ['in_kbps', 'kbit/s'],
  ['inKbps', 'kbit/s'],
  ['rx Mbps', 'Mbit/s'],
  ['rxGbps', 'Gbit/s'],
  ['RX (Mb/s)', 'Mbit/s'],
  ['RX (MB/s)', 'MB/s'],
  ['in_Bps', 'B/s'],
  ['in_bps', 'bit/s'],
  ['inbound bits per second', 'bit/s'],
  ['in_bytes_per_sec', 'B/s'],
  ['Download KiB/s', 'KiB/s'],
  ['Входящий трафик, Мбит/с', 'Mbit/s'],
  ['Входящий, КБ/с', 'kB/s'],
  ['входящий (байт/сек)', 'B/s'],
  ['Скорость входящая, кбит в секунду', 'kbit/s'],
  ['Принято, Гбит', 'Gbit'],
  ['Принято, байт', 'B'],
  ['Avg In (Mbps)', 'Mbit/s'],
];

describe('a rate of traffic', () => {
  it.each(IN)('"%s" is in %s', (header, unit) => {
    expect(meaningOf(header).unit?.name).toBe(unit);
    expect(rankAs('bytes_in', header)).toBeDefined();
  });

  it.each(['IN_MBPS', 'Входящий, Мб/с', 'in Mbit/h', 'in 95th Mbps', 'max in Mbps', 'in, peak Mbit/s'])(
    '"%s" may be anything, and is not taken for incoming traffic',
    (header) => {
      expect(rankAs('bytes_in', header)).toBeUndefined();
    },
  );
});
