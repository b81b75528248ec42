/** Honest sites: a kind of load, and perhaps something added to it. */

import { weighted } from '../random.ts';
import { ADDED_BLOCKS } from './added-blocks.ts';
import type { Composition, Situation } from './composition.ts';
import { meanOf, scale, together } from './series.ts';
import { habitualTraffic } from './traffic.ts';

/** A site of its kind and nothing else; some close while the streets are unsafe. */
export function honest({ kind, surroundings, silenced, chance }: Situation): Composition {
  const meanKw = chance.host.logNormal(kind.meanKw);
  const load = kind.draw(surroundings, chance.host).map((relative) => Math.max(0, meanKw * relative));
  if (chance.host.happens(CLOSED_IN_UNREST)) scale(load, silenced, chance.host.between(0.3, 0.8));
  return {
    label: 'clean',
    scenario: kind.id,
    host: kind.id,
    sector: kind.sector,
    load,
    illegal: new Float64Array(load.length),
    bytes: habitualTraffic(load, kind.traffic, chance.traffic),
    onset: undefined,
    licensedKw: undefined,
  };
}

/** An honest site to which an honest block was added, which looks like a farm that joined. */
export function withAddedBlock(situation: Situation): Composition {
  const { surroundings, chance } = situation;
  const host = honest(situation);
  const added = weighted(ADDED_BLOCKS, ({ share }) => share, chance.block.uniform());
  const size = chance.block.logUniform(0.15, 0.8) * meanOf(host.load);
  const relative = host.load.map((power) => power / size);
  const onset = Math.floor(chance.block.between(0.08, 0.88) * host.load.length);
  const block = added
    .draw(relative, surroundings, chance.block)
    .map((value, hour) => (hour < onset ? 0 : size * value));
  return {
    ...host,
    scenario: `added_${added.id}`,
    load: together(host.load, block),
    bytes: together(
      host.bytes,
      block.map((power) => Math.max(0, power) * added.bytesPerKwh),
    ),
    onset,
  };
}

/** Share of honest sites that closed or half closed while the streets were unsafe (5-10 January 2022). Assumed 2026-11. */
const CLOSED_IN_UNREST = 0.12;
