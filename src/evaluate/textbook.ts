/**
 * The textbook rule: mining is load that is flat all year and the same by night as by day. It stands beside every
 * evaluation as the method to beat: rules of this kind are what orders and advice to utilities name (Irkutsk Region,
 * order of June 2025: "stable, without swings"; State Grid Jiangsu, 2021: small daily swing, stable monthly mean).
 */
export interface FlatnessFigures {
  /** Standard deviation / mean, over the year. */
  readonly variation: number | null;
  /** Mean by night / mean by day. */
  readonly night_to_day: number | null;
  /** Mean / 99th percentile. */
  readonly load_factor_p99: number | null;
}

/**
 * 1 for a load that never moves, 0 for one that moves by its own mean: the product of steadiness (1 - variation), parity of
 * night and day (1 - |night/day - 1|) and load factor, each held between 0 and 1. `undefined` if one of them is unknown.
 */
export function textbookScore({
  variation,
  night_to_day,
  load_factor_p99,
}: FlatnessFigures): number | undefined {
  if (variation === null || night_to_day === null || load_factor_p99 === null) return undefined;
  return share(1 - variation) * share(1 - Math.abs(night_to_day - 1)) * share(load_factor_p99);
}

/**
 * The rule as a yes or no. Within a week it reads: variation under 5 %, night/day over 0.95, load factor over 0.85;
 * 1.0 % of the weeks of 120 university buildings pass it (Cambridge Estates Building Energy Archive). Over a whole year
 * every load, a farm's as well, moves more: here 15 %, 0.9 and 0.85. Assumed 2026-11.
 */
export function textbookFlags({ variation, night_to_day, load_factor_p99 }: FlatnessFigures): boolean {
  if (variation === null || night_to_day === null || load_factor_p99 === null) return false;
  const steady = variation < 0.15;
  const nightLikeDay = Math.abs(night_to_day - 1) < 0.1;
  const full = load_factor_p99 > 0.85;
  return steady && nightLikeDay && full;
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
