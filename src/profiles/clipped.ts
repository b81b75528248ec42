/**
 * Traffic that a monitor has cut off at the speed of an interface: a plateau at 10, 100 or 1000 Mbit/s, as billing by
 * LibreNMS makes it (github.com/librenms/librenms, issue 4318). It looks as steady as machines, and hides what was above it.
 */
import { resolution } from '../readings/slots.ts';
import type { FacetColumns } from './columns.ts';
import { sumOf } from './series.ts';

/** Of interfaces, in bits a second (IEEE 802.3). */
const SPEEDS = [1e7, 1e8, 1e9, 2.5e9, 5e9, 1e10, 2.5e10, 4e10, 1e11];
/** So near to its speed is a value that was set to it, in whole bytes and whole seconds. Assumed, 2026-11. */
const NEAR = 0.001;
/** So near to the largest value lie, in the mean, all of its bin, 7 % wide, on a plateau. Assumed, 2026-11. */
const FLAT = 0.005;
/** A line that is full once is not clipped: so many readings, and such a share of all. Assumed, 2026-11. */
const LEAST_READINGS = 12;
const LEAST_SHARE = 0.01;

/**
 * The speed at which traffic was clipped, in bits a second, by its directions, of which the faster counts; undefined where
 * nothing shows that it was.
 */
export function clippedOf(directions: readonly FacetColumns[]): number | undefined {
  const speeds = directions.flatMap((facets) => clippedAt(facets) ?? []);
  return speeds.length === 0 ? undefined : Math.max(...speeds);
}

function clippedAt({ days, level }: FacetColumns): number | undefined {
  const top = level.max.length - 1;
  if (top < 0) return undefined;
  const [largest, n] = [level.max[top]!, level.n[top]!];
  const isPlateau =
    n >= Math.max(LEAST_READINGS, LEAST_SHARE * sumOf(level.n)) &&
    level.sum[top]! / n >= largest * (1 - FLAT);
  if (!isPlateau) return undefined;
  const minutes = resolution(days.slots(days.max.indexOf(largest)));
  if (minutes === undefined) return undefined;
  const speed = (largest * 8) / (minutes * 60);
  return SPEEDS.find((one) => Math.abs(speed / one - 1) <= NEAR);
}
