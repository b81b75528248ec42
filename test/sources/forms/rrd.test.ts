import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/files.ts';
import { recordsIn } from './records-in.ts';

const NOON = 1_709_294_400;

describe('what rrdtool fetch prints', () => {
  const fetched = (step: number, header = 'traffic_in          traffic_out') =>
    `                     ${header}\n\n${NOON}: 1.0000000000e+01 2.5000000000e+00\n${NOON + step}: nan 4.0e0\n`;

  it('is bytes a second over the step before each time', async () => {
    const { source, records, passedOver } = await recordsIn(fetched(300), {}, 'router_traffic_in_5.txt');
    expect(source.layout).toBe('rrd-fetch');
    expect(records.map(({ fields }) => fields)).toEqual([
      ['router_traffic_in_5', '2024-03-01T11:55Z', '3000', '750'],
      ['router_traffic_in_5', '2024-03-01T12:00Z', '', '1200'],
    ]);
    expect(passedOver).toEqual([{ line: 4, readings: 1, why: 'marked_missing' }]);
  });

  it('of steps over an hour is refused', async () => {
    expect((await failureOf(recordsIn(fetched(7200)))).code).toBe('interval_too_long');
  });

  it('of something else is refused by name', async () => {
    const failure = await failureOf(recordsIn(fetched(300, '5min 15min')));
    expect(failure.code).toBe('no_traffic');
    expect(failure.message).toContain('"5min", "15min"');
  });
});

describe('what rrdtool xport prints', () => {
  const xport = (entries: string[], row: (i: number) => string) =>
    `<?xml version="1.0"?>\n<xport><meta><start>${NOON}</start><step>300</step><end>${NOON + 300}</end>` +
    `<legend>${entries.map((one) => `<entry>${one}</entry>`).join('')}</legend></meta><data>\n${row(0)}\n${row(1)}\n</data></xport>\n`;
  const BOTH = ['Inbound (bits/s)', 'Outbound (bits/s)'];

  it('is known by its legends, with times and without them', async () => {
    const timed = await recordsIn(
      xport(BOTH, (i) => `<row><t>${NOON + 300 * i}</t><v>8.0e+01</v><v>NaN</v></row>`),
    );
    const counted = await recordsIn(xport(BOTH, () => '<row><v>8.0e+01</v><v>NaN</v></row>'));
    expect(timed.records.map(({ fields }) => fields.slice(1))).toEqual([
      ['2024-03-01T11:55Z', '3000', ''],
      ['2024-03-01T12:00Z', '3000', ''],
    ]);
    expect(counted.records).toEqual(timed.records);
  });

  it('is refused where nobody says whether it is bits or bytes', async () => {
    const failure = await failureOf(recordsIn(xport(['In', 'Out'], () => '<row><v>1</v><v>1</v></row>')));
    expect(failure.code).toBe('no_unit');
  });

  it('leaves largest values and percentiles out', async () => {
    const legends = ['In (bits/s)', 'Max In (bits/s)', 'In 95th percentile (bits/s)'];
    const { records } = await recordsIn(xport(legends, () => '<row><v>80</v><v>9000</v><v>7000</v></row>'));
    expect(records.map(({ fields }) => fields[2])).toEqual(['3000', '3000']);
  });
});

describe('a graph of Cacti', () => {
  const graph = (step: number, stamps: readonly string[], label = 'bits per second') =>
    [
      '"Title:","Router 1 - Traffic - Gi0/1"',
      `"Vertical Label:","${label}"`,
      '"Start Date:","2024-03-01 00:00:00"',
      '"End Date:","2024-03-02 00:00:00"',
      `"Step:","${step}"`,
      '"Total Rows:","2"',
      '"Graph ID:","12"',
      '"Host ID:","3"',
      '',
      '"Date","Inbound","Outbound"',
      ...stamps.map((stamp) => `"${stamp}","8.0000000000e+01","NaN"`),
      '',
    ].join('\n');

  it('is of the step before each stamp, by the clock of the server', async () => {
    const { source, records } = await recordsIn(graph(300, ['2024-03-01 00:05:00', '2024-03-01 00:10:00']));
    expect(source.layout).toBe('cacti');
    expect(source.decisions).toContainEqual(expect.objectContaining({ about: 'unit', value: 'bit/s' }));
    expect(records.map(({ fields }) => fields)).toEqual([
      ['Router 1 - Gi0/1', '2024-03-01 00:00', '3000', ''],
      ['Router 1 - Gi0/1', '2024-03-01 00:05', '3000', ''],
    ]);
    expect(records[0]!.line).toBe(11);
  });

  it('may count its times', async () => {
    const { records } = await recordsIn(graph(300, [`${NOON}`, `${NOON + 300}`], 'bytes per second'));
    expect(records[0]!.fields.slice(1)).toEqual(['2024-03-01T11:55Z', '24000', '']);
  });

  it('keeps the clock that its stamps name', async () => {
    const { records } = await recordsIn(graph(300, ['2024-03-01T12:05:00Z', '2024-03-01T12:10:00Z']));
    expect(records.map(({ fields }) => fields[1])).toEqual(['2024-03-01T12:00Z', '2024-03-01T12:05Z']);
  });

  it('is in the unit of its legends, and refused where these contradict its label', async () => {
    const legended = (text: string) =>
      text.replace('"Inbound","Outbound"', '"Inbound (bytes/s)","Outbound (bytes/s)"');
    const stamps = ['2024-03-01 00:05:00', '2024-03-01 00:10:00'];
    const { source, records } = await recordsIn(legended(graph(300, stamps, 'Traffic')));
    expect(source.decisions).toContainEqual(
      expect.objectContaining({ about: 'unit', value: 'B/s', because: 'the legends say so' }),
    );
    expect(records[0]!.fields[2]).toBe('24000');
    const failure = await failureOf(recordsIn(legended(graph(300, stamps))));
    expect(failure.code).toBe('unit_contradicted');
    expect(failure.message).toContain('"Inbound (bytes/s)" is not in bit/s');
  });

  it('of days is refused, and so is one without a unit', async () => {
    expect((await failureOf(recordsIn(graph(86_400, ['2024-03-01 00:00:00'])))).code).toBe(
      'interval_too_long',
    );
    expect((await failureOf(recordsIn(graph(300, ['2024-03-01 00:05:00'], 'load')))).code).toBe('no_unit');
  });
});
