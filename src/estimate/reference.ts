/** A public figure: what is said of it, whoever keeps the table. The shipped ones are in references.ts. */

/** Estimates of illegal mining, and what was closed of it. */
export const KINDS = ['illegal_mining', 'closed'] as const;
/** Which mining a figure counts: what is not registered, or all. */
export const MINING = ['unregistered', 'all'] as const;
/** Which power: what was drawn, what a contract allows, what the machines may draw, or what was cut off. */
export const POWER = ['consumed', 'contracted', 'nameplate', 'disconnected'] as const;
/** An office published it; the press tells it second hand; no document behind it was found. */
export const FIRMNESS = ['official', 'press', 'unsourced'] as const;

/** A public figure. The same shape goes into the report and is read from `--references FILE`. */
export interface Reference {
  id: string;
  kind: (typeof KINDS)[number];
  who: string;
  /** As exact as the source is: a day, a month, or "late 2021". */
  date: string;
  mw: number;
  /** How many farms were closed; null where the source does not say. So are the three that follow. */
  farms: number | null;
  mining: (typeof MINING)[number] | null;
  power: (typeof POWER)[number] | null;
  firmness: (typeof FIRMNESS)[number] | null;
  counts: string;
  source: string;
}
