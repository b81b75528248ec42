/**
 * How well a score ranks. Sites with the same score enter together, as one threshold lets them in together: no order of
 * lines can help or harm a tie, and a score that says nothing gets the precision of chance.
 */
export interface Ranked {
  readonly score: number;
  readonly illegal: boolean;
}

/**
 * Average precision: the sum over the thresholds, from strict to lax, of (recall now - recall before) x precision now;
 * stepwise, as average_precision_score of scikit-learn, without interpolation. `undefined` where nothing is illegal.
 */
export function averagePrecision(items: readonly Ranked[]): number | undefined {
  const positives = items.filter(({ illegal }) => illegal).length;
  if (positives === 0) return undefined;
  let sum = 0;
  for (const { caught, alarms, caughtHere } of thresholds(items)) {
    sum += (caughtHere / positives) * (caught / (caught + alarms));
  }
  return sum;
}

/** Share of the illegal found by the laxest threshold that raises no more false alarms than allowed. */
export function recallAt(items: readonly Ranked[], allowed: number): number | undefined {
  const positives = items.filter(({ illegal }) => illegal).length;
  if (positives === 0) return undefined;
  let found = 0;
  for (const { caught, alarms } of thresholds(items)) {
    if (alarms <= allowed) found = caught;
  }
  return found / positives;
}

/** One false alarm in a hundred clean sites; with fewer than a hundred, none. */
export function oneInAHundred(clean: number): number {
  return Math.floor(clean / 100);
}

interface Threshold {
  /** Illegal sites at or over this threshold, clean ones at or over it, and the illegal ones just at it. */
  readonly caught: number;
  readonly alarms: number;
  readonly caughtHere: number;
}

function thresholds(items: readonly Ranked[]): Threshold[] {
  const ordered = [...items].sort((one, other) => other.score - one.score);
  const found: Threshold[] = [];
  let [caught, alarms, caughtHere] = [0, 0, 0];
  for (const [i, { score, illegal }] of ordered.entries()) {
    if (illegal) caughtHere += 1;
    else alarms += 1;
    if (ordered[i + 1]?.score === score) continue;
    caught += caughtHere;
    found.push({ caught, alarms, caughtHere });
    caughtHere = 0;
  }
  return found;
}
