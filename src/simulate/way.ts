/**
 * A way to hide a farm. One way, one file in hiding/; to add one, write the file and name it in hiding/index.ts.
 * Figures without a source are assumed (2026-11).
 */
import type { Chance } from '../random.ts';
import type { Surroundings } from './kind.ts';
import type { Hours } from './series.ts';

/** Whatever a way leaves out is as it is with a plain farm, or as chance has it. */
export interface Way {
  /** Also the scenario of the truth, after `hidden_` or `own_`. */
  readonly id: string;
  /** How common, against the other ways. */
  readonly share: number;
  /** Whether the farm was there before the first reading. */
  readonly begins?: 'before' | 'within';
  /** Ways that are none without an honest load to ride on. */
  readonly place?: 'behind a host';
  /** Kinds of host, where only some will do. */
  readonly behind?: readonly [string, ...string[]];
  /** What the farm could draw, as a share of the whole site with it. */
  readonly shareOfSite?: readonly [low: number, high: number];
  /** Share of its rigs that run in each hour, 0 to 1; those before the onset count for nothing. */
  readonly running?: (stage: Stage, chance: Chance) => Float64Array;
  /** How it reaches its pool: by the site's own line, which is metered and can be cut, or past it by satellite. */
  readonly link?: 'line' | 'satellite';
  /** Whether it stands still while registered miners must. */
  readonly order?: 'heeded';
  /** Loss of power for each degree of heat above what the rigs bear. */
  readonly heatLoss?: readonly [low: number, high: number];
  /** Bytes an hour that its line carries beside the rigs' own; `farmed` is the farm's load, kW. */
  readonly padding?: (farmed: Float64Array, surroundings: Surroundings, chance: Chance) => Float64Array;
  /** Whether anybody keeps a record of the line. */
  readonly record?: 'none';
  /** What the register says of its sector. */
  readonly declared?: 'blank' | 'false';
  /** What the meter shows of the site's load, kW, once the farm is there. */
  readonly metering?: (site: Metered, chance: Chance) => Float64Array;
}

/** What a farm finds where it settles. */
interface Stage {
  readonly surroundings: Surroundings;
  readonly onset: number;
  /** The honest load that is there, kW, and the farm's full size. */
  readonly host: Float64Array;
  readonly kw: number;
  readonly raids: readonly Hours[];
}

interface Metered {
  readonly whole: Float64Array;
  readonly host: Float64Array;
  readonly onset: number;
}
