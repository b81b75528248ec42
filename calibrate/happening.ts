/** What happens in the simulated towns. */
import type { TownOptions } from '../src/simulate/town.ts';

/** The shutdown of January 2022, one at a date that the seed draws, no event; or each of them in turn. */
export const EVENT_PLANS = ['in-turn', 'january-2022', 'drawn', 'none'] as const;
export type EventPlan = (typeof EVENT_PLANS)[number];

/** Every second town has a shutdown, that of January 2022 or another in turn. */
const IN_TURN = ['none', 'january-2022', 'none', 'drawn'] as const;

/** Events and first day of the town of a seed; a town without events lies a year later. */
export function happeningIn(seed: number, plan: EventPlan): Pick<TownOptions, 'events' | 'start'> {
  const events = plan === 'in-turn' ? IN_TURN[seed % IN_TURN.length]! : plan;
  return { events, start: events === 'none' ? '2022-07-04' : '2021-07-05' };
}
