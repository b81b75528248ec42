/** All figures of a calibration: what is printed, and written as JSON. */
import { THRESHOLD } from '../src/score/weights.ts';
import { type Flagging, type Measures, measured } from './measures.ts';
import { SHUTDOWNS, type Shutdown } from './observations.ts';
import { prevalenceOf, type Row } from './rows.ts';
import type { Scores } from './splits.ts';
import { byTableInUse } from './table-in-use.ts';
import { DOMAINS, type Town } from './towns.ts';

/** Snake case: this object is the JSON. */
export interface Figures {
  readonly towns: readonly {
    readonly name: string;
    readonly shutdown: Shutdown;
    readonly prevalence: number;
  }[];
  readonly flagging: Flagging;
  /** Each building scored without it; each town scored without it; and by the table that is in use now. */
  readonly by_building: Groups;
  readonly by_town: Groups;
  readonly table_in_use: Groups;
}

/** By the name of the group. */
export type Groups = Readonly<Record<string, Measures>>;

export function figuresOf(
  rows: readonly Row[],
  held: { readonly byBuilding: readonly Scores[]; readonly byTown: Scores },
  flagging: Flagging,
): Figures {
  const towns = [...new Set(rows.map(({ town }) => town))];
  const groups = groupsOf(towns);
  const inGroups = (scores: readonly Scores[], by: Flagging): Groups =>
    Object.fromEntries(
      groups.map(([name, isOf]) => [name, measured(rows, scores, by, ({ town }) => isOf(town))]),
    );
  const inUse = { prevalence: flagging.prevalence, threshold: THRESHOLD };
  return {
    towns: towns.map((town) => ({
      name: town.name,
      shutdown: town.shutdown,
      prevalence: prevalenceOf(town),
    })),
    flagging,
    by_building: inGroups(held.byBuilding, flagging),
    by_town: inGroups([held.byTown], flagging),
    table_in_use: inGroups([byTableInUse(rows, flagging.prevalence)], inUse),
  };
}

type Group = readonly [name: string, isOf: (town: Town) => boolean];

/** Pooled first, then town by town; domains that are not there are left out. */
function groupsOf(towns: readonly Town[]): Group[] {
  const pooled = DOMAINS.flatMap((domain): Group[] => [
    [domain, (town) => town.domain === domain],
    ...SHUTDOWNS.map(
      (shutdown): Group => [
        `${domain}, ${shutdown}`,
        (town) => town.domain === domain && town.shutdown === shutdown,
      ],
    ),
  ]);
  const each = towns.map((one): Group => [one.name, (town) => town === one]);
  return [...pooled, ...each].filter(([, isOf]) => towns.some(isOf));
}
