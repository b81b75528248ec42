import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountOf, energyIn, fileOf, lineOf, metered, rowsOf, savedOf, withSummary } from './town.ts';

const RUNS = { numRuns: 25 };
/** Orders anything by numbers that are drawn. */
const shuffled = <Of>(all: readonly Of[], keys: readonly number[]): Of[] =>
  all
    .map((one, i) => ({ one, key: keys[i % keys.length]! * 31 + ((i * 7919) % 101) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
const keys = fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 });

it('law: what the meters drew, multiplied, is in the cells to the milliwatt-hour, over any rollover, in any order of rows and files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(metered, { minLength: 1, maxLength: 3 }), keys, async (meters, order) => {
      const lines = meters.flatMap((meter, i) => rowsOf(meter).map((row) => lineOf(`s${i}`, row)));
      const mixed = shuffled(lines, order);
      const half = Math.floor(mixed.length / 2);
      const whole = await withSummary({ 'a.csv': fileOf(lines) }, (summary) => {
        for (const [i, { drawn, ratio, minutes }] of meters.entries()) {
          const drawnMilliwattHours = drawn.reduce((sum, wh) => sum + wh, 0) * 1000 * ratio;
          expect(energyIn(summary, `s${i}`, minutes)).toBe(drawnMilliwattHours);
        }
        const readings = lines.length;
        expect(accountOf(summary)).toEqual({
          read: readings,
          used: readings - meters.length,
          rejected: 0,
          duplicate: 0,
          ignored: meters.length,
        });
        return savedOf(summary);
      });
      const parts = { 'b.csv': fileOf(mixed.slice(0, half)), 'c.csv': fileOf(mixed.slice(half)) };
      expect(await withSummary(parts, savedOf)).toBe(whole);
      const repeated = { 'a.csv': fileOf(lines), 'd.csv': fileOf(mixed.slice(0, half)) };
      await withSummary(repeated, (summary) => {
        expect(savedOf(summary)).toBe(whole);
        expect(accountOf(summary)).toMatchObject({ duplicate: half, ignored: meters.length });
      });
    }),
    RUNS,
  );
});

it('law: states that are missing for up to a day cost no energy, which is spread and flagged as estimated', async () => {
  await fc.assert(
    fc.asyncProperty(
      metered,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 20 }),
      async (meter, from, length) => {
        const rows = rowsOf(meter);
        const kept = rows.filter((_, i) => i < from || i >= Math.min(from + length, rows.length - 1));
        await withSummary({ 'a.csv': fileOf(kept.map((row) => lineOf('s', row))) }, (summary) => {
          const drawn = meter.drawn.reduce((sum, wh) => sum + wh, 0) * 1000 * meter.ratio;
          expect(energyIn(summary, 's', meter.minutes)).toBe(drawn);
          const days = summary.sites.get('s')!.quantities.get('load')!.days();
          const missing = rows.length - kept.length;
          expect(days.reduce((sum, { estimated }) => sum + estimated, 0)).toBe(missing + 1);
          expect(days.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length - 1);
        });
      },
    ),
    RUNS,
  );
});

it('law: cells of parts, and readings beside them, make the bytes of one scan of all, in any order', async () => {
  const cuts = fc.array(fc.integer({ min: 6, max: 12 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(metered, cuts, fc.nat(4), keys, async (meter, sizes, ofReadings, order) => {
      const rows = rowsOf(meter);
      const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((a, b) => a + b, 0));
      const bounds = [0, ...ends.filter((end) => end <= rows.length - 6), rows.length];
      const parts = bounds
        .slice(1)
        .map((to, i) => fileOf(rows.slice(bounds[i], to).map((row) => lineOf('s', row))));
      const files = await Promise.all(
        parts.map((part, i) => (i < ofReadings ? part : withSummary({ 'p.csv': part }, savedOf))),
      );
      const named = shuffled(
        files.map((text, i) => [`${i}.csv`, text] as const),
        order,
      );
      const whole = await withSummary({ 'a.csv': fileOf(rows.map((row) => lineOf('s', row))) }, savedOf);
      await withSummary(Object.fromEntries(named), (summary) => {
        expect(savedOf(summary)).toBe(whole);
        const { read, used, rejected, duplicate, ignored } = accountOf(summary);
        expect(used + rejected + duplicate + ignored).toBe(read);
        expect(used).toBe(rows.length - 1);
      });
    }),
    RUNS,
  );
});

it('law: however few states may be held at once, the cells are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(metered, { minLength: 2, maxLength: 5 }), async (meters) => {
      const lines = meters.flatMap((meter, i) => rowsOf(meter).map((row) => lineOf(`s${i}`, row)));
      const files = { 'a.csv': fileOf(lines) };
      const whole = await withSummary(files, savedOf);
      expect(await withSummary(files, savedOf, { memory: 4 * 96 * 40 })).toBe(whole);
    }),
    RUNS,
  );
});
