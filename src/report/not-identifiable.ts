/** Why the total cannot be told from these data. */
import type { Unidentified } from '../estimate/identifiable.ts';
import { words } from '../language/words.ts';
import type { Untold } from '../score/prevalence.ts';
import { power } from './figures.ts';
import type { Report } from './report.ts';
import { mwToWatt } from './rounding.ts';

type NotIdentifiable = Report['totals']['not_identifiable'];

/** Null where it can be told. */
export function notIdentifiable(found: Unidentified | undefined): NonNullable<NotIdentifiable> | null {
  if (found === undefined) return null;
  const { code, ifFewMine, ifManyMine } = found;
  return {
    code,
    says: SAYS[code](),
    if_few_mine_mw: mwToWatt(ifFewMine),
    if_many_mine_mw: mwToWatt(ifManyMine),
  };
}

const SAYS: Readonly<Record<Untold, () => string>> = {
  few_sites: () => words`too few sites were read to tell how common mining is among them`,
  nothing_learnt: () => words`what was seen at the sites does not tell how common mining is among them`,
  below_zero: () =>
    words`the sites look less like mining than sites do among which nobody mines: the share that fits best is under zero`,
};

/** A figure that these sites do not carry is not left to stand alone. */
export function cautionOf({ totals: { not_identifiable: why } }: Report): string[] {
  if (why === null || why === undefined) return [];
  return [
    words`Not identifiable from these data: ${why.says}. It would be ${power(why.if_few_mine_mw)} if as few of them mine as in any usual town, ${power(why.if_many_mine_mw)} if as many.`,
  ];
}
