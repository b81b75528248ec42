/**
 * What was decided about a file before a reading of it was taken, with the evidence: a figure rests on these as much
 * as on the readings, so each is kept beside the source and shown.
 */

/**
 * How sure a decision is: the user or the file says so, the data prove it, they speak for it, or nothing speaks
 * against it.
 */
type Certainty = 'said' | 'proven' | 'likely' | 'assumed';

type About =
  | 'encoding'
  | 'preamble'
  | 'header'
  | 'delimiter'
  | 'decimal'
  | 'layout'
  | 'columns'
  | 'unit'
  | 'reading'
  | 'ratio'
  | 'times'
  | 'label'
  | 'zone'
  | 'interval'
  | 'site'
  | 'flows';

export interface Decision {
  readonly about: About;
  /** What was decided, in a word or two: `windows-1251`, `;`, `end`, `day-first`. */
  readonly value: string;
  /** The evidence, as the end of a sentence: `the first label of a day is 00:30 and the last 24:00`. */
  readonly because: string;
  readonly certainty: Certainty;
}
