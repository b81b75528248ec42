import { LABELLED_TOWNS } from './citations.ts';
import { SHUTDOWN } from './events.ts';
import { percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { shutdownResponse } from './shutdown-response.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Share of the load. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.02, 0],
  [0.15, 0.375],
  [0.5, 1],
];
/** So much of what nine in ten placebo windows stay under is taken off. Assumed, 2026-11. */
const PLACEBO_COUNTS = 0.8;

/** The load fell while the internet was off, and came back with it (eq. 13). */
export const eventDrop: Indicator = {
  id: 'event-drop',
  title: 'Fell with the internet',
  family: 'event',
  unit: 'share of load',
  because:
    'Rigs that lose their pool stop hashing; pumps, smelters and cold stores do not notice, and a data centre idles.',
  innocently:
    'A holiday in the same days: 7 January, and the vacation of schools; what the peers did is taken off for that. Rigs on a satellite link do not fall, so not falling clears nobody.',
  needs: 'load through a dated internet shutdown, and weeks before and after it to compare',
  clears:
    'Why the load fell in those days: closed for the holiday or the unrest, by staff lists or sales; or proof of another line, such as a satellite.',
  sources: [
    SHUTDOWN.source,
    'Tavanir, June 2025, on the shutdown in Iran: some 900,000 rigs stopped, demand fell by 2,400 MW; https://abna24.com, 1703593.',
    'Dagestan, March 2025: the internet of two villages was switched off, 3.2 MW fell; reported by fxrobotz, 2025.',
    LABELLED_TOWNS,
  ],
  observe(profile, peers) {
    const response = shutdownResponse(profile, peers);
    if (response === undefined) return undefined;
    const { drop, usual, excess, placebo } = response;
    const value = Math.max(0, excess - PLACEBO_COUNTS * placebo);
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says:
        value > 0
          ? `without internet, 6 to 9 January 2022, its load fell ${percent(drop)}, ${peersFell(usual)}, and came back; nine in ten of its other weeks ${otherWeeksFall(placebo)}`
          : `without internet, 6 to 9 January 2022, its load did not fall beyond ${beyond(usual)}`,
    };
  },
};

function peersFell(usual: number | undefined): string {
  if (usual === undefined) return 'its peers are too few to compare';
  return usual > 0 ? `that of its peers ${percent(usual)}` : 'that of its peers not at all';
}

function beyond(usual: number | undefined): string {
  return usual === undefined
    ? 'its own other weeks; its peers are too few to compare'
    : "its peers' and its own other weeks";
}

function otherWeeksFall(placebo: number): string {
  return placebo > 0 ? `fall by less than ${percent(placebo)}` : 'do not fall';
}
