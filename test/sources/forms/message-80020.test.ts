import { describe, expect, it } from 'vitest';
import { failureOf, recognised } from '../../support/files.ts';
import { recordsIn } from './records-in.ts';

const message = (inside: string, before = '') =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<message class="80020" version="2"><datetime><day>20220109</day></datetime>
<area><name>x</name>${inside}</area></message>`;
const channel = (code: string, periods: string) =>
  `<measuringpoint code="131150001113003" name="ТГ-4"><measuringchannel code="${code}">${periods}</measuringchannel></measuringpoint>`;
const PERIODS = `
<period start="0000" end="0030"><value>48845</value></period>
<period start="0030" end="0100"><value status="1">48518</value></period>
<period start="2300" end="0000"><value status="0">
100</value></period>`;

describe('the message 80020', () => {
  it('gives power at the start of each interval, whatever its length, and how good it is', async () => {
    const { records } = await recordsIn(message(channel('01', PERIODS)));
    expect(records).toEqual([
      { fields: ['131150001113003', '2022-01-09 00:00', '97690', 'valid'], line: 3 },
      { fields: ['131150001113003', '2022-01-09 00:30', '97036', 'not valid'], line: 4 },
      { fields: ['131150001113003', '2022-01-09 23:00', '100', 'valid'], line: 6 },
    ]);
  });

  it('counts channels that are no load, and passes them over', async () => {
    const { records, passedOver } = await recordsIn(message(channel('01', PERIODS) + channel('02', PERIODS)));
    expect(records).toHaveLength(3);
    expect(passedOver.map(({ readings }) => readings)).toEqual([1, 1, 1]);
  });

  it('hands on what is no number, to be judged like any other', async () => {
    const odd = '<period start="0000" end="0030"><value>н/д</value></period>';
    const { records } = await recordsIn(message(channel('01', PERIODS + odd)));
    expect(records.at(-1)!.fields[2]).toBe('н/д');
  });

  const valued = (...values: readonly string[]) =>
    message(
      channel(
        '01',
        values
          .map((value, i) => `<period start="0${i}00" end="0${i + 1}00"><value>${value}</value></period>`)
          .join('\n'),
      ),
    );

  it('may have decimal commas, which one value shows for all', async () => {
    const { source, records } = await recordsIn(valued('48,845', '12,5', '7'));
    expect(records.map(({ fields }) => fields[2])).toEqual(['48.845', '12.5', '7']);
    expect(source.decisions).toContainEqual(expect.objectContaining({ about: 'decimal', value: ',' }));
  });

  it('asks what 48,845 is where nothing shows it, and takes the answer', async () => {
    const failure = await failureOf(recordsIn(valued('48,845', '49,120')));
    expect(failure.code).toBe('ambiguous_numbers');
    expect(failure.remedy).toContain('--decimal ,');
    const { source, records } = await recordsIn(valued('48,845', '49,120'), { decimal: ',' });
    expect(source.values[0]!.numbers).toEqual({ decimal: '.', hasThousands: false });
    expect(records.map(({ fields }) => fields[2])).toEqual(['48.845', '49.12']);
  });

  it.each([
    [
      'with a document type',
      message(channel('01', PERIODS), '<!DOCTYPE message SYSTEM "file:///etc/passwd">'),
      'xml_doctype',
    ],
    ['cut within a tag', message(channel('01', PERIODS)).slice(0, 200), 'damaged_xml'],
    [
      'with an entity of its own',
      message(channel('01', '<period start="0000" end="0030"><value>&x;</value></period>')),
      'damaged_xml',
    ],
    ['with elements in one another without end', message('<a>'.repeat(100)), 'deep_xml'],
    ['with a text without end', message(`<name>${'x'.repeat(200_000)}</name>`), 'long_xml'],
  ])('is refused %s', async (_, content, code) => {
    const failure = await failureOf(recognised(content));
    expect(failure).toMatchObject({ code, exitCode: 3, where: expect.stringMatching(/:\d+:\d+$/u) });
  });
});
