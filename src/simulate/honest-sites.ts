/** Honest sites: a kind of load, and perhaps something added to it. */

import { weighted } from '../random.ts';
import { ADDED_BLOCKS, type AddedBlock } from './added-blocks.ts';
import { onHoliday, shutInUnrest } from './closures.ts';
import type { Composition, Situation } from './composition.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { meanOf, together } from './series.ts';
import { habitualTraffic } from './traffic.ts';

/** A site of its kind and nothing else; some close while the streets are unsafe, or over the turn of the year. */
export function honest(situation: Situation, kind: Kind = kindOf(situation)): Composition {
  const { surroundings, chance, character, happenings } = situation;
  const meanKw = chance.host.logNormal(kind.meanKw);
  const load = kind.draw(surroundings, chance.host).map((relative) => Math.max(0, meanKw * relative));
  const { closes = 0 } = kind;
  for (const hours of happenings.unrest) {
    if (chance.host.happens(closes * character.afraid)) shutInUnrest(load, hours, chance.host);
  }
  if (chance.host.happens(closes * ON_HOLIDAY)) onHoliday(load, surroundings.clock, chance.host);
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

/** The kind at the site's point on the line of all kinds. */
function kindOf({ kindAt, character }: Situation): Kind {
  return weighted(KINDS, ({ id, share }) => share * character.tilt('kind', id), kindAt);
}

/** An honest site to which an honest block was added, which looks like a farm that joined. */
export function withAddedBlock(situation: Situation, added: AddedBlock = addedTo(situation)): Composition {
  const { surroundings, chance } = situation;
  const host = honest(situation);
  const size = chance.block.logUniform(0.15, 1.2) * meanOf(host.load);
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

function addedTo({ character, chance }: Situation): AddedBlock {
  return weighted(
    ADDED_BLOCKS,
    ({ id, share }) => share * character.tilt('added', id),
    chance.block.uniform(),
  );
}

/** Of the sites that would close for it, the share that takes the first week of January off. Assumed 2026-11. */
const ON_HOLIDAY = 0.15;
