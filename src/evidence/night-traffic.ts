/** Traffic that comes with a kWh by night, against by day. */
import type { Profile } from '../profiles/profile.ts';

/** Hours of the clock, as far apart as sleep and work; all days alike. Assumed, 2026-11. */
const NIGHT = [0, 5] as const;
const DAY = [9, 17] as const;

/**
 * Bytes per kWh of the night / bytes per kWh of the day, over the whole period (eq. 25). Undefined without a record of
 * traffic, or where an hour was not read or carries nothing: a line that is not seen at night says nothing of the night.
 */
export function nightTraffic({ load, traffic }: Pick<Profile, 'load' | 'traffic'>): number | undefined {
  if (load === undefined || traffic === undefined) return undefined;
  const bytesPerKwh = ([from, to]: readonly [number, number]) =>
    sum(traffic.overall.slice(from, to)) / sum(load.clock.overall.slice(from, to));
  const share = bytesPerKwh(NIGHT) / bytesPerKwh(DAY);
  return share > 0 && Number.isFinite(share) ? share : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
