import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/readings/summarise.ts';
import { recogniseAll } from '../../../src/sources/recognise.ts';
import { readRecords } from '../../../src/sources/records.ts';
import { ALMATY, failureOf, withFiles } from '../../support/files.ts';

const MAP = 'ip,site_id,from,to\n10.0.0.1,A,,\n10.0.1.0/24,B,,\n10.0.9.9,C,,\n10.0.9.9,D,,\n';
const OLD = 'ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das';
const NEW = 'firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows';
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
const NOON = Date.UTC(2024, 2, 1, 12) / 1000;

interface Flow {
  readonly at: number;
  readonly seconds: number;
  readonly from: string;
  readonly to: string;
  readonly bytes: number;
}
const older = ({ at, seconds, from, to, bytes }: Flow) =>
  `${stamp(at)},${stamp(at + seconds)},${seconds}.000,${from},${to},443,5,TCP,...A,0,0,9,${bytes},0,0,1,2,0,0`;
const newer = ({ at, seconds, from, to, bytes }: Flow) =>
  `${stamp(at)}.000,${seconds}.000,TCP,${from},443,${to},5,9,${bytes},1`;

/** Traffic of others, from the first minute of noon to the last of three hours: the collector was there. */
const OTHERS = Array.from({ length: 37 }, (_, i) => ({
  at: NOON + 300 * i,
  seconds: 0,
  from: '192.0.2.1',
  to: '192.0.2.2',
  bytes: 1,
}));

function readFlows(flows: string, map = MAP) {
  return withFiles({ 'flows.csv': flows, 'map.csv': map }, async (inputs, folder) => {
    const { readings } = await recogniseAll(inputs, { columns: {}, zone: ALMATY });
    const records: string[] = [];
    const passed = new Map<string, number>();
    const unreadable: number[] = [];
    await readRecords(readings[0]!.table, {
      record: (fields) => records.push(fields.join(' ')),
      unreadable: (line) => unreadable.push(line),
      passedOver: (_, count, why = 'other_channel') => passed.set(why, (passed.get(why) ?? 0) + count),
    });
    const { ledgers } = await summarise(readings, { temporary: () => folder });
    return {
      source: readings[0]!,
      records,
      passed: Object.fromEntries(passed),
      unreadable,
      ledger: ledgers[0]!,
    };
  });
}

