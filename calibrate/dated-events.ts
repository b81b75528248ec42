/** The events of a simulated town as the scan's table has them: what a user would write down for that town. */
import { type DatedEvent, type EventKind, localTime } from '../src/evidence/events.ts';
import type { TownEvent } from '../src/simulate/events.ts';

/** Unrest and raids are in no table of the scan. */
const KINDS: Partial<Record<TownEvent['kind'], EventKind>> = {
  internet_off: 'internet_shutdown',
  miners_cut: 'miners_cut',
  blackout: 'power_cut',
};

export function datedEvents(events: readonly TownEvent[]): DatedEvent[] {
  return events.flatMap(({ kind, from, to, regions = [] }) => {
    const known = KINDS[kind];
    return known === undefined
      ? []
      : [
          {
            name: `the ${known.replaceAll('_', ' ')}`,
            kind: known,
            from: localTime(from),
            to: localTime(to),
            regions,
            source: 'made up',
          },
        ];
  });
}
