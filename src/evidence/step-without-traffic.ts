import { dayName } from '../readings/calendar.ts';
import { BTCAGENT, LABELLED_TOWNS, MINING_SESSIONS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** ln of the growth of load / the growth of traffic. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.3, 0],
  [1.5, 1],
];
/** A step under 8 % of the mean load is too small to ask what came with it. Assumed, 2026-11. */
const LEAST_STEP = 0.08;

/** The load rose, the traffic did not. */
export const stepWithoutTraffic: Indicator = {
  id: 'step-without-traffic',
  title: 'A step of load without traffic',
  family: 'network',
  unit: 'ratio',
  because: 'Servers and people who are added bring traffic with them; rigs add load and next to no traffic.',
  innocently: 'Machines, heating, cooling: whatever draws power and has no line.',
  needs: 'the internet traffic of the site before and after a step',
  clears: 'What was connected on the day of the step and needs no line: a machine, heating, cooling.',
  sources: [MINING_SESSIONS, BTCAGENT, LABELLED_TOWNS],
  observe(profile) {
    const { load, period } = profile;
    const recorded = recordedTraffic(profile);
    if (recorded === undefined || load?.step === undefined || load.mean === undefined) return undefined;
    const { rise, before, after, day } = load.step;
    if (rise <= LEAST_STEP * load.mean || before <= 0) return undefined;
    const traffic = recorded.traffic.withLoad?.aroundStep;
    if (traffic === undefined || traffic.before <= 0 || traffic.after <= 0) return undefined;
    const [grown, trafficGrown] = [after / before, traffic.after / traffic.before];
    const value = grown / trafficGrown;
    return {
      value,
      strength: strengthOf(Math.log(value), KNOTS),
      says: `on ${dayName(period.from + day)} the load became ${number(grown)} times what it was, the traffic ${number(trafficGrown)} times`,
    };
  },
};
