/**
 * What a kind of honest load is. One kind, one file in kinds/; to add one, write the file and name it in
 * kinds/index.ts. Figures without a source are assumed (2026-11).
 */

import type { Chance, Size } from '../random.ts';
import type { TownClock } from './clock.ts';

export interface Kind {
  /** Also the scenario of the truth: who was taken for a farm, and who was not. */
  readonly id: string;
  /** As the register has it, when it has it right. */
  readonly sector: string;
  /** How common, against the other kinds. */
  readonly share: number;
  /** How likely a farm is to hide behind it, against the other kinds. */
  readonly hides: number;
  /** How readily it shuts while the streets are unsafe, 0 (never, and the default) to 1. */
  readonly closes?: number;
  readonly meanKw: Size;
  readonly traffic: TrafficHabit;
  /** Load over the clock; about 1 on average, the site's size left out. */
  readonly draw: (surroundings: Surroundings, chance: Chance) => Float64Array;
}

export interface TrafficHabit {
  readonly bytesPerKwh: Size;
  /**
   * Traffic goes with load to this power: 0 not at all, 1 in proportion, above 1 when load hardly moves and
   * traffic does.
   */
  readonly elasticity: number;
}

export interface Surroundings {
  readonly clock: TownClock;
  /** Outside air, degrees Celsius. */
  readonly temperature: Float64Array;
}
