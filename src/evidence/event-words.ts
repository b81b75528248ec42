/** How an observation tells of an event. */
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import type { EventResponse, Held } from './event-response.ts';
import { type DatedEvent, wholeDays } from './events.ts';
import { percent } from './figures.ts';

/** "in the internet shutdown, 2022-01-06 to 2022-01-09". */
export function eventName({ event }: Pick<EventResponse, 'event'>): string {
  const { from, to } = wholeDays(event);
  const [first, last] = [from, to].map((day) => dayInWords(dayName(day)));
  const name = nameInWords(event);
  return from === to ? words`in ${name}, ${first!}` : words`in ${name}, ${first!} to ${last!}`;
}

/** The name of an event: that of a shipped one in the language of the moment, that of a file as it stands there. */
export function nameInWords({ name }: Pick<DatedEvent, 'name'>): string {
  return SHIPPED.get(name)?.() ?? name;
}

/** By the names of EVENTS. */
const SHIPPED: ReadonlyMap<string, () => string> = new Map([
  ['the internet shutdown', () => words`the internet shutdown`],
  ['the cut of registered miners', () => words`the cut of registered miners`],
  ['the blackout of Central Asia', () => words`the blackout of Central Asia`],
]);

/** "its peers lost 2.3 %; nine in ten of its other weeks fall by less than 1.8 %". */
export function heldAgainst({ usual, placebo, alike }: Held): string {
  const weeks =
    placebo > 0
      ? words`nine in ten of its other weeks fall by less than ${percent(placebo)}`
      : words`nine in ten of its other weeks do not fall so`;
  return `${othersFell(usual, alike)}; ${weeks}`;
}

function othersFell(usual: number | undefined, { k, n }: Held['alike']): string {
  const peers = peersFell(usual);
  return k === 0
    ? peers
    : words`${peers}, but ${k} of the ${n} others of its sector half as much as it or more`;
}

function peersFell(usual: number | undefined): string {
  if (usual === undefined) return words`its peers are too few to compare`;
  return usual > 0 ? words`its peers lost ${percent(usual)}` : words`its peers lost nothing`;
}
