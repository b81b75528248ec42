import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, mergedFrom, ORIGIN, partsIn, type Reading, readings, textOf } from './town.ts';

const RUNS = { numRuns: 40 };

/** Into so many parts at most, by whatever a reading is told by. */
const PARTS = 4;
const STEPS_A_MONTH = 12 * 24 * 30;

const ways: Readonly<Record<string, fc.Arbitrary<(reading: Reading) => number>>> = {
  month: fc.constant(({ step }) => Math.floor(step / STEPS_A_MONTH)),
  site: fc.nat(PARTS).map(
    (seed) =>
      ({ site }) =>
        (site.charCodeAt(0) + seed) % PARTS,
  ),
  quantity: fc.constant(({ quantity }) => quantity.length),
  'interval, at random': fc.array(fc.nat(PARTS - 1), { minLength: 30, maxLength: 30 }).map(
    (draws) =>
      ({ step }) =>
        draws[step % draws.length]!,
  ),
};

describe('law: cells that were saved are the cells', () => {
  it('byte for byte, and the same bytes when they are saved again', async () => {
    await fc.assert(
      fc.asyncProperty(readings, async (all) => {
        const store = filled(all);
        const { store: again, read } = await mergedFrom([textOf(store)]);
        expect(partsIn(again)).toEqual(partsIn(store));
        expect(
          textOf(
            again,
            read.flatMap(({ origins }) => origins),
          ),
        ).toBe(textOf(store));
        expect(read[0]!.ledger.used).toBe(all.length);
      }),
      RUNS,
    );
  });

  it.each(Object.entries(ways))('split by %s and merged in any order', async (_, way) => {
    const order = fc.array(fc.nat(), { minLength: PARTS, maxLength: PARTS });
    await fc.assert(
      fc.asyncProperty(readings, way, order, async (all, partOf, places) => {
        const parts = [...new Set(all.map(partOf))].map((part) => all.filter((one) => partOf(one) === part));
        const texts = parts
          .map((part, i) => ({ text: textOf(filled(part)), place: places[i]! }))
          .sort((a, b) => a.place - b.place)
          .map(({ text }) => text);
        const { store, read } = await mergedFrom(texts);
        expect(partsIn(store)).toEqual(partsIn(filled(all)));
        const origins = read.flatMap((one) => one.origins);
        expect(origins).toHaveLength(parts.length);
        expect(textOf(store, origins)).toBe(textOf(filled(all), [ORIGIN]));
      }),
      RUNS,
    );
  });

  it('or, where any interval is in two of them, they are refused', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.nat(), async (all, at) => {
        const twice = all[at % all.length]!;
        const texts = [textOf(filled(all)), textOf(filled([twice]))];
        await expect(mergedFrom(texts)).rejects.toMatchObject({ code: 'overlapping_cells', exitCode: 3 });
        await expect(mergedFrom(texts.toReversed())).rejects.toMatchObject({ code: 'overlapping_cells' });
        await expect(mergedFrom([texts[1]!], filled(all))).rejects.toMatchObject({
          code: 'overlapping_cells',
          details: ['they are in 0.csv and in the readings of load.csv'],
        });
      }),
      RUNS,
    );
  });
});
