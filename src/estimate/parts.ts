/** What makes the interval of the total as wide as it is: each source of error alone. Told in report/parts.ts. */
import type { Bounds } from './bounds.ts';
import { calibration, drawn, prevalence, SMOOTH_DRAWS, sizes, whichSites, whichWithKin } from './draws.ts';
import type { Sites } from './shares.ts';

export type PartSource = 'which_sites' | 'kin' | 'prevalence' | 'calibration' | 'block_size' | 'coverage';

interface PartSpec {
  readonly source: PartSource;
  /** In kW; undefined for what is said and not measured. */
  readonly bounds?: (sites: Sites) => Bounds;
  /** Always, unless told. */
  readonly applies?: (sites: Sites) => boolean;
}

/** The parts that apply to these sites. */
export function partsOf(sites: Sites): PartSpec[] {
  return PARTS.filter(({ applies }) => applies?.(sites) !== false);
}

const PARTS: readonly PartSpec[] = [
  {
    source: 'which_sites',
    bounds: (sites) => drawn(sites, whichSites),
  },
  {
    source: 'kin',
    bounds: (sites) => drawn(sites, whichWithKin),
    applies: ({ ties }) => ties !== undefined,
  },
  {
    source: 'prevalence',
    bounds: prevalence,
    applies: ({ error }) => error.prior.bits.length > 1,
  },
  {
    source: 'calibration',
    bounds: (sites) => drawn(sites, calibration, SMOOTH_DRAWS),
  },
  {
    source: 'block_size',
    bounds: sizes,
  },
  {
    source: 'coverage',
  },
];
