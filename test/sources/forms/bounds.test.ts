/** What is made to fill the memory or to take for ever is refused, or counted, in bounded time and memory. */
import { describe, expect, it } from 'vitest';
import { partsOf, workbook, zipped } from '../../../fixtures/making/workbook.js';
import { Failure } from '../../../src/failure.ts';
import { recordsIn } from './records-in.ts';

/** Of the processor, with what else a busy machine does meanwhile; and beyond what the input itself takes. */
const MOST_SECONDS = 10;
const MOST_BYTES = 300e6;

const LARGE = 5_000_000;
const rows = [
  ['site_id', 'timestamp', 'load_kw'],
  ['A', '2024-01-31 00:00', 5],
];
const XML = '<?xml version="1.0" encoding="utf-8"?>';
const message = (inside: string) =>
  `${XML}<message class="80020"><datetime><day>20240131</day></datetime><area>${inside}</area></message>`;
const xport = (inside: string) =>
  `${XML}<xport><meta><start>1709280300</start><step>300</step><legend><entry>In (bits/s)</entry></legend></meta><data>${inside}</data></xport>`;
const sheet = (inside: string) =>
  zipped({ ...partsOf({ Sheet1: rows }), 'xl/worksheets/sheet1.xml': inside });
const zabbix = '{"host":"r1","itemid":1,"name":"Bits sent","clock":1709280300,"avg":8}\n';
const mrtg = '1709280300 1 1\n1709280300 1 2 3 4\n1709280000 1 2 3 4\n';
const bills = 'bill_id,timestamp,period,in_delta,out_delta\n';
const fetched = '      traffic_in traffic_out\n\n1709280300: 1.0e1 1.0e1\n';
const long = 'x'.repeat(LARGE);
const deep = 300_000;

/** What is in it, and by which code it is refused. */
const BOMBS: Readonly<Record<string, readonly [content: () => string | Uint8Array, code: string]>> = {
  'a message 300,000 elements deep': [() => message('<a>'.repeat(deep)), 'deep_xml'],
  'a message with a text without end': [() => message(`<value>${long}`), 'long_xml'],
  'a message with a tag without end': [() => message(`<value a="${long}`), 'long_xml'],
  'a message with a document type of entities in entities': [
    () =>
      `${XML}<!DOCTYPE m [<!ENTITY a "${'x'.repeat(90)}"><!ENTITY b "${'&a;'.repeat(90)}">]>${message('&b;').slice(XML.length)}`,
    'xml_doctype',
  ],
  'an xport 300,000 elements deep': [() => xport('<row>'.repeat(deep)), 'deep_xml'],
  'an xport with a value without end': [() => xport(`<row><v>${long}`), 'long_xml'],
  'a workbook with a cell in its last row and column': [
    () =>
      sheet(
        '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    'large_workbook',
  ],
  'a workbook with a text of 5 MB in a cell': [
    () =>
      sheet(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row></sheetData></worksheet>`,
      ),
    'damaged_workbook',
  ],
  'a workbook with elements in one another without end': [
    () => sheet(`<worksheet><sheetData>${'<row><c>'.repeat(deep / 2)}`),
    '',
  ],
  'a workbook with a tag without end': [
    () => sheet(`<worksheet><sheetData><row a="${long}`),
    'damaged_workbook',
  ],
  'a line of JSON 300,000 arrays deep': [() => `${zabbix}{"a":${'['.repeat(deep - 100)}\n`, ''],
  'a line of JSON without end': [() => `${zabbix}{"a":"${long}`, 'endless_line'],
  'a log of MRTG with a line without end': [() => `${mrtg}${'9'.repeat(LARGE)}`, 'endless_line'],
  'what rrdtool fetch prints with a line without end': [() => `${fetched}${long}`, 'endless_line'],
  'bills with a quotation mark that is never closed': [() => `${bills}1,"${long}`, 'quote_not_closed'],
  'NEM12 with a quotation mark that is never closed': [
    () => `200,CCCC123456,E1,001,E1,N1,M1,kWh,30,\n300,20240131,"${long}`,
    'quote_not_closed',
  ],
};

describe('in bounded time and memory is refused, or read past', () => {
  it.each(Object.entries(BOMBS))('%s', async (_, [content, code]) => {
    const bytes = content();
    const before = process.memoryUsage.rss();
    const started = process.cpuUsage();
    const outcome = await recordsIn(bytes).catch((error: unknown) => error);
    const { user, system } = process.cpuUsage(started);
    if (code !== '') expect(outcome).toMatchObject({ code });
    expect(outcome instanceof Failure || !(outcome instanceof Error)).toBe(true);
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
    expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_BYTES);
  });
});

it('a workbook that is none of these is read', async () => {
  expect((await recordsIn(workbook({ Sheet1: rows }))).records).toHaveLength(1);
});
