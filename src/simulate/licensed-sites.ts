/** Registered farms: they mine openly, are cut off by order, and some draw more than they may. */

import { weighted } from '../random.ts';
import type { Composition, Situation } from './composition.ts';
import { type Farm, rigsFor } from './farm.ts';
import { ownKw } from './farm-size.ts';
import { eveningOff } from './hiding/evening-off.ts';
import { growing } from './hiding/growing.ts';
import { standing } from './hiding/standing.ts';
import { whileItPays } from './hiding/while-it-pays.ts';
import { hut, withFarm } from './mining-sites.ts';
import type { Way } from './way.ts';

/** `licence` is what it may draw as a share of what it can. The excess over it is illegal. */
export function licensed(
  situation: Situation,
  { label, licence }: { readonly label: 'licensed' | 'licensed_excess'; readonly licence: number },
): Composition {
  const { surroundings, happenings, chance } = situation;
  const { block } = chance;
  const rigs = rigsFor(LICENSED_SIZE * ownKw(block), block);
  const kw = rigs.rigs * rigs.rigKw;
  const host = hut(kw, situation);
  const habit = weighted(HABITS, ({ share }) => share, block.uniform());
  const stage = { surroundings, onset: 0, host: host.load, kw, raids: [] };
  const farm: Farm = {
    ...rigs,
    running: habit.running?.(stage, block) ?? new Float64Array(host.load.length).fill(1),
    onset: 0,
    link: 'line',
    heatLoss: 0.01,
    cut: happenings.miners_cut,
  };
  const whole = withFarm(host, farm, situation);
  const licensedKw = Math.max(1, Math.round(licence * kw));
  const excess = (power: number) => (label === 'licensed' ? 0 : Math.max(0, power - licensedKw));
  return {
    ...whole,
    label,
    scenario: label,
    host: 'licensed',
    sector: 'mining',
    illegal: whole.load.map(excess),
    licensedKw,
  };
}

/** They have nothing to hide, but prices, rationing and deliveries all the same. */
const HABITS: readonly [Way, ...Way[]] = [standing, eveningOff, growing, whileItPays];
/**
 * Registered farms are larger: some 55 companies with 600 MW (Ministry of Energy, November 2021). Assumed 2026-11.
 */
const LICENSED_SIZE = 4;
