/** Little traffic for the load: what mining needs, and what honest places with people in them exceed by far. */
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import type { TrafficProfile } from '../profiles/traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/**
 * log10 of bytes per kWh: all under 0.6 MB a kWh, nothing from 10 MB a kWh. Direct mining sessions come to 0.02-0.45 MB
 * a kWh (miningSessions in citations.ts, with 3.25 kW a rig), homes to some 1,000 MB. Measured on labelled towns, 2026-11.
 */
const KNOTS: Knots = [
  [5.8, 1],
  [7, 0],
];

export interface RecordedTraffic {
  readonly traffic: TrafficProfile;
  readonly bytesPerKwh: number;
  /** How little it is, 0 to 1. */
  readonly littleness: number;
}

/** Undefined without a record of traffic: a record of nothing is a line that is not seen, not a site without one. */
export function recordedTraffic({ traffic }: Profile): RecordedTraffic | undefined {
  const bytesPerKwh = traffic?.bytesPerKwh;
  if (traffic === undefined || bytesPerKwh === undefined || bytesPerKwh <= 0) return undefined;
  return { traffic, bytesPerKwh, littleness: strengthOf(Math.log10(bytesPerKwh), KNOTS) };
}

/** "0.21 MB". */
export function dataVolume(bytes: number): string {
  return words`${withDecimalMark(String(Number((bytes / 1e6).toPrecision(2))))} MB`;
}
