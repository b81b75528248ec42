/**
 * What the visits say of the total without believing the model: the two-phase difference estimator,
 *
 *     T = Σ m + Σ over visited (truth - m) / chance
 *
 * with m the expected megawatts of each site before. It is unbiased whatever the model's faults: they only widen it
 * (C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling, 1992, section 6.3; prediction-powered
 * inference is the same for means: A. N. Angelopoulos and others, 2023, https://arxiv.org/abs/2301.09633; in strata:
 * A. Fisch and others, 2024, https://arxiv.org/abs/2406.04291).
 */

/** A site that was drawn. All in kW. */
export interface DrawnSite {
  readonly stratum: string;
  /** 1 for a site that is visited for certain. */
  readonly chance: number;
  readonly expected: number;
  /** Of the truth, if the model is right. */
  readonly variance: number;
  /** Undefined where the site could not be reached. */
  readonly truth: number | undefined;
  /** Variance of that truth: of the size of a block that was found and not measured, else 0. */
  readonly truthVariance: number;
}

export interface Difference {
  /** Of the total, in kW: truth less expected, over all sites. */
  readonly correction: number;
  /** In kW². */
  readonly variance: number;
  /** Degrees of freedom of that variance; infinite where nothing was left to chance. */
  readonly df: number;
}

/** The correction of all drawn sites: a stratum corrects itself, and sites that are certain have no error. */
export function differenceOf(drawn: readonly DrawnSite[]): Difference {
  const left = drawn.filter(({ chance }) => chance < 1);
  const strata = [...new Set(left.map(({ stratum }) => stratum))];
  const parts = [
    forCertain(drawn.filter(({ chance }) => chance === 1)),
    ...strata.map((name) => byChance(left.filter(({ stratum }) => stratum === name))),
  ];
  const variance = sum(parts.map((part) => part.variance));
  return {
    correction: sum(parts.map((part) => part.correction)),
    variance,
    df: variance > 0 ? satterthwaite(variance, parts) : Number.POSITIVE_INFINITY,
  };
}

/** The truth takes the place of what was expected; where nobody was reached it stays, with the error of the model. */
function forCertain(sites: readonly DrawnSite[]): Difference {
  return {
    correction: sum(sites.map(({ truth, expected }) => (truth === undefined ? 0 : truth - expected))),
    variance: sum(
      sites.map(({ truth, variance, truthVariance }) => (truth === undefined ? variance : truthVariance)),
    ),
    df: Number.POSITIVE_INFINITY,
  };
}

/**
 * A stratum of N = Σ 1/chance sites of which n were reached: those stand for the unreached too, as missing at random
 * within it. With y = (truth - m) / chance, times drawn / reached,
 *
 *     correction = Σ y        variance = (1 - n/N) n s²(y)
 *
 * One reached site has no spread: its own difference squared, or the model's variance if that is more, stands in. What was
 * found and not measured adds its own variance, (times drawn / reached / chance)².
 */
function byChance(sites: readonly DrawnSite[]): Difference {
  const all = sum(sites.map(({ chance }) => 1 / chance));
  const reached = sites.flatMap(({ truth, expected, chance }) =>
    truth === undefined ? [] : [(truth - expected) / chance],
  );
  const n = reached.length;
  const byModel = sum(sites.map(({ variance, chance }) => variance / chance));
  if (n === 0) return { correction: 0, variance: byModel, df: Number.POSITIVE_INFINITY };
  const y = reached.map((value) => (value * sites.length) / n);
  const correction = sum(y);
  const unseen = Math.max(0, 1 - n / all);
  const unmeasured = sum(
    sites.map(({ truthVariance, chance }) => truthVariance * (sites.length / n / chance) ** 2),
  );
  if (n === 1)
    return { correction, variance: unseen * Math.max(correction ** 2, all * byModel) + unmeasured, df: 1 };
  const spread = sum(y.map((value) => (value - correction / n) ** 2)) / (n - 1);
  return { correction, variance: unseen * n * spread + unmeasured, df: n - 1 };
}

/** F. E. Satterthwaite, An Approximate Distribution of Estimates of Variance Components, Biometrics 2, 1946. */
function satterthwaite(variance: number, parts: readonly Difference[]): number {
  const below = sum(parts.map((part) => part.variance ** 2 / part.df));
  return below > 0 ? Math.max(1, variance ** 2 / below) : Number.POSITIVE_INFINITY;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
