import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheIn } from '../../calibrate/cache.ts';
import { realTown, simulatedTown, type Town } from '../../calibrate/towns.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { writeTown } from '../../src/simulate/write-town.ts';

const options = { seed: 5, sites: 12, days: 90, illegalShare: 0.3 };
let folder: string;
let inMemory: Town;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mining-audit-calibrate-'));
  await writeTown(simulateTown(options), join(folder, 'town'));
  inMemory = await simulatedTown(options, await cacheIn(undefined));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A truth that was written counts whole watts. */
function inWatts(sites: Town['sites']): Town['sites'] {
  return sites.map((site) => {
    const illegalKwRecent = Math.round(1000 * site.truth.illegalKwRecent) / 1000;
    return { ...site, truth: { ...site.truth, illegalKwRecent } };
  });
}

test('a town in memory shows what its files show', async () => {
  const cached = await cacheIn(undefined);
  const { sites } = await realTown(join(folder, 'town'), 1, cached);
  expect(sites.filter(({ isIllegal }) => isIllegal).length).toBeGreaterThan(1);
  expect(sites.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(50);
  expect(inWatts(sites)).toEqual(inWatts(inMemory.sites));
});

test('what was observed once is taken from the cache, and the same', async () => {
  const cached = await cacheIn(join(folder, 'cache'));
  const made = await simulatedTown(options, cached);
  const never = (from: unknown) => cached(from, () => Promise.reject(new Error('made again')));
  const kept = await simulatedTown(options, never);
  expect(JSON.stringify(kept)).toBe(JSON.stringify(made));
  await expect(simulatedTown({ ...options, seed: 6 }, never)).rejects.toThrow('made again');
});
