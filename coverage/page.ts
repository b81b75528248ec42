/** The tables of the campaign: what is printed, and the generated part of docs/uncertainty.md. */
import { table } from '../calibrate/tables.ts';
import type { EstimatedTown } from './estimated.ts';
import { type Coverage, coverageOf, type Held, inSizeClass, SIZE_CLASSES } from './measures.ts';

/** By the name of the group. */
export type Groups = Readonly<Record<string, Coverage>>;

export function groupsOf(towns: readonly EstimatedTown[]): Groups {
  const of = (name: string, isOf: (town: EstimatedTown) => boolean): [string, readonly Held[]] => [
    name,
    towns.filter(isOf),
  ];
  const groups: [string, readonly Held[]][] = [
    ['all towns', towns],
    ...TOWN_SIZES.map(([from, to]) =>
      of(`${from} to ${to} sites`, ({ town: { sites } }) => sites.length >= from && sites.length <= to),
    ),
    ...PREVALENCES.map(([from, to]) =>
      of(
        `${100 * from} to ${100 * to} % of farms`,
        ({ town: { illegalShare } }) => illegalShare >= from && illegalShare < to,
      ),
    ),
    ...SIZE_CLASSES.map((size): [string, readonly Held[]] => [
      `blocks ${sizeWords(size)}`,
      towns.flatMap((town) => inSizeClass(town, size) ?? []),
    ]),
  ];
  return Object.fromEntries(
    groups.filter(([, held]) => held.length > 0).map(([name, held]) => [name, coverageOf(held)]),
  );
}

const TOWN_SIZES = [
  [20, 49],
  [50, 119],
  [120, 400],
] as const;
const PREVALENCES = [
  [0.005, 0.015],
  [0.015, 0.05],
  [0.05, 0.2],
] as const;

function sizeWords([from, to]: readonly [number, number]): string {
  if (from === 0) return `under ${to} MW`;
  return Number.isFinite(to) ? `of ${from} to ${to} MW` : `over ${from} MW`;
}

export function tablesOf(groups: Groups): string {
  return table(
    [
      'of',
      'totals',
      'held the truth',
      '(it may be)',
      'truth above / below',
      'MW true',
      'MW central',
      'error',
      'median width / central',
    ],
    Object.entries(groups).map(([name, of]) => [
      name,
      `${of.towns}`,
      percent(of.held),
      `${percent(of.held_from)} to ${percent(of.held_to)}`,
      `${percent(of.true_above)} / ${percent(of.true_below)}`,
      of.true_mw.toFixed(1),
      of.central_mw.toFixed(1),
      `${of.error > 0 ? '+' : ''}${percent(of.error)} ± ${percent(of.standard_error)}`,
      of.median_width.toFixed(2),
    ]),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
