import { expect, test } from 'vitest';
import { ndjson } from '../../src/report/ndjson.ts';
import { recordSchema } from '../../src/report/record.ts';
import { jsonSchema } from '../../src/report/schema.ts';
import { report, site, whole } from '../support/report.ts';

const records = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

test('the first line is the report without its sites, every other a site, in the order of the report', () => {
  const { sites, ...rest } = report();
  const [first, ...others] = records(whole(ndjson(report())));
  expect(first).toEqual({ record: 'report', site_records: sites.length, ...rest });
  expect(others).toEqual(sites.map((one) => ({ record: 'site', ...one })));
});

test('a record is a piece and a line, whatever is in its texts, and says first what it is', () => {
  const pieces = [...ndjson(report({ sites: [site({ name: 'two\nlines\r\n' }), site()] }))];
  expect(pieces).toHaveLength(3);
  for (const piece of pieces) expect(piece).toMatch(/^\{"record":"(?:report|site)",[^\n]*\}\n$/u);
});

test('a report without sites is one line', () => {
  expect(records(whole(ndjson(report({ sites: [] }))))).toHaveLength(1);
});

test('every record is as its schema has it, and a figure that is not a number never leaves', () => {
  for (const record of records(whole(ndjson(report())))) expect(recordSchema.parse(record)).toEqual(record);
  expect(() => whole(ndjson(report({ sites: [site({ probability: Number.NaN })] })))).toThrow();
});

test('the JSON Schema tells the two kinds of record apart by their mark', () => {
  const schema = JSON.parse(jsonSchema('record')) as {
    $id: string;
    oneOf: { properties: Record<string, { const?: string }>; required: string[] }[];
  };
  expect(schema.$id).toBe('mining-audit/report/1/record');
  expect(schema.oneOf.map(({ properties }) => properties['record']?.const)).toEqual(['report', 'site']);
  for (const { required } of schema.oneOf) expect(required).toContain('record');
});
