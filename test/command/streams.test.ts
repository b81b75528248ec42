import { beforeAll, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, type Run } from '../support/command.ts';

const FILES = ['load.csv.gz', 'traffic.csv.gz', 'sites.csv'].map((name) => fixture(`half-a-year/${name}`));

let table: Run;
let json: Run;
beforeAll(async () => {
  table = await command(['scan', ...FILES]);
  json = await command(['scan', ...FILES, '--json']);
});

test('stdout is the table and nothing else, and the most important line is its last', () => {
  expect(table.exit).toBe(0);
  expect(table.out).toMatch(/^Suspected illegal mining: .* [kM]W/mu);
  const last = table.out.trimEnd().split('\n\n').at(-1);
  expect(last).toMatch(/^Suspected illegal mining: .*[kM]W/u);
  expect(table.out).not.toContain('layout, ');
});

test('stderr is the words: what each file was taken for, and what became of every reading', () => {
  for (const file of FILES) expect(table.err).toContain(`${file}: `);
  const [, read, used, rejected, duplicate, ignored] =
    /([\d,]+) readings = ([\d,]+) used \+ ([\d,]+) rejected.* \+ ([\d,]+) duplicate \+ ([\d,]+) ignored/u
      .exec(table.err)!
      .map((figure) => Number(figure.replaceAll(',', '')));
  expect(used! + rejected! + duplicate! + ignored!).toBe(read);
  expect(table.err).not.toContain('Suspected illegal mining');
});

test('--json prints a report that its own schema takes, and nothing else on stdout', () => {
  const report = reportSchema.parse(JSON.parse(json.out));
  expect(report.inputs.map(({ path }) => path)).toEqual(FILES);
  expect(json.out.startsWith('{')).toBe(true);
  expect(json.out.endsWith('}\n')).toBe(true);
  expect(json.err).toBe(table.err);
});

test('every input is accounted for: read = used + rejected + duplicate + ignored', () => {
  const { inputs } = reportSchema.parse(JSON.parse(json.out));
  for (const input of inputs) {
    const { readings_used, readings_rejected, readings_duplicate, readings_ignored } = input;
    expect(readings_used + readings_rejected + readings_duplicate + readings_ignored).toBe(
      input.readings_read,
    );
  }
  expect(inputs[0]!.readings_read).toBeGreaterThan(10_000);
});

test('--quiet leaves stderr empty and stdout as it was', async () => {
  const quiet = await command(['scan', ...FILES, '--quiet']);
  expect(quiet).toEqual({ exit: 0, out: table.out, err: '' });
});

test('what the table says is what the JSON says', () => {
  const { totals } = reportSchema.parse(JSON.parse(json.out));
  const [, figure, unit] = /^Suspected illegal mining: ([\d.]+) ([kM])W/mu.exec(table.out)!;
  const mw = unit === 'k' ? Number(figure) / 1000 : Number(figure);
  expect(mw).toBeCloseTo(totals.suspected_mw.central, 3);
});
