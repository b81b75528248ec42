/** Changes of what was read of a site that change nothing of what it does. */
import type { SimulatedSite } from '../../src/simulate/site.ts';

type Change = (site: SimulatedSite) => SimulatedSite;

/** Load, traffic, contract and licence by the same factor. */
export function scaledBy(factor: number): Change {
  const power = (series: Float64Array) => series.map((value) => value * factor);
  const bytes = (series: Float64Array) => series.map((value) => Math.round(value * factor));
  return ({ load, traffic, register, ...site }) => ({
    ...site,
    load: power(load),
    traffic: traffic && { bytesIn: bytes(traffic.bytesIn), bytesOut: bytes(traffic.bytesOut) },
    register: register && {
      ...register,
      contractedKw: register.contractedKw === undefined ? undefined : register.contractedKw * factor,
      licensedKw: register.licensedKw === undefined ? undefined : register.licensedKw * factor,
    },
  });
}

/** The mean load and all traffic of each hour; an hour of which something is missing, by what was read of it. */
export const byTheHour: Change = (site) => {
  const { load, traffic, interval } = site;
  const parts = 60 / interval;
  const hourly = (series: Float64Array, of: (mean: number) => number) =>
    Float64Array.from({ length: series.length / parts }, (_, hour) => {
      const read = series.subarray(hour * parts, (hour + 1) * parts).filter((value) => !Number.isNaN(value));
      return read.length === 0 ? Number.NaN : of(read.reduce((sum, value) => sum + value, 0) / read.length);
    });
  const bytes = (series: Float64Array) => hourly(series, (mean) => Math.round(mean * parts));
  return {
    ...site,
    interval: 60,
    load: hourly(load, (mean) => mean),
    traffic: traffic && { bytesIn: bytes(traffic.bytesIn), bytesOut: bytes(traffic.bytesOut) },
  };
};
