/** The law of conservation.test.ts in every layout and form: the same energy in other clothes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../fixtures/making/workbook.js';
import { resolution } from '../../src/readings/slots.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { byBoth } from '../engines/both.ts';
import { type Files, type Summarised, summaryOf, UTC, withFiles } from '../support/files.ts';

const MINUTES_A_DAY = 1440;

/** Whole watt-hours of each interval of each day of each site. */
interface Measured {
  readonly minutes: 15 | 30 | 60;
  readonly sites: readonly (readonly (readonly number[])[])[];
}

const measured: fc.Arbitrary<Measured> = fc.constantFrom<Measured['minutes']>(15, 30, 60).chain((minutes) => {
  const day = fc.array(fc.integer({ min: 1, max: 8_999_999 }), {
    minLength: MINUTES_A_DAY / minutes,
    maxLength: MINUTES_A_DAY / minutes,
  });
  const site = fc.array(day, { minLength: 2, maxLength: 2 });
  return fc.record({ minutes: fc.constant(minutes), sites: fc.array(site, { minLength: 2, maxLength: 3 }) });
});

const two = (number: number) => `${number}`.padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const dayName = (day: number) => `2024-01-${two(30 + day)}`;
const name = (site: number) => `S-${site}`;
const kwh = (wh: number) => `${Math.floor(wh / 1000)}.${`${wh % 1000}`.padStart(3, '0')}`;
const text = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((fields) => `${fields.join(';')}\n`).join('');
/** Each day of each site. */
const days = <Of>({ sites }: Measured, of: (site: number, day: number, values: readonly number[]) => Of) =>
  sites.flatMap((all, site) => all.map((values, day) => of(site, day, values)));
const labels = (minutes: number, from: number) =>
  Array.from({ length: MINUTES_A_DAY / minutes }, (_, i) => clock(from + i * minutes));

const LAYOUTS: Readonly<Record<string, (measured: Measured) => string | Uint8Array>> = {
  'a day matrix by ends': (all) =>
    text([
      ['kWh'],
      ['site_id', 'date', ...labels(all.minutes, all.minutes)],
      ...days(all, (site, day, values) => [name(site), dayName(day), ...values.map(kwh)]),
    ]),
  'a day matrix by numbers': (all) =>
    text([
      ['site_id', 'date', 'unit', ...labels(all.minutes, 0).map((_, i) => `H${i + 1}`)],
      ...days(all, (site, day, values) => [name(site), dayName(day), 'Wh', ...values]),
    ]),
  'a day matrix by ranges, with reactive rows': (all) =>
    text([
      [
        'site_id',
        'date',
        'quantity',
        'unit',
        ...labels(all.minutes, 0).map((from, i) => `${from}-${clock((i + 1) * all.minutes)}`),
      ],
      ...days(all, (site, day, values) => [
        name(site),
        dayName(day),
        'active import',
        'kWh',
        ...values.map(kwh),
      ]),
      ...days(all, (site, day, values) => [
        name(site),
        dayName(day),
        'reactive import',
        'kvarh',
        ...values.map(kwh),
      ]),
    ]),
  'a column for each site': (all) =>
    text([
      ['timestamp', ...all.sites.map((_, site) => `${name(site)}, kWh`)],
      ...[0, 1].flatMap((day) =>
        labels(all.minutes, 0).map((from, i) => [
          `${dayName(day)} ${from}`,
          ...all.sites.map((ofSite) => kwh(ofSite[day]![i]!)),
        ]),
      ),
    ]),
  'the message 80020': (all) => message(all, 0),
  NEM12: (all) =>
    all.sites
      .map((ofSite, site) => {
        const rows = ofSite.map(
          (values, day) => `300,${dayName(day).replaceAll('-', '')},${values.map(kwh).join(',')},A,,,,\n`,
        );
        return `200,${name(site)},E1B1,001,E1,N1,M${site},KWH,${all.minutes},\n${rows.join('')}`;
      })
      .join(''),
  'NEM12 of two registers': (all) =>
    all.sites
      .map((ofSite, site) => {
        const register = (suffix: string, of: (wh: number) => number) =>
          `200,${name(site)},E1E2,001,${suffix},N1,M${site},KWH,${all.minutes},\n${ofSite
            .map(
              (values, day) =>
                `300,${dayName(day).replaceAll('-', '')},${values.map((wh) => kwh(of(wh))).join(',')},A,,,,\n`,
            )
            .join('')}`;
        return register('E1', (wh) => wh - Math.floor(wh / 3)) + register('E2', (wh) => Math.floor(wh / 3));
      })
      .join(''),
  'rows of several channels': (all) =>
    text([
      ['site_id', 'timestamp', 'channel', 'kwh'],
      ...days(all, (site, day, values) =>
        values.flatMap((wh, i) =>
          ['A+', 'A-', 'R+'].map((channel) => [
            name(site),
            `${dayName(day)} ${clock(i * all.minutes)}`,
            channel,
            kwh(wh),
          ]),
        ),
      ).flat(),
    ]),
  'a day matrix in a workbook': (all) =>
    workbook({
      Data: [
        ['Energy, kWh'],
        ['site_id', 'date', ...labels(all.minutes, all.minutes)],
        ...days(all, (site, day, values) => [
          name(site),
          dayName(day),
          ...values.map((wh) => Number(kwh(wh))),
        ]),
      ],
    }),
  CMEP: (all) =>
    all.sites
      .map((ofSite, site) => {
        const readings = ofSite.flatMap((values, day) =>
          values.map((wh, i) => {
            const end = new Date(Date.UTC(2024, 0, 30 + day) + (i + 1) * all.minutes * 60_000);
            const time = i % 2 === 0 ? end.toISOString().slice(0, 16).replaceAll(/\D/gu, '') : '';
            return `${time},R0,${kwh(wh)}`;
          }),
        );
        return `MEPMD01,19970819,S,,R,,202402010100,${name(site)},OK,E,KWH,1,0000${clock(all.minutes).replace(':', '')},${readings.length},${readings.join(',')}\n`;
      })
      .join(''),
  'a workbook': (all) =>
    workbook({
      Data: [
        ['site_id', 'timestamp', 'energy_kwh'],
        ...days(all, (site, day, values) =>
          values.map((wh, i) => [name(site), `${dayName(day)} ${clock(i * all.minutes)}`, Number(kwh(wh))]),
        ).flat(),
      ],
    }),
};

