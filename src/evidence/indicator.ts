/**
 * An indicator: one thing that tells mining from honest load, or honest load from mining. It says what was seen and
 * how strongly; how much that weighs is the score's business (score/weights.ts).
 */
import type { Profile } from '../profiles/profile.ts';
import type { Peers } from './peers.ts';

export const FAMILIES = ['shape', 'size', 'change', 'network', 'event', 'register'] as const;
/** What kind of fact it is: evidence of one family is capped together, so that one fact seen three ways counts once. */
export type Family = (typeof FAMILIES)[number];

export interface Indicator {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  /** Unit of the value it observes. */
  readonly unit: string;
  /** Why mining would look like this, and honest load would not. */
  readonly because: string;
  /** What else looks like this. */
  readonly innocently: string;
  /** The data without which it can say nothing: "a month or more of load". */
  readonly needs: string;
  /** What would show that a site at which it is seen is honest. */
  readonly clears: string;
  /** Author, title, year, link; or that it was measured here, and on what. */
  readonly sources: readonly string[];
  /** What is seen at a site; undefined when the data cannot say. */
  readonly observe: (profile: Profile, peers: Peers) => Observation | undefined;
}

export interface Observation {
  readonly value: number;
  /** From -1, as strongly as it can speak for the site, over 0, nothing, to 1, as strongly as it can speak for mining. */
  readonly strength: number;
  /** What was seen, in words an analyst can check against the curve. */
  readonly says: string;
}
