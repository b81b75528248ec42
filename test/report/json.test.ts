import { expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { reportSchema } from '../../src/report/report.ts';
import { jsonSchema } from '../../src/report/schema.ts';
import { report } from '../support/report.ts';

test('what is written can be read back through the schema, and nothing is lost', () => {
  expect(reportSchema.parse(JSON.parse(json(report())))).toEqual(report());
});

test('keys stand in the order of the schema, whatever order they were made in', () => {
  const backwards = Object.fromEntries(Object.entries(report()).reverse()) as ReturnType<typeof report>;
  expect(json(backwards)).toBe(json(report()));
});

test('the text is indented by two and ends with a line break', () => {
  expect(json(report())).toMatch(/^\{\n {2}"schema": "mining-audit\/report\/1",\n/);
  expect(json(report())).toMatch(/\}\n$/);
});

test('a figure that is not a number never leaves', () => {
  const { totals } = report();
  expect(() => json(report({ totals: { ...totals, metered_mw: Number.NaN } }))).toThrow();
});

test('the JSON Schema names every part of the report', () => {
  const schema = JSON.parse(jsonSchema('report')) as { properties: object; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(report()));
  expect(schema.required).toEqual(Object.keys(report()));
});