function message(all: Measured, day: number): string {
  const points = all.sites.map((ofSite, site) => {
    const periods = ofSite[day]!.map((wh, i) => {
      const [start, end] = [i, i + 1].map((n) => clock((n * all.minutes) % MINUTES_A_DAY).replace(':', ''));
      return `<period start="${start}" end="${end}"><value>${kwh(wh)}</value></period>`;
    });
    return `<measuringpoint code="${name(site)}"><measuringchannel code="01">${periods.join('\n')}</measuringchannel></measuringpoint>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><message class="80020"><datetime><day>${dayName(day).replaceAll('-', '')}</day></datetime><area>${points.join('\n')}</area></message>`;
}

/** Energy in the cells of a site, in milliwatt-minutes. */
function energyIn({ sites }: Summarised, site: number): bigint {
  const days = sites
    .find((one) => one.site === name(site))!
    .quantities.get('load')!
    .days();
  return days.reduce((sum, day) => sum + day.sum * BigInt(resolution(day.slots)!), 0n);
}

/** A message holds one day; a file of one site is called after it. */
function filesOf(layout: string, write: (all: Measured) => string | Uint8Array, all: Measured): Files {
  if (layout === 'the message 80020') return { 'first.xml': message(all, 0), 'second.xml': message(all, 1) };
  if (layout !== ONE_SITE) return { 'load.csv': write(all) };
  return Object.fromEntries(
    all.sites.map((ofSite, site) => [
      `${name(site)}.csv`,
      text([
        ['timestamp', 'load (kWh)'],
        ...ofSite.flatMap((values, day) =>
          values.map((wh, i) => [`${dayName(day)} ${clock(i * all.minutes)}`, kwh(wh)]),
        ),
      ]),
    ]),
  );
}

const ONE_SITE = 'a file for each site';

describe('law: the energy that enters is that in the cells, to the watt-hour', () => {
  it.each([...Object.entries(LAYOUTS), [ONE_SITE, () => ''] as const])('in %s', async (layout, write) => {
    const zone = layout.startsWith('NEM12') ? zoneOf('Australia/Brisbane') : UTC;
    await fc.assert(
      fc.asyncProperty(measured, async (all) => {
        const summary = await summaryOf(filesOf(layout, write, all), { zone });
        const refused = summary.ledgers.flatMap((ledger) => ledger.entries('rejected'));
        // A number drawn by chance can be in the catalogue of sentinels: that is another law.
        fc.pre(!refused.some(({ code }) => code === 'sentinel'));
        expect(refused).toEqual([]);
        for (const [site, ofSite] of all.sites.entries()) {
          const wh = ofSite.flat().reduce((sum, one) => sum + one, 0);
          // A milliwatt-hour has 60 milliwatt-minutes.
          expect(energyIn(summary, site)).toBe(BigInt(wh) * 1000n * 60n);
        }
      }),
      { numRuns: 6 },
    );
  });

  it.each([...Object.entries(LAYOUTS), [ONE_SITE, () => ''] as const])(
    'and both engines hold the same of %s',
    async (layout, write) => {
      const values = (site: number, day: number) =>
        Array.from({ length: 48 }, (_, i) => 1000 + site * 7919 + day * 104_729 + ((i * 4547) % 997));
      const all: Measured = {
        minutes: 30,
        sites: [0, 1].map((site) => [0, 1].map((day) => values(site, day))),
      };
      await withFiles(filesOf(layout, write, all), async (inputs) => {
        const { readings } = await recogniseAll(inputs, { columns: {}, zone: UTC, decimal: '.' });
        const { stream, duckdb } = await byBoth(readings);
        expect(duckdb.same).toEqual(stream.same);
      });
    },
  );
});
