import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolution } from '../../src/readings/slots.ts';
import { INTERVALS } from '../../src/sources/interval-minutes.ts';
import { type Summarised, summaryOf, UTC } from '../support/files.ts';

const HOUR = 60;
const START = Date.UTC(2022, 0, 3);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** Milliwatt-hours in one of each unit of energy, and in an hour of one of each unit of power. */
const ENERGY = { Wh: 3, kWh: 6, MWh: 9 } as const;
const POWER = { W: 3, kW: 6, MW: 9 } as const;
const UNITS = { ...ENERGY, ...POWER };
type Unit = keyof typeof UNITS;

interface Stretch {
  readonly minutes: number;
  readonly days: number;
  /** Hour of the day on which it ends; the last one ends at midnight. */
  readonly untilHour: number;
  readonly milliwattHours: readonly number[];
}

/** A change of length shows on its day if there are five readings of an hour on either side of it. */
const stretch = fc.record({
  minutes: fc.constantFrom(...INTERVALS),
  days: fc.integer({ min: 1, max: 2 }),
  untilHour: fc.integer({ min: 5, max: 19 }),
  milliwattHours: fc.array(fc.nat(9_000_000), { minLength: 5, maxLength: 5 }),
});
const site = fc.array(stretch, { minLength: 1, maxLength: 3 });

interface Row {
  readonly minute: number;
  readonly minutes: number;
  readonly milliwattHours: number;
}

/** The stretches of a site one after the other, each in a list of its own. */
function rowsOf(stretches: readonly Stretch[]): Row[][] {
  let [from, day] = [0, 0];
  return stretches.map(({ minutes, days, untilHour, milliwattHours }, k) => {
    day += days;
    const to = (day * 24 + (k === stretches.length - 1 ? 0 : untilHour)) * HOUR;
    const rows = Array.from({ length: Math.max(0, (to - from) / minutes) }, (_, i) => ({
      minute: from + i * minutes,
      minutes,
      milliwattHours: milliwattHours[i % milliwattHours.length]!,
    }));
    from = Math.max(from, to);
    return rows;
  });
}

function lineOf(name: string, unit: Unit, { minute, minutes, milliwattHours }: Row): string {
  const amount = unit in POWER ? (milliwattHours * HOUR) / minutes : milliwattHours;
  return `${name},${at(minute)},${(amount / 10 ** UNITS[unit]).toFixed(UNITS[unit])}`;
}

/** Energy in the cells of a site, in milliwatt-minutes: loads times the length that their day shows. */
function energyIn({ sites }: Summarised, name: string): bigint {
  const days = sites
    .find((one) => one.site === name)!
    .quantities.get('load')!
    .days();
  return days.reduce((sum, day) => sum + day.sum * BigInt(resolution(day.slots)!), 0n);
}

it.each(Object.keys(UNITS) as Unit[])(
  'law: the energy that enters in %s, in whatever stretches and files, is that in the cells, to the milliwatt-hour',
  async (unit) => {
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sites, apart) => {
        const stretches = sites.map(rowsOf);
        const header = `site,time,load_${unit.toLowerCase()}`;
        const files: Record<string, string> = {};
        for (const [i, lists] of stretches.entries()) {
          for (const [k, rows] of lists.entries()) {
            const name = apart ? `${k}.csv` : 'all.csv';
            files[name] ??= `${header}\n`;
            files[name] += rows.map((row) => `${lineOf(`S${i}`, unit, row)}\n`).join('');
          }
        }
        const summary = await summaryOf(files, { zone: UTC });
        // A number drawn by chance can be in the catalogue of sentinels: that is another law.
        const rejected = summary.ledgers.flatMap((ledger) => ledger.entries('rejected'));
        fc.pre(!rejected.some(({ code }) => code === 'sentinel'));
        for (const [i, lists] of stretches.entries()) {
          const entered = lists.flat().reduce((sum, { milliwattHours }) => sum + milliwattHours, 0);
          expect(energyIn(summary, `S${i}`)).toBe(BigInt(entered) * BigInt(HOUR));
        }
        const used = summary.ledgers.reduce((sum, ledger) => sum + ledger.used, 0);
        expect(used).toBe(stretches.flat(2).length);
      }),
      { numRuns: 12 },
    );
  },
);

const RUBBISH = [
  ['x', 'not_a_number'],
  ['', 'empty'],
  ['-5', 'export'],
  ['-999', 'marked_missing'],
  ['NaN', 'not_finite'],
  ['#Н/Д', 'marked_missing'],
  ['1e30', 'too_large'],
] as const;

it('law: whatever is left out is counted under its kind, and changes nothing of the rest', async () => {
  await fc.assert(
    fc.asyncProperty(
      site,
      fc.array(fc.constantFrom(...RUBBISH), { maxLength: 30 }),
      async (stretches, rubbish) => {
        const rows = rowsOf(stretches).flat();
        const lines = rows.map((row) => lineOf('S', 'kWh', row));
        const broken = rubbish.map(([text], i) => `Z,${at(i * HOUR)},${text}`);
        const mixed = [...lines, ...broken].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
        const summary = await summaryOf(
          { 'load.csv': `${['site,time,load_kwh', ...mixed].join('\n')}\n` },
          { zone: UTC },
        );
        const ledger = summary.ledgers[0]!;
        expect(ledger.read).toBe(rows.length + rubbish.length);
        expect(ledger.used).toBe(rows.length);
        const counted = [...ledger.entries('rejected'), ...ledger.entries('ignored')];
        for (const { code, count } of counted) {
          expect(count).toBe(rubbish.filter(([, kind]) => kind === code).length);
        }
        const entered = rows.reduce((sum, { milliwattHours }) => sum + milliwattHours, 0);
        expect(energyIn(summary, 'S')).toBe(BigInt(entered) * BigInt(HOUR));
      },
    ),
    { numRuns: 25 },
  );
});
