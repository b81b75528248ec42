/**
 * The second look at sites that the single pass could not get right: those with failing days (failing.ts), and those
 * whose largest loads may be sentinels (sentinels.ts). They are read once more into fresh cells: energy of another
 * interval is spread anew as it is read, days with rivals are collected, settled, and then put in.
 */
import type { Quantity } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Kw } from '../units.ts';
import { QuantityCells } from './cells.ts';
import { type Failing, failingDays } from './failing.ts';
import type { IsolatedTop } from './isolated-top.ts';
import type { LateEntries } from './late-entries.ts';
import type { MeanLoads } from './mean-loads.ts';
import { readSource } from './read.ts';
import { isSentinel, suspectsOf } from './sentinels.ts';
import { type Claim, respread, settle } from './settle.ts';
import type { CellStore } from './store.ts';

/** Readings that are held in memory at once, unless told otherwise: some 200 MB. */
export const HELD_AT_ONCE = 1_000_000;

export interface Repair {
  readonly store: CellStore;
  readonly sources: readonly ReadingSource[];
  readonly late: LateEntries;
  /** Mean loads of each source, taken anew for the sites that are read again. */
  readonly meanLoads: readonly MeanLoads[];
  /** What a site is connected for, where that is registered. */
  readonly contracted: (site: string) => Kw | undefined;
  readonly heldAtOnce: number;
}

/**
 * Sets sites right in place, and enters what was dropped. Where more than `heldAtOnce` readings would have to be held,
 * the sources are read in several rounds.
 */
export async function repair(job: Repair): Promise<void> {
  for (const round of rounds(patients(job), job.heldAtOnce)) {
    const treatments = new Map(round.map((patient) => [keyOf(patient), begun(patient, job)]));
    for (const [i, source] of job.sources.entries()) await treat(treatments, source, i, job);
    for (const treatment of treatments.values()) finish(treatment, job);
  }
}

interface Patient {
  readonly site: string;
  readonly quantity: Quantity;
  readonly failing: Failing;
  /** What may be sentinels among its loads. */
  readonly suspects: IsolatedTop | undefined;
}

function* patients({ store, contracted }: Repair): Generator<Patient> {
  for (const [site, quantities] of store) {
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
  readonly cells: QuantityCells;
  readonly claims: Map<number, Claim[]>;
}

function begun(patient: Patient, { store, meanLoads }: Repair): Treatment {
  const cells = new QuantityCells();
  store.get(patient.site)!.set(patient.quantity, cells);
  if (patient.quantity === 'load') for (const means of meanLoads) means.forget(patient.site);
  return { ...patient, cells, claims: new Map() };
}

async function treat(
  treatments: ReadonlyMap<string, Treatment>,
  source: ReadingSource,
  index: number,
  { late, meanLoads }: Repair,
): Promise<void> {
  await readSource(source, {
    reading(site, { moment, again }, valueColumn, value, assumedMinutes, { line, column, record, quality }) {
      const { quantity } = valueColumn;
      const treatment = treatments.get(keyOf({ site, quantity }));
      if (treatment === undefined) return;
      const { cells, claims, failing, suspects } = treatment;
      const place = { source: index, site, line, column };
      if (suspects !== undefined && isSentinel({ value, assumedMinutes }, valueColumn, suspects)) {
        late.enter('sentinel', place);
        return;
      }
      const day = failing.days.get(moment.day);
      if (day === undefined) {
        cells.put(value, moment, assumedMinutes, quality);
        if (quantity === 'load') meanLoads[index]!.put(site, value);
      } else if (day.minutes !== undefined) {
        const load = respread({ value, assumedMinutes }, day.minutes);
        if (typeof load === 'string') return late.enter(load, place);
        cells.put(load, moment, 0, quality);
        meanLoads[index]!.put(site, load);
      } else {
        const revision = source.revision === undefined ? '' : (record[source.revision] ?? '').trim();
        const ofDay = claims.get(moment.day) ?? [];
        ofDay.push({ ...place, moment, again, value, assumedMinutes, quality, revision });
        claims.set(moment.day, ofDay);
      }
    },
    refused: () => undefined, // Entered in the ledger when it was read the first time.
  });
}

function finish({ site, quantity, failing, cells, claims }: Treatment, { late, meanLoads }: Repair): void {
  const { usualMinutes } = failing;
  for (const [, ofDay] of [...claims].sort(([a], [b]) => a - b)) {
    const { kept, dropped } = settle(ofDay, { quantity, usualMinutes });
    for (const { claim, value, moments } of kept) {
      cells.putOver(value, moments, claim.quality);
      if (quantity === 'load') meanLoads[claim.source]!.put(site, value);
    }
    for (const { claim, kind } of dropped) late.enter(kind, { ...claim, site });
  }
}

function keyOf({ site, quantity }: Pick<Patient, 'site' | 'quantity'>): string {
  return `${quantity}\0${site}`;
}
