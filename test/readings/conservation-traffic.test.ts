/** The law of conservation.test.ts for traffic, in the exports of monitors and collectors: to the byte, by both engines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/readings/summarise.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { byBoth } from '../engines/both.ts';
import { type summaryOf, UTC, withFiles } from '../support/files.ts';

const HOURS = 6;
const HOUR = 3600;
const FIVE = 300;
const FROM = Date.UTC(2024, 0, 31) / 1000;

/** Whole bytes a second, in and out, of each five minutes: whole bytes and bits in every interval. */
type Rates = readonly (readonly [into: number, out: number])[];
const rates: fc.Arbitrary<Rates> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 })),
  { minLength: (HOURS * HOUR) / FIVE, maxLength: (HOURS * HOUR) / FIVE },
);

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19);
const startOf = (i: number) => FROM + i * FIVE;
const endOf = (i: number) => startOf(i) + FIVE;
/** Of each hour, whole bytes. */
const hourly = (all: Rates) =>
  Array.from({ length: HOURS }, (_, hour) => {
    const ofHour = all.slice(hour * 12, hour * 12 + 12);
    return [0, 1].map((way) => ofHour.reduce((sum, rate) => sum + rate[way as 0 | 1] * FIVE, 0)) as [
      number,
      number,
    ];
  });
const MAP = 'ip,site_id,from,to\n10.0.0.1,A,,\n';
const OTHER = '192.0.2.80';

const FORMS: Readonly<Record<string, (all: Rates) => Record<string, string>>> = {
  MRTG: (all) => ({
    'line.log': lines([
      `${endOf(all.length - 1)} 1 1`,
      ...all.map(([into, out], i) => `${endOf(i)} ${into} ${out} 1 1`).reverse(),
      `${FROM} 0 0 0 0`,
    ]),
  }),
  'rrdtool fetch': (all) => ({
    'line.txt': lines([
      `${' '.repeat(20)}traffic_in  traffic_out`,
      '',
      ...all.map(([into, out], i) => `${endOf(i)}: ${into.toExponential(10)} ${out.toExponential(10)}`),
    ]),
  }),
  'rrdtool xport': (all) => ({
    'line.xml': lines([
      `<?xml version="1.0"?><xport><meta><start>${endOf(0)}</start><step>${FIVE}</step>`,
      '<legend><entry>In (bits/s)</entry><entry>Out (bits/s)</entry></legend></meta><data>',
      ...all.map(([into, out], i) => `<row><t>${endOf(i)}</t><v>${into * 8}</v><v>${out * 8}</v></row>`),
      '</data></xport>',
    ]),
  }),
  Cacti: (all) => ({
    'line.csv': lines([
      '"Title:","Line"',
      '"Vertical Label:","bytes per second"',
      `"Step:","${FIVE}"`,
      '"Date","Inbound","Outbound"',
      ...all.map(([into, out], i) => `"${stamp(endOf(i))}Z","${into}","${out}"`),
    ]),
  }),
  'LibreNMS bills': (all) => ({
    'line.csv': lines([
      'bill_id,timestamp,period,delta,in_delta,out_delta',
      ...all.map(([into, out], i) => `3,${stamp(endOf(i))}Z,${FIVE},0,${into * FIVE},${out * FIVE}`),
    ]),
  }),
  'Zabbix history': (all) => ({
    'line.ndjson': lines(
      [[0, 0] as const, ...all].flatMap(([into, out], i) =>
        [`Bits received`, `Bits sent`].map((name, way) =>
          JSON.stringify({
            host: 'r1',
            itemid: way,
            name,
            clock: startOf(i),
            value: (way === 0 ? into : out) * 8,
          }),
        ),
      ),
    ),
  }),
  'Zabbix trends by keys': (all) => ({
    'line.csv': lines([
      'host,key_,itemid,units,clock,value_avg',
      ...hourly(all).flatMap((bytes, hour) =>
        bytes.map(
          (sum, way) =>
            `r1,net.if.${way === 0 ? 'in' : 'out'}[eth0],${way},Bps,${FROM + hour * HOUR},${sum / HOUR}`,
        ),
      ),
    ]),
  }),
  nfdump: (all) => ({
    'flows.csv': lines([
      'firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows',
      ...all.flatMap(([into, out], i) => [
        `${stamp(startOf(i))}Z,${FIVE}.000,TCP,${OTHER},1,10.0.0.1,2,1,${into * FIVE},1`,
        `${stamp(startOf(i))}Z,${FIVE}.000,TCP,10.0.0.1,1,${OTHER},2,1,${out * FIVE},1`,
      ]),
    ]),
    'map.csv': MAP,
  }),
  Zeek: (all) => ({
    'conn.log': lines(
      all.map(([into, out], i) =>
        JSON.stringify({
          ts: startOf(i),
          'id.orig_h': '10.0.0.1',
          'id.resp_h': OTHER,
          duration: FIVE,
          orig_ip_bytes: out * FIVE,
          resp_ip_bytes: into * FIVE,
        }),
      ),
    ),
    'map.csv': MAP,
  }),
};

const DAY_MATRIX = 'a day matrix of two directions';
const matrix = (all: Rates) => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const row = (way: 0 | 1) => hours.map((hour) => `${hourly(all)[hour]?.[way] ?? ''}`).join(',');
  return {
    'matrix.csv': lines([
      `site_id,date,direction,${hours.map((hour) => `${hour}:00 (bytes)`).join(',')}`,
      `A,2024-01-31,in,${row(0)}`,
      `A,2024-01-31,out,${row(1)}`,
    ]),
  };
};

function bytesIn(
  { sites }: Pick<Awaited<ReturnType<typeof summaryOf>>, 'sites'>,
  way: 'bytes_in' | 'bytes_out',
): bigint {
  return sites
    .flatMap(({ quantities }) => quantities.get(way)?.days() ?? [])
    .reduce((sum, day) => sum + day.sum, 0n);
}

describe('law: the bytes that enter are those in the cells', () => {
  it.each(Object.entries({ ...FORMS, [DAY_MATRIX]: matrix }))('in %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(rates, async (all) => {
        await withFiles(write(all), async (inputs, folder) => {
          const { readings } = await recogniseAll(inputs, { columns: {}, zone: UTC });
          const summary = await summarise(readings, { temporary: () => folder });
          const read = { sites: [...summary.sites] };
          const given = (way: 0 | 1) => hourly(all).reduce((sum, bytes) => sum + BigInt(bytes[way]), 0n);
          expect(bytesIn(read, 'bytes_in')).toBe(given(0));
          expect(bytesIn(read, 'bytes_out')).toBe(given(1));
        });
      }),
      { numRuns: 5 },
    );
  });

  it.each(Object.entries({ ...FORMS, [DAY_MATRIX]: matrix }))(
    'and both engines hold the same of %s',
    async (_, write) => {
      const all = Array.from({ length: (HOURS * HOUR) / FIVE }, (_, i) => [i * 7919, i * 104_729] as const);
      await withFiles(write(all), async (inputs) => {
        const { readings } = await recogniseAll(inputs, { columns: {}, zone: UTC });
        const { stream, duckdb } = await byBoth(readings);
        expect(duckdb.same).toEqual(stream.same);
      });
    },
  );
});
