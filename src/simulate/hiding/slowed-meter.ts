import type { Way } from '../way.ts';

/**
 * The meter is made to run slow, by a shunt or a magnet, from when the farm came: part of the load is not seen at
 * all (an operator in Russia found 78 % of all tampering at three-phase meters: MTS, 2025, by the press).
 */
export const slowedMeter: Way = {
  id: 'slowed_meter',
  share: 3,
  metering: ({ whole, onset }, chance) => {
    const seen = chance.between(0.4, 0.85);
    return whole.map((kw, hour) => (hour < onset ? kw : kw * seen));
  },
};
