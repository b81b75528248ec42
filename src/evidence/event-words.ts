/** How an observation tells of an event. */
import { dayName } from '../readings/calendar.ts';
import type { EventResponse, Held } from './event-response.ts';
import { wholeDays } from './events.ts';
import { percent } from './figures.ts';

/** "in the internet shutdown, 2022-01-06 to 2022-01-09". */
export function eventName({ event }: Pick<EventResponse, 'event'>): string {
  const { from, to } = wholeDays(event);
  const days = from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`;
  return `in ${event.name}, ${days}`;
}

/** "its peers lost 2.3 %; nine in ten of its other weeks fall by less than 1.8 %". */
export function heldAgainst({ usual, placebo, alike }: Held): string {
  const weeks = placebo > 0 ? `fall by less than ${percent(placebo)}` : 'do not fall so';
  return `${peersFell(usual)}${fellAlike(alike)}; nine in ten of its other weeks ${weeks}`;
}

function peersFell(usual: number | undefined): string {
  if (usual === undefined) return 'its peers are too few to compare';
  return usual > 0 ? `its peers lost ${percent(usual)}` : 'its peers lost nothing';
}

function fellAlike({ k, n }: Held['alike']): string {
  return k === 0 ? '' : `, but ${k} of the ${n} others of its sector half as much as it or more`;
}
