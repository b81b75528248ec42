import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsIn, type Summarised, summaryOf } from '../support/files.ts';

const START = Date.UTC(2022, 0, 31);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

interface Reading {
  readonly site: string;
  readonly step: number;
  readonly watts: number;
}

const reading = fc.record({
  site: fc.constantFrom('A', 'B', 'C'),
  step: fc.nat(200),
  watts: fc.nat(5_000_000),
});
const readings = fc.uniqueArray(reading, {
  minLength: 1,
  maxLength: 60,
  selector: ({ site, step }) => `${site} ${step}`,
});
const lineOf = ({ site, step, watts }: Reading) => `${site},${at(step * 15)},${(watts / 1000).toFixed(4)}`;
const csv = (lines: readonly string[], header = 'site,time,load_kw') => `${[header, ...lines].join('\n')}\n`;

const runs = { numRuns: 25 };

describe('a summary', () => {
  it('does not depend on the order of the rows, on gzip, or on how the rows are split into files', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.nat(60), async (rows, cut) => {
        const lines = rows.map(lineOf);
        const whole = cellsIn(await summaryOf({ 'load.csv': csv(lines) }));
        expect(cellsIn(await summaryOf({ 'load.csv': csv(lines.toReversed()) }))).toEqual(whole);
        expect(cellsIn(await summaryOf({ 'load.csv': gzipSync(csv(lines)) }))).toEqual(whole);
        const [first, second] = [lines.slice(0, cut), lines.slice(cut)];
        if (first.length === 0 || second.length === 0) return;
        expect(cellsIn(await summaryOf({ 'a.csv': csv(first), 'b.csv': csv(second) }))).toEqual(whole);
      }),
      runs,
    );
  });

  it('has the readings of all facets in common', async () => {
    await fc.assert(
      fc.asyncProperty(readings, async (rows) => {
        for (const { site, quantities } of cellsIn(await summaryOf({ 'load.csv': csv(rows.map(lineOf)) }))) {
          const exact = rows.filter((row) => row.site === site).map(({ watts }) => BigInt(watts) * 1000n);
          const sum = exact.reduce((a, b) => a + b, 0n);
          for (const facet of ['days', 'clock', 'level'] as const) {
            const cells = quantities[0]![facet];
            expect(cells.reduce((total, cell) => total + cell.sum, 0n)).toBe(sum);
            expect(cells.reduce((total, cell) => total + cell.n, 0)).toBe(exact.length);
            expect(cells.map(({ key }) => key)).toEqual(
              cells.map(({ key }) => key).toSorted((a, b) => a - b),
            );
          }
        }
      }),
      runs,
    );
  });

  it.each([15, 30, 60])('of kWh every %i minutes is that of the kW', async (minutes) => {
    const loads = fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(loads, async (watts) => {
        const rows = (scale: number) =>
          watts.map((load, i) => `A,${at(i * minutes)},${((load / 1000) * scale).toFixed(7)}`);
        const power = await summaryOf({ 'load.csv': csv(rows(1)) });
        const energy = await summaryOf({ 'load.csv': csv(rows(minutes / 60), 'site,time,energy_kwh') });
        expect(cellsIn(energy)).toEqual(cellsIn(power));
      }),
      runs,
    );
  });

  it('has the sites in the order of their names, and counts zeros', async () => {
    const { sites } = await summaryOf({ 'load.csv': csv(['b,2022-01-31 15:00,0', 'a,2022-01-31 15:00,1']) });
    expect(sites.map(({ site }) => site)).toEqual(['a', 'b']);
    expect(sites.map(({ quantities }) => quantities.get('load')!.days()[0]!.zeros)).toEqual([0, 1]);
  });

  it('takes names that differ in their spaces for one site', async () => {
    const { sites } = await summaryOf({
      'load.csv': csv(['ТП 1,2022-01-31 15:00,1', ' ТП\u00a0\u00a01,2022-01-31 16:00,1']),
    });
    expect(sites.map(({ site }) => site)).toEqual(['ТП 1']);
  });
});

describe('the ledger of a summary', () => {
  const field = fc.constantFrom('', '1', '2.5', '-1', 'x', '1e99', '"', '"1', 'A,B');
  const line = fc
    .tuple(
      fc.constantFrom('A', 'B', '', '"A'),
      fc.constantFrom('2022-01-31 15:00', '2022-01-31 15:15', 'soon', '2022-01-31 15:01', ''),
      field,
      field,
    )
    .map((fields) => fields.join(','));
  const identity = ({ ledgers, sites }: Summarised) => {
    const used = sites.flatMap(({ quantities }) => [...quantities.values()].map(({ readings }) => readings));
    for (const ledger of ledgers) {
      const unused = ledger.count('rejected') + ledger.count('duplicate') + ledger.count('ignored');
      expect(ledger.read).toBe(ledger.used + unused);
      expect(ledger.used).toBeGreaterThanOrEqual(0);
    }
    const allUsed = ledgers.reduce((sum, ledger) => sum + ledger.used, 0);
    expect(used.reduce((sum, n) => sum + n, 0)).toBe(allUsed);
  };

  it('accounts for all that was read, and what is used stands in the cells', async () => {
    const header = 'site,time,energy_kwh,bytes_in';
    const good = Array.from({ length: 31 }, (_, i) => `A,${at(i * 15)},1,1`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const rows = [...good, ...lines];
        identity(await summaryOf({ 'a.csv': csv(rows, header), 'b.csv': csv(rows, header) }));
      }),
      { numRuns: 60 },
    );
  });
});