describe('flows of nfdump', () => {
  it.each([
    ['older', OLD, older],
    ['newer', NEW, newer],
  ] as const)(
    'in its %s columns are added up by site and hour, and spread over their time',
    async (_, header, line) => {
      const flows = [
        { at: NOON + 3000, seconds: 1200, from: '10.0.0.1', to: '192.0.2.9', bytes: 1200 },
        { at: NOON + 60, seconds: 0, from: '192.0.2.9', to: '10.0.1.7', bytes: 77 },
      ];
      const { source, records, passed } = await readFlows(
        `${[header, ...[...flows, ...OTHERS].map(line)].join('\n')}\n`,
      );
      expect(source.layout).toBe('nfdump');
      expect(records).toEqual([
        'A 2024-03-01 12:00 0 600',
        'A 2024-03-01 13:00 0 600',
        'A 2024-03-01 14:00 0 0',
        'B 2024-03-01 12:00 77 0',
        'B 2024-03-01 13:00 0 0',
        'B 2024-03-01 14:00 0 0',
      ]);
      expect(passed).toEqual({ unmapped_address: OTHERS.length });
    },
  );

  it('with bytes both ways are of both directions', async () => {
    const both = older({ at: NOON, seconds: 0, from: '10.0.0.1', to: '192.0.2.9', bytes: 5 }).replace(
      ',9,5,0,0,',
      ',9,5,9,8,',
    );
    const { records } = await readFlows(`${[OLD, both, ...OTHERS.map(older)].join('\n')}\n`);
    expect(records[0]).toBe('A 2024-03-01 12:00 8 5');
  });

  it('of several collectors are added up, and those of one that stand in two files are not', async () => {
    const flowsOf = (bytes: number) =>
      `${[OLD, older({ at: NOON, seconds: 0, from: '10.0.0.1', to: '192.0.2.9', bytes }), ...OTHERS.map(older)].join('\n')}\n`;
    const files = {
      'first.csv': flowsOf(500),
      'second.csv': flowsOf(70),
      'second-again.csv': `${flowsOf(70)}Summary\n`,
      'map.csv': MAP,
    };
    await withFiles(files, async (inputs, folder) => {
      const { readings } = await recogniseAll(inputs, { columns: {}, zone: ALMATY });
      const { ledgers, sites } = await summarise(readings, { temporary: () => folder });
      const [a] = [...sites];
      const out = a!.quantities.get('bytes_out')!;
      expect(out.days().map(({ n, sum }) => [n, sum])).toEqual([[3, 570n]]);
      expect(
        ledgers.map((ledger) => ledger.entries('duplicate').map(({ code, count }) => [code, count])),
      ).toEqual([
        [
          ['repeated', 5],
          ['added_up', 1],
        ],
        [['repeated', 6]],
        [],
      ]);
    });
  });

  it('of an address that several sites share are counted and nobody’s', async () => {
    const shared = older({ at: NOON, seconds: 0, from: '10.0.9.9', to: '192.0.2.9', bytes: 5 });
    const own = older({ at: NOON, seconds: 0, from: '10.0.0.1', to: '192.0.2.9', bytes: 5 });
    const { passed, ledger } = await readFlows(`${[OLD, shared, own, ...OTHERS.map(older)].join('\n')}\n`);
    expect(passed['shared_address']).toBe(1);
    expect(ledger.entries('ignored').map(({ code }) => code)).toEqual(['unmapped_address', 'shared_address']);
  });

  it('end in a summary, and may begin in 1970', async () => {
    const own = older({ at: NOON, seconds: 0, from: '10.0.0.1', to: '192.0.2.9', bytes: 5 });
    const lost = older({ at: 7, seconds: 0, from: '10.0.0.1', to: '192.0.2.9', bytes: 5 });
    const summary = 'Summary\nflows,bytes,packets,avg_bps,avg_pps,avg_bpp\n2,10,18,0,0,0';
    const { records, passed, unreadable } = await readFlows(
      `${[OLD, own, lost, 'x,y', ...OTHERS.map(older), summary].join('\n')}\n`,
    );
    expect(records[0]).toBe('A 2024-03-01 12:00 0 5');
    expect(passed['no_flow']).toBe(4);
    expect(unreadable).toEqual([4]);
  });

  it('are refused without a map, with the way to write one', async () => {
    const failure = await failureOf(
      withFiles({ 'flows.csv': `${OLD}\n${older(OTHERS[0]!)}\n` }, (inputs) =>
        recogniseAll(inputs, { columns: {}, zone: ALMATY }),
      ),
    );
    expect(failure.code).toBe('no_address_map');
    expect(failure.remedy).toContain('ip,site_id,from,to');
  });

  it('lose no byte of a site, whatever their times', async () => {
    const flow = fc.record({
      at: fc.integer({ min: NOON, max: NOON + 9000 }),
      seconds: fc.integer({ min: 0, max: 1500 }),
      from: fc.constantFrom('10.0.0.1', '10.0.1.2', '192.0.2.1'),
      to: fc.constantFrom('192.0.2.7', '10.0.1.9'),
      bytes: fc.integer({ min: 0, max: 1e9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(flow, { maxLength: 30 }), async (drawn) => {
        const flows = [{ at: NOON, seconds: 9, from: '10.0.0.1', to: '192.0.2.7', bytes: 5 }, ...drawn];
        const { records } = await readFlows(`${[OLD, ...[...flows, ...OTHERS].map(older)].join('\n')}\n`);
        const given = (isOf: (flow: Flow) => boolean) =>
          flows.filter(isOf).reduce((sum, { bytes }) => sum + bytes, 0);
        const read = (site: string, place: number) =>
          records
            .map((text) => text.split(' '))
            .reduce((sum, one) => sum + (one[0] === site ? Number(one[place]) : 0), 0);
        expect(read('A', 4)).toBe(given(({ from }) => from === '10.0.0.1'));
        const isWithinB = ({ from, to }: Flow) => from === '10.0.1.2' && to === '10.0.1.9';
        expect(read('B', 4)).toBe(given((one) => one.from === '10.0.1.2' && !isWithinB(one)));
        expect(read('B', 3)).toBe(given((one) => one.to === '10.0.1.9' && !isWithinB(one)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('connections of Zeek', () => {
  const FIELDS = [
    'ts',
    'uid',
    'id.orig_h',
    'id.resp_h',
    'duration',
    'orig_bytes',
    'resp_bytes',
    'orig_ip_bytes',
    'resp_ip_bytes',
  ];
  const others = OTHERS.map(({ at }) => [`${at}.5`, 'C', '192.0.2.1', '192.0.2.2', '-', '-', '-', '1', '1']);
  const own = [`${NOON + 3000}.000`, 'C', '10.0.0.1', '192.0.2.2', '1200.0', '100', '200', '1200', '2400'];

  it('as text count the bytes of packets, and times in UTC', async () => {
    const log = [
      '#separator \\x09',
      '#path\tconn',
      `#fields\t${FIELDS.join('\t')}`,
      `#types\t${FIELDS.map(() => 'x').join('\t')}`,
      ...[own, ...others].map((fields) => fields.join('\t')),
      '#close\t2024-03-01-16-00-00',
    ];
    const { source, records } = await readFlows(`${log.join('\n')}\n`);
    expect(source.layout).toBe('zeek-conn');
    expect(records.slice(0, 2)).toEqual(['A 2024-03-01T12:00Z 1200 600', 'A 2024-03-01T13:00Z 1200 600']);
  });

  it('as JSON are the same', async () => {
    const log = [own, ...others].map((fields) =>
      JSON.stringify(
        Object.fromEntries(
          fields.flatMap((field, i) =>
            field === '-' ? [] : [[FIELDS[i], i > 3 || i === 0 ? Number(field) : field]],
          ),
        ),
      ),
    );
    const { records } = await readFlows(`${log.join('\n')}\n`);
    expect(records.slice(0, 2)).toEqual(['A 2024-03-01T12:00Z 1200 600', 'A 2024-03-01T13:00Z 1200 600']);
  });

  it('without bytes are no flow', async () => {
    const unset = own.map((field, i) => (i > 4 ? '-' : field));
    const log = ['#separator \\x09', '#path\tconn', `#fields\t${FIELDS.join('\t')}`];
    const lines = [own, unset, ...others].map((fields) => fields.join('\t'));
    const { passed } = await readFlows(`${[...log, ...lines].join('\n')}\n`);
    expect(passed['no_flow']).toBe(1);
  });
});
