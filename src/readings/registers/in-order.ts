/**
 * The states of one register in the order in which it stood at them: of rivals one is kept, as among readings of
 * intervals (settle.ts), and those that no register can have stood at between its neighbours are dropped.
 */
import { areSameRatio } from '../../sources/registers/ratio.ts';
import type { Kind } from '../ledger.ts';
import { isLater } from '../settle.ts';
import type { State } from './states.ts';

/** A state that is kept, and by what the difference that begins at it is multiplied. */
export interface Kept extends State {
  readonly multiplier: number;
}

export interface InOrder {
  readonly kept: readonly Kept[];
  readonly dropped: readonly { readonly state: State; readonly kind: Kind }[];
}

/**
 * `registered`: the ratio that the register of sites has; undefined where it has none, or none applies. A counter of so
 * many `bits` may stand anywhere after it wrapped.
 */
export function inOrder(
  states: readonly State[],
  registered: number | undefined,
  bits: number | undefined,
): InOrder {
  const dropped: { state: State; kind: Kind }[] = [];
  const drop = (kind: Kind) => (state: State) => void dropped.push({ state, kind });
  const sorted = unfolded(states.toSorted(byTime));
  if (areOfSeveralMeters(sorted)) {
    sorted.forEach(drop('several_meters'));
    return { kept: [], dropped };
  }
  const multiplied = withMultipliers(sorted, registered, drop);
  const settled = withoutRivals(multiplied, drop);
  return { kept: bits === undefined ? withoutOutliers(settled, drop) : settled, dropped };
}

type Drop = (kind: Kind) => (state: State) => void;

function byTime(a: State, b: State): number {
  return a.instant - b.instant || a.source - b.source || a.line - b.line || a.column - b.column;
}

/**
 * Where the local clock was put back, the lower of two states of one file at the same wall time was read first; of two
 * that are equal either.
 */
function unfolded(sorted: readonly State[]): State[] {
  if (sorted.every(({ again }) => again === undefined)) return named(sorted);
  const seen = new Set<string>();
  const byValue = sorted.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : byTime(a, b)));
  const moved = byValue.map((state) => {
    if (state.again === undefined) return state;
    const key = `${state.source} ${state.instant} ${state.revision} ${state.serial}`;
    const instant = seen.has(key) ? state.again : state.instant;
    seen.add(key);
    return { ...state, instant };
  });
  return named(moved.sort(byTime));
}

/** A blank serial number is that of the state before. */
function named(sorted: readonly State[]): State[] {
  let last = '';
  return sorted.map((state) => {
    last = state.serial || last;
    return state.serial === last ? state : { ...state, serial: last };
  });
}

/** A meter that is exchanged is read beside its successor once; those that are read side by side, over and over. */
function areOfSeveralMeters(sorted: readonly State[]): boolean {
  const serials = new Set(sorted.map(({ serial }) => serial));
  if (serials.size < 2) return false;
  const changes = sorted.filter(({ serial }, i) => i > 0 && serial !== sorted[i - 1]!.serial).length;
  return changes > 2 * serials.size;
}

function withMultipliers(sorted: readonly State[], registered: number | undefined, drop: Drop): Kept[] {
  const named = sorted.flatMap(({ ratio }) => (typeof ratio === 'number' ? [ratio] : []));
  const latest = named.at(-1);
  const isContradicted =
    registered !== undefined && latest !== undefined && !areSameRatio(registered, latest);
  const amissWith = ({ ratio }: State): Kind | undefined => {
    if (ratio === 'unreadable') return 'bad_ratio';
    if (ratio === 'contradicted' || isContradicted) return 'ratio_contradicted';
    return ratio === undefined && latest !== undefined ? 'no_ratio' : undefined;
  };
  const kept: Kept[] = [];
  for (const state of sorted) {
    const amiss = amissWith(state);
    if (amiss !== undefined) drop(amiss)(state);
    else kept.push({ ...state, multiplier: (state.ratio as number | undefined) ?? registered ?? 1 });
  }
  return kept;
}

/** Of several states of one meter at one time the last revision is kept. */
function withoutRivals(sorted: readonly Kept[], drop: Drop): Kept[] {
  const kept: Kept[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]!.instant === sorted[from]!.instant) to += 1;
    const bySerial = new Map<string, Kept[]>();
    for (const state of sorted.slice(from, to)) {
      bySerial.set(state.serial, [...(bySerial.get(state.serial) ?? []), state]);
    }
    const before = kept.at(-1)?.serial;
    const serials = [...bySerial.keys()].sort((a, b) =>
      a === before ? -1 : b === before ? 1 : a < b ? -1 : 1,
    );
    for (const serial of serials) {
      const rivals = bySerial.get(serial)!;
      const winner = rivals.reduce((a, b) => (isLater(a, b) ? a : b));
      kept.push(winner);
      for (const state of rivals) {
        if (state === winner) continue;
        drop(state.value === winner.value ? 'repeated' : 'superseded')(state);
      }
    }
  }
  return kept;
}

/** A lone state far off between two that go on from each other; the register stood at none such. */
function withoutOutliers(sorted: readonly Kept[], drop: Drop): Kept[] {
  const kept: Kept[] = [];
  for (const [i, state] of sorted.entries()) {
    const [before, after] = [kept.at(-1), sorted[i + 1]];
    if (before !== undefined && after !== undefined && isOutlier(before, state, after)) {
      drop('register_outlier')(state);
    } else {
      kept.push(state);
    }
  }
  return kept;
}

/**
 * Above both its neighbours, or below both by so much that it cannot have come back: what was drawn over both intervals
 * is less than a hundredth of the fall. Assumed on 2026-11.
 */
const FALL_OVER_RISE = 100n;

function isOutlier(before: Kept, state: Kept, after: Kept): boolean {
  const isOfOne = before.serial === state.serial && state.serial === after.serial;
  if (!isOfOne || after.value < before.value) return false;
  const rise = after.value - before.value;
  if (state.value > after.value) return true;
  return state.value < before.value && before.value - state.value > FALL_OVER_RISE * rise;
}
