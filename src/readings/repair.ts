/**
 * The second look at sites that the single pass could not get right: those with failing days (failing.ts), and those
 * whose largest loads may be sentinels (sentinels.ts). They are read once more into fresh cells: energy of another
 * interval is spread anew as it is read, days with rivals are collected, settled, and then put in.
 */
import type { Quantity } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Kw } from '../units.ts';
import { QuantityCells } from './cells.ts';
import type { Books, Engine } from './engine.ts';
import { type Failing, failingDays } from './failing.ts';
import type { IsolatedTop } from './isolated-top.ts';
import type { LateEntries } from './late-entries.ts';
import { respread } from './over-interval.ts';
import { isSentinel, suspectsOf } from './sentinels.ts';
import { type Claim, settle } from './settle.ts';
import type { CellStore } from './store.ts';

/** So many bytes does a reading take up that is held. Measured on 2026-11. */
const HELD_BYTES = 150;
const HELD_MOST = 1_000_000;

/** Readings that may be held at once where so many bytes are given to cells. */
export function heldWithin(memory: number): number {
  return Math.min(HELD_MOST, Math.floor(memory / HELD_BYTES));
}

export interface Repair {
  readonly engine: Engine;
  readonly sources: readonly ReadingSource[];
  readonly store: CellStore;
  /** One for each source: mean loads are taken anew for the sites that are read again. */
  readonly books: readonly Books[];
  readonly late: LateEntries;
  /** What a site is connected for, where that is registered. */
  readonly contracted: (site: string) => Kw | undefined;
  readonly heldAtOnce: number;
  /** Told of each site that is set right, and how: whoever reads it again must do the same. */
  readonly treated?: ((patient: Patient) => void) | undefined;
}

/**
 * Sets sites right in place, and enters what was dropped. Where more than `heldAtOnce` readings would have to be held,
 * the sources are read in several rounds.
 */
export async function repair(job: Repair): Promise<void> {
  for (const round of rounds(patients(job), job.heldAtOnce)) {
    const treatments: Treatments = new Map();
    for (const patient of round) {
      job.treated?.(patient);
      begin(treatments, patient, job);
    }
    for (const index of job.sources.keys()) await treat(treatments, index, job);
    for (const ofSite of treatments.values()) {
      for (const treatment of ofSite.values()) finish(treatment, job);
    }
  }
}

export interface Patient {
  readonly site: string;
  readonly quantity: Quantity;
  readonly failing: Failing;
  /** What may be sentinels among its loads. */
  readonly suspects: IsolatedTop | undefined;
}

/** Sites are looked at while others are treated: what is done to one tells nothing of the next. */
function* patients({ store, contracted }: Repair): Generator<Patient> {
  for (const { site, quantities } of store.sites()) {
    for (const [quantity, cells] of quantities) {
      const failing = failingDays(cells, quantity);
      const suspects = quantity === 'load' ? suspectsOf(cells, contracted(site)) : undefined;
      if (failing.days.size > 0 || suspects !== undefined) yield { site, quantity, failing, suspects };
    }
  }
}

function* rounds(patients: Iterable<Patient>, heldAtOnce: number): Generator<Patient[]> {
  let round: Patient[] = [];
  let held = 0;
  for (const patient of patients) {
    const more = readingsHeld(patient);
    if (held > 0 && held + more > heldAtOnce) {
      yield round;
      [round, held] = [[], 0];
    }
    round.push(patient);
    held += more;
  }
  if (round.length > 0) yield round;
}

function readingsHeld({ failing }: Patient): number {
  return [...failing.days.values()].reduce((sum, { n, minutes }) => sum + (minutes === undefined ? n : 0), 0);
}

interface Treatment extends Patient {
  readonly claims: Map<number, Claim[]>;
}

type Treatments = Map<string, Map<Quantity, Treatment>>;

/** The cells of a patient are filled anew. */
function begin(treatments: Treatments, patient: Patient, { store, books }: Repair): void {
  const { site, quantity } = patient;
  store.replace(site, quantity, new QuantityCells());
  if (quantity === 'load') for (const { means } of books) means.forget(site);
  const ofSite = treatments.get(site) ?? new Map<Quantity, Treatment>();
  treatments.set(site, ofSite.set(quantity, { ...patient, claims: new Map() }));
}

async function treat(
  treatments: Treatments,
  index: number,
  { engine, sources, store, books, late }: Repair,
): Promise<void> {
  const source = sources[index]!;
  const { means } = books[index]!;
  const isOneInALine = source.table.form === undefined;
  await engine.readAgain(source, new Set(treatments.keys()), {
    reading(site, { moment, again }, valueColumn, value, assumedMinutes, { line, column, record, quality }) {
      const { quantity } = valueColumn;
      const treatment = treatments.get(site)?.get(quantity);
      if (treatment === undefined) return;
      const { claims, failing, suspects } = treatment;
      const kept = isOneInALine ? undefined : record;
      const place = { source: index, site, line, column, record: kept };
      if (suspects !== undefined && isSentinel({ value, assumedMinutes }, valueColumn, suspects)) {
        late.enter('sentinel', place);
        return;
      }
      const day = failing.days.get(moment.day);
      if (day === undefined) {
        store.cellsOf(site, quantity).put(value, moment, assumedMinutes, quality);
        if (quantity === 'load') means.put(site, value);
      } else if (day.minutes !== undefined) {
        const set = respread({ value, assumedMinutes }, day.minutes, quantity);
        if (typeof set === 'string') return late.enter(set, place);
        store.cellsOf(site, quantity).put(set, moment, 0, quality);
        if (quantity === 'load') means.put(site, set);
      } else {
        const revision = source.revision === undefined ? '' : (record[source.revision] ?? '').trim();
        const ofDay = claims.get(moment.day) ?? [];
        // Written out, since many are held: spread into one another they take up four times as much.
        ofDay.push({
          source: index,
          line,
          column,
          record: kept,
          moment,
          again,
          value,
          assumedMinutes,
          quality,
          revision,
        });
        claims.set(moment.day, ofDay);
      }
    },
    refused: () => undefined, // Entered in the ledger when it was read the first time.
  });
}

function finish(
  { site, quantity, failing, claims }: Treatment,
  { sources, store, books, late }: Repair,
): void {
  const holdsEvents = (source: number) => sources[source]!.table.form?.holdsEvents === true;
  const { usualMinutes } = failing;
  for (const [, ofDay] of [...claims].sort(([a], [b]) => a - b)) {
    const { kept, dropped } = settle(ofDay, { quantity, usualMinutes, holdsEvents });
    for (const { claim, value, moments } of kept) {
      store.cellsOf(site, quantity).putOver(value, moments, claim.quality);
      if (quantity === 'load') books[claim.source]!.means.put(site, value);
    }
    for (const { claim, kind } of dropped) late.enter(kind, { ...claim, site });
  }
}
