import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/files.ts';
import { recordsIn } from './records-in.ts';

const NOON = 1_709_294_400;
const host = { host: 'r1', name: 'Router 1' };
const ndjson = (...objects: readonly object[]) => `${objects.map((one) => JSON.stringify(one)).join('\n')}\n`;

describe('the export of Zabbix', () => {
  it('adds values of history up to hours, each over the time since the one before', async () => {
    const values = Array.from({ length: 80 }, (_, i) => ({
      host,
      itemid: 1,
      name: 'Interface eth0(uplink): Bits received',
      clock: NOON - 583 + 60 * i,
      ns: 5,
      value: 8000,
      type: 3,
    }));
    const { source, records, passedOver } = await recordsIn(ndjson(...values));
    expect(source.layout).toBe('zabbix-export');
    expect(records.map(({ fields }) => fields)).toEqual([
      ['r1 eth0(uplink)', '2024-03-01T12:00Z', '3600000', ''],
    ]);
    expect(passedOver.map(({ why }) => why)).toEqual(Array(3).fill('part_of_interval'));
  });

  it('takes the mean of trends and not the largest', async () => {
    const trend = (name: string, clock: number) => ({
      host,
      itemid: name,
      name,
      clock,
      count: 60,
      min: 1,
      avg: 8,
      max: 9999,
      type: 3,
    });
    const { records } = await recordsIn(
      ndjson(
        trend('Outgoing network traffic on eth1', NOON),
        trend('Incoming network traffic on eth1', NOON),
      ),
    );
    expect(records.map(({ fields }) => fields)).toEqual([['r1 eth1', '2024-03-01T12:00Z', '3600', '3600']]);
  });

  const others = ['CPU load', 'Interface eth0: Inbound packets discarded', 'Interface eth0: Speed'].map(
    (name, i) => ({ host, itemid: i, name, clock: NOON, ns: 0, value: 1, type: 0 }),
  );

  it('counts what is no traffic', async () => {
    const traffic = { host, itemid: 9, name: 'Interface eth0: Bits sent', clock: NOON, count: 60, avg: 8 };
    const { records, passedOver } = await recordsIn(ndjson(...others, traffic));
    expect(records).toHaveLength(1);
    expect(passedOver.map(({ why }) => why)).toEqual(Array(3).fill('not_traffic'));
  });

  it('without any traffic is refused', async () => {
    expect((await failureOf(recordsIn(ndjson(...others)))).message).toContain('no whole interval');
  });

  it('may be a table of trends', async () => {
    const { source, records } = await recordsIn(
      `host,key_,itemid,clock,num,value_min,value_avg,value_max\nr1,"net.if.in[eth0]",7,${NOON},60,1,8,99\n`,
    );
    expect(source.layout).toBe('zabbix-table');
    expect(records.map(({ fields }) => fields)).toEqual([['r1 eth0', '2024-03-01T12:00Z', '3600', '']]);
  });

  const table = (rows: readonly string[], header = 'host,key_,itemid,clock,value_avg') =>
    `${header}\n${rows.join('\n')}\n`;

  it('keeps the octets of a counter as bits a second, both ways of one interface', async () => {
    const { source, records } = await recordsIn(
      table([`r1,net.if.in[ifHCInOctets.7],1,${NOON},8`, `r1,net.if.out[ifHCOutOctets.7],2,${NOON},16`]),
    );
    expect(source.decisions.find(({ about }) => about === 'unit')).toMatchObject({
      value: 'bit/s',
      because: expect.stringContaining('of octets too'),
    });
    expect(records.map(({ fields }) => fields)).toEqual([
      ['r1 interface 7', '2024-03-01T12:00Z', '3600', '7200'],
    ]);
  });

  it('follows the units of its items where a column names them', async () => {
    const { records } = await recordsIn(
      table(
        [
          `r1,net.if.in[eth0],1,bps,${NOON},8`,
          `r1,net.if.in[eth1],2,Bps,${NOON},8`,
          `r1,net.if.in[eth2],2,B/s,${NOON},8`,
        ],
        'host,key_,itemid,units,clock,value_avg',
      ),
    );
    expect(records.map(({ fields }) => fields[2])).toEqual(['3600', '28800', '28800']);
  });

  it.each(['packets', 'errors', 'dropped', 'overruns'])(
    'takes no %s of an interface for its traffic',
    async (mode) => {
      const { records, passedOver } = await recordsIn(
        table([`r1,net.if.in[eth0],1,${NOON},8`, `r1,"net.if.in[""eth0"",${mode}]",2,${NOON},9`]),
      );
      expect(records.map(({ fields }) => fields[2])).toEqual(['3600']);
      expect(passedOver.map(({ why }) => why)).toEqual(['not_traffic']);
    },
  );

  it('that does not name its items is refused', async () => {
    const failure = await failureOf(
      recordsIn(`itemid,clock,num,value_min,value_avg,value_max\n7,${NOON},60,1,8,9\n`),
    );
    expect(failure.code).toBe('no_traffic');
  });
});

describe('the bills of LibreNMS', () => {
  it('are bytes over the period before each poll', async () => {
    const polls = Array.from({ length: 14 }, (_, i) => {
      const stamp = new Date((NOON + 4 + 300 * i) * 1000).toISOString().slice(0, 19).replace('T', ' ');
      return `3,${stamp},300,1200,900,300`;
    });
    const { source, records } = await recordsIn(
      `bill_id,timestamp,period,delta,in_delta,out_delta\n${polls.join('\n')}\n`,
    );
    expect(source.layout).toBe('librenms-bills');
    expect(records.map(({ fields }) => fields)).toEqual([['bill 3', '2024-03-01 12:00', '10800', '3600']]);
  });

  it('keep the clock that their times name, and no second one', async () => {
    const pollsTo = (zone: string) =>
      Array.from({ length: 13 }, (_, i) => {
        const stamp = new Date((NOON + 300 * i) * 1000).toISOString().slice(0, 19);
        return `3,${stamp}${zone},300,1200,900,300`;
      });
    const { records, unreadable } = await recordsIn(
      `bill_id,timestamp,period,delta,in_delta,out_delta\n${pollsTo('Z').join('\n')}\n3,2024-03-01 14:00:00,300,1,1,1\n`,
    );
    expect(records.map(({ fields }) => fields)).toEqual([['bill 3', '2024-03-01T12:00Z', '10800', '3600']]);
    expect(unreadable).toEqual([{ line: 15, lines: 1 }]);
  });
});
