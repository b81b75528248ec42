/**
 * The differences of all registers, put into the cells: each state ends the interval that the one before began. Of each
 * state it is entered what became of it.
 */
import { HOUR, INTERVALS } from '../../sources/interval-minutes.ts';
import type { Quality } from '../../sources/quality.ts';
import type { Quantity } from '../../sources/quantity.ts';
import type { ReadingSource } from '../../sources/source.ts';
import { type Kw, MILLIWATTS_PER_KW } from '../../units.ts';
import type { Books, Engine } from '../engine.ts';
import type { LateEntries } from '../late-entries.ts';
import type { Kind } from '../ledger.ts';
import type { CellStore } from '../store.ts';
import { ownRateOf } from './difference.ts';
import { inOrder, type Kept } from './in-order.ts';
import {
  type Figures,
  multiplied,
  noFigures,
  noteStep,
  profiledDifference,
  rulesOf,
  usualMinutesOf,
} from './known.ts';
import { place } from './place.ts';
import { Registers } from './registers.ts';
import type { Amount } from './spread.ts';
import type { RegisterStates, Series, State } from './states.ts';

export interface RegisterJob {
  readonly engine: Engine;
  readonly sources: readonly ReadingSource[];
  readonly states: RegisterStates;
  readonly store: CellStore;
  /** One for each source. */
  readonly books: readonly Books[];
  readonly late: LateEntries;
  /** What a site is connected for, and by what its register is multiplied, where that is registered. */
  readonly contracted: (site: string) => Kw | undefined;
  readonly ratioOf: (site: string) => number | undefined;
}

/** Settles the registers of all sites. Those that were put off are read again, as often as it takes. */
export async function settleRegisters(job: RegisterJob): Promise<Registers> {
  const registers = new Registers();
  const { engine, sources, states } = job;
  for (;;) {
    for (const series of states.take()) settleSeries(series, registers, job);
    const next = states.next();
    if (next.size === 0) return registers;
    for (const [i, source] of sources.entries()) {
      if (source.meter === undefined) continue;
      const { put } = states.of(i, source);
      await engine.readAgain(source, next, {
        reading: () => undefined,
        state: put,
        refused: () => undefined, // Entered when it was read the first time.
      });
    }
  }
}

/** A difference that is known, between two states that are kept. */
interface Known extends Amount {
  readonly state: Kept;
  readonly quality: Quality;
}

function settleSeries(
  { site, quantity, facts, states }: Series,
  registers: Registers,
  job: RegisterJob,
): void {
  const { store, late } = job;
  const isTraffic = quantity !== 'load';
  const enter = (state: State, kind: Kind) => late.enter(kind, { ...placeOf(state), site });
  const { kept, dropped } = inOrder(states, isTraffic ? undefined : job.ratioOf(site), facts.bits);
  for (const { state, kind } of dropped) enter(state, kind);
  const inUnits = isTraffic ? kept.map((state) => ({ ...state, multiplier: 1 })) : kept;
  const figures = figuresOf(inUnits, facts);
  const rules = rulesOf(figures, isTraffic, contractedRate(job.contracted(site), quantity));
  const usual = usualMinutesOf(figures) ?? HOUR;
  const register = registers.of(site, quantity, figures);
  const known: Known[] = [];
  for (const [i, state] of inUnits.entries()) {
    const before = inUnits[i - 1];
    if (before === undefined) {
      register.begin(state, 'register_begins', placeOf(state));
      continue;
    }
    const difference = profiledDifference(before, state, rules, usual);
    if (typeof difference === 'string') {
      const mayBeJoined = state.instant - before.instant > HOUR;
      if (mayBeJoined) register.begin(state, difference, placeOf(state));
      else {
        register.goOn(state);
        enter(state, difference);
      }
      if (difference === 'register_exchanged') register.exchanges += 1;
      continue;
    }
    register.goOn(state);
    if (difference.isWrapped) register.rollovers += 1;
    const amount = multiplied(difference.amount, before.multiplier);
    const quality = qualityOf(before, state, isMeasured(inUnits, i, usual));
    known.push({ from: before.instant, to: state.instant, zone: before.zone, amount, state, quality });
  }
  for (const { multiplier } of inUnits) register.multipliers.add(multiplier);
  const there = store.get(site)?.quantities.get(quantity);
  const placed = place(known, store.cellsOf(site, quantity), there, isTraffic);
  for (const [i, refusal] of placed.entries()) {
    const { state } = known[i]!;
    if (typeof refusal === 'string') enter(state, refusal);
    else if (!isTraffic) for (const { value } of refusal) job.books[state.source]!.means.put(site, value);
  }
}

function placeOf({ source, line, column }: State) {
  return { source, line, column };
}

function figuresOf(states: readonly Kept[], facts: Pick<Figures, 'scale' | 'bits'>): Figures {
  const figures = noFigures(facts);
  const rates: number[] = [];
  for (const [i, state] of states.entries()) {
    if (state.value > figures.largest) figures.largest = state.value;
    const rate = i === 0 ? undefined : noteStep(figures, states[i - 1]!, state);
    if (rate !== undefined) rates.push(rate);
  }
  figures.ownRate = ownRateOf(rates);
  return figures;
}

/** Milliwatt-hours a minute; of traffic nothing is contracted. */
export function contractedRate(contracted: Kw | undefined, quantity: Quantity): number | undefined {
  return contracted === undefined || quantity !== 'load'
    ? undefined
    : (contracted * MILLIWATTS_PER_KW) / HOUR;
}

/** So many equal distances in a row are no gaps, as in own-minutes.ts. */
const STRETCH = 4;

/** Whether a difference is over one interval, and not spread over several of which the states between are missing. */
function isMeasured(states: readonly Kept[], i: number, usual: number): boolean {
  const distance = (at: number) =>
    at < 1 || at >= states.length ? Number.NaN : states[at]!.instant - states[at - 1]!.instant;
  const minutes = distance(i);
  if (!INTERVALS.includes(minutes)) return false;
  if (minutes <= usual) return true;
  let run = 1;
  for (let at = i - 1; distance(at) === minutes; at -= 1) run += 1;
  for (let at = i + 1; distance(at) === minutes; at += 1) run += 1;
  return run >= STRETCH;
}

type Qualified = Pick<State, 'quality'>;

/** Of a difference by those of its states. */
export function qualityOf(before: Qualified, state: Qualified, measured: boolean): Quality {
  const qualities = [before.quality, state.quality];
  if (!measured || qualities.includes('estimated')) return 'estimated';
  return qualities.includes('unknown') ? 'unknown' : 'actual';
}
