/**
 * Balances feeders: reads their meters and points once more, and puts what is left of each into the store as a load of
 * its own, in the place of the feeder's meters, whose load is that of the points. Memory: one flow for each feeder, as
 * many at a time as the bound leaves room for.
 */
import type { Feeder } from '../../sources/feeders.ts';
import type { ReadingSource } from '../../sources/source.ts';
import type { Ratio } from '../../units.ts';
import type { Engine } from '../engine.ts';
import type { CellStore } from '../store.ts';
import { accountOf } from './account.ts';
import { type Astray, doubtsOf, type FeederBalance, stateOf } from './feeder-balance.ts';
import { Flow, type FlowShape, intervalsIn } from './flow.ts';
import { type Members, membersOf, sitesNamed } from './members.ts';
import { type Course, readFlows } from './read-flows.ts';
import type { Treated } from './treated.ts';

export interface Balancing {
  readonly engine: Engine;
  readonly sources: readonly ReadingSource[];
  readonly store: CellStore;
  readonly feeders: readonly Feeder[];
  /** Share of what a feeder is given that is lost on the way. */
  readonly lossShare: Ratio;
  /** What was set right at the sites that were. */
  readonly treated: ReadonlyMap<string, Treated>;
  /** Whether a site was read from files of cells, in which no interval can be told from another. */
  readonly isInCells: (site: string) => boolean;
  readonly astray: Astray;
  /** Readings, or as much as they take up, that may be held in memory at once. */
  readonly heldAtOnce: number;
}

/** One for each feeder, in their order. The meters of those that have one are no sites any more. */
export async function balanceFeeders(job: Balancing): Promise<FeederBalance[]> {
  const balances: FeederBalance[] = [];
  const meters = new Set<string>();
  for (const round of rounds(job)) {
    const courses = new Map<string, Course[]>();
    for (const plan of round) follow(plan, courses);
    if (courses.size > 0) await readFlows({ ...job, courses });
    for (const plan of round) {
      for (const { site } of plan.members.meters) meters.add(site);
      balances.push(balanceOf(plan, job));
    }
  }
  for (const meter of meters) job.store.delete(meter);
  return balances;
}

interface Plan {
  readonly members: Members;
  /** Or why there is none. */
  readonly flow: Flow | 'no_meter' | 'in_cells';
}

/** A reading that is held takes up as much as five intervals of a flow. Measured, 2026-11. */
const INTERVALS_A_READING = 5;

function* rounds({ feeders, store, treated, isInCells, heldAtOnce }: Balancing): Generator<Plan[]> {
  const named = sitesNamed(store.names);
  let round: Plan[] = [];
  let held = 0;
  for (const feeder of feeders) {
    const members = membersOf(feeder, named, store);
    const sites = [...members.meters, ...members.points].map(({ site }) => site);
    const shape = members.meters.length === 0 ? undefined : shapeOf(members);
    const inCells = sites.some(isInCells);
    const settled = sites.reduce((sum, site) => sum + (treated.get(site)?.held ?? 0), 0);
    const more = shape === undefined || inCells ? 0 : intervalsIn(shape) / INTERVALS_A_READING + settled;
    if (held > 0 && held + more > heldAtOnce) {
      yield round;
      [round, held] = [[], 0];
    }
    const flow = shape === undefined ? 'no_meter' : inCells ? 'in_cells' : new Flow(shape);
    round.push({ members, flow });
    held += more;
  }
  if (round.length > 0) yield round;
}

/** Energy is brought to the longest interval at which any of them is read: it divides the hour, as all do. */
function shapeOf({ meters, points }: Members): FlowShape {
  const all = [...meters, ...points];
  return {
    minutes: all.reduce(commonLength, 1),
    from: Math.min(...meters.map(({ from }) => from)),
    to: Math.max(...meters.map(({ to }) => to)),
    meters: meters.length,
    points: points.length,
  };
}

/** The shortest interval that holds whole ones of both: of 15 and 20 minutes the hour. */
function commonLength(minutes: number, { lengths }: Members['meters'][number]): number {
  return lengths.reduce((common, length) => (common * length) / greatestDivisor(common, length), minutes);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function follow({ members, flow }: Plan, courses: Map<string, Course[]>): void {
  if (!(flow instanceof Flow)) return;
  for (const side of ['meter', 'point'] as const) {
    for (const member of members[`${side}s`]) {
      courses.set(member.site, [...(courses.get(member.site) ?? []), { flow, side, member }]);
    }
  }
}

function balanceOf({ members, flow }: Plan, { store, lossShare, astray }: Balancing): FeederBalance {
  const plain = {
    feeder: members.feeder.name,
    meters: members.meters.map(({ site }) => site),
    points: members.points.map(({ site }) => site),
    doubts: [],
    account: undefined,
    site: undefined,
  };
  if (!(flow instanceof Flow)) return { ...plain, state: flow };
  const account = accountOf(flow, lossShare);
  if (account === undefined) return { ...plain, state: 'never_whole' };
  const { load, ...figures } = account;
  const doubts = doubtsOf(members, account, astray);
  const state = stateOf(account, lossShare, doubts);
  if (state === 'negative' || state === 'balanced') return { ...plain, state, account: figures };
  const site = nameFor(members.feeder.name, store);
  store.merge(site, 'load', load);
  return { ...plain, state, account: figures, doubts: state === 'uncertain' ? doubts : [], site };
}

/** A site of the data may go by any name: what is not metered must not be taken for it. */
function nameFor(feeder: string, store: CellStore): string {
  let name = `${feeder} (not metered)`;
  while (store.get(name) !== undefined) name += "'";
  return name;
}
