/** Whether a probability of 0.7 comes true seven times in ten. */
export interface Forecast {
  readonly probability: number;
  readonly illegal: boolean;
}

export interface Calibration {
  /** Mean squared difference of probability and outcome (G. Brier, Monthly Weather Review 78, 1950): 0 is perfect. */
  readonly brier: number | null;
  /** The same for one who gives every site the share that is illegal: what must be beaten. */
  readonly brier_of_base_rate: number | null;
  /** Sum of the probabilities, and how many were illegal. */
  readonly expected: number;
  readonly observed: number;
  readonly bins: readonly Bin[];
}

interface Bin {
  /** From (included) to (excluded, but for 1). */
  readonly from: number;
  readonly to: number;
  readonly sites: number;
  readonly illegal: number;
  readonly mean_probability: number;
  readonly share_illegal: number;
}

export function calibration(forecasts: readonly Forecast[]): Calibration {
  const observed = forecasts.filter(({ illegal }) => illegal).length;
  const rate = observed / forecasts.length;
  return {
    brier: forecasts.length === 0 ? null : brier(forecasts),
    brier_of_base_rate: forecasts.length === 0 ? null : rate * (1 - rate),
    expected: sum(forecasts.map(({ probability }) => probability)),
    observed,
    bins: EDGES.slice(1).flatMap((to, i) => bin(forecasts, EDGES[i]!, to)),
  };
}

export function brier(forecasts: readonly Forecast[]): number {
  return (
    sum(forecasts.map(({ probability, illegal }) => (probability - (illegal ? 1 : 0)) ** 2)) /
    forecasts.length
  );
}

/** Fine at the bottom, where most sites are. An empty bin is left out. */
const EDGES = [0, 0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 1];

function bin(forecasts: readonly Forecast[], from: number, to: number): Bin[] {
  const inside = forecasts.filter(({ probability: p }) => p >= from && (p < to || (to === 1 && p === 1)));
  if (inside.length === 0) return [];
  const illegal = inside.filter((forecast) => forecast.illegal).length;
  return [
    {
      from,
      to,
      sites: inside.length,
      illegal,
      mean_probability: sum(inside.map(({ probability }) => probability)) / inside.length,
      share_illegal: illegal / inside.length,
    },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
