/** What one town is like and another is not: what is common in it, how its register is kept, how far chance goes. */
import { type Chance, chanceOf } from '../random.ts';

export interface Character {
  /** Factors on the shares of the tables (kinds, ways, added blocks), by table and id; 1 where it is as elsewhere. */
  readonly tilt: (table: string, id: string) => number;
  readonly illegalShare: number;
  /** Of the farms, what share has a meter of its own. */
  readonly ownLines: number;
  readonly licensedShare: number;
  readonly addedBlocks: number;
  /** Of the sites that shut when streets are unsafe, how many did. */
  readonly afraid: number;
  readonly blankSectors: number;
  readonly falseSectors: number;
  readonly blankContracts: number;
  readonly unregistered: number;
  readonly withoutTraffic: number;
  readonly missingReadings: number;
}

/** Shares that are set and not drawn. */
type Known = Partial<Record<Exclude<keyof Character, 'tilt'>, number | undefined>>;

/** A town by its seed alone; shares that are known take the place of those that were drawn. */
export function characterOf(seed: number, known: Known): Character {
  const chance = chanceOf(seed, CHARACTER);
  const drawn = {
    illegalShare: chance.logUniform(0.03, 0.1),
    ownLines: chance.between(0.12, 0.4),
    licensedShare: chance.between(0.01, 0.04),
    addedBlocks: chance.between(0.03, 0.12),
    afraid: chance.between(0.05, 0.5),
    blankSectors: chance.between(0.04, 0.3),
    falseSectors: chance.between(0.01, 0.07),
    blankContracts: chance.between(0.05, 0.4),
    unregistered: chance.happens(0.5) ? 0 : chance.between(0, 0.08),
    withoutTraffic: chance.between(0.12, 0.4),
    missingReadings: chance.logUniform(0.003, 0.03),
  };
  const set = Object.fromEntries(Object.entries(known).filter(([, share]) => share !== undefined));
  return { ...drawn, ...set, tilt: tilted(seed) };
}

/** Twice as common here, half as common there: towns are no samples of one country. Assumed 2026-11. */
function tilted(seed: number): Character['tilt'] {
  const factors = new Map<string, number>();
  return (table, id) => {
    const name = `${table}/${id}`;
    const factor = factors.get(name) ?? chanceNamed(seed, name).logNormal({ median: 1, spread: 0.7 });
    factors.set(name, factor);
    return factor;
  };
}

/** A stream by name, so that a row added to a table leaves the others as they were. */
function chanceNamed(seed: number, name: string): Chance {
  return chanceOf(seed, CHARACTER, ...[...name].map((letter) => letter.codePointAt(0)!));
}

const CHARACTER = -2;
