import type { Way } from '../way.ts';

/** The meter shows no more than what was agreed: what goes over is lost, and the top is cut off flat. */
export const cappedMeter: Way = {
  id: 'capped_meter',
  share: 2,
  metering: ({ whole, host, onset }, chance) => {
    const usual = host.reduce((highest, kw) => Math.max(highest, kw), 0);
    const mean = whole.reduce((sum, kw) => sum + kw, 0) / whole.length;
    const cap = Math.max(usual * chance.between(0.7, 1.1), mean * chance.between(0.75, 1));
    return whole.map((kw, hour) => (hour < onset ? kw : Math.min(kw, cap * (1 + 0.002 * chance.normal()))));
  },
};
