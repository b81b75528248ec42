/**
 * The repair of failing site-days (failing.ts). Their sites are read a second time into fresh cells: energy of another
 * interval is spread anew as it is read, days with rivals are collected, settled, and then put in.
 */
import type { Quantity } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import { QuantityCells } from './cells.ts';
import { type Failing, failingDays } from './failing.ts';
import type { Ledger } from './ledger.ts';
import { readSource } from './read.ts';
import { type Claim, respread, settle } from './settle.ts';
import type { CellStore } from './summarise.ts';

/** Readings that are held in memory at once, unless told otherwise: some 200 MB. */
export const HELD_AT_ONCE = 1_000_000;

/**
 * Sets failing site-days right in place, and enters in the ledgers what was dropped. Where more than `heldAtOnce`
 * readings would have to be held, the sources are read in several rounds.
 */
export async function repair(
  store: CellStore,
  sources: readonly ReadingSource[],
  ledgers: readonly Ledger[],
  heldAtOnce: number,
): Promise<void> {
  for (const round of rounds(patients(store), heldAtOnce)) {
    const treatments = new Map(round.map((patient) => [keyOf(patient), begun(patient, store)]));
    for (const [i, source] of sources.entries()) await treat(treatments, source, i, ledgers);
    for (const treatment of treatments.values()) finish(treatment, ledgers);
  }
}

interface Patient {
  readonly site: string;
  readonly quantity: Quantity;
  readonly failing: Failing;
}

function* patients(store: CellStore): Generator<Patient> {
  for (const [site, quantities] of store) {
    for (const [quantity, cells] of quantities) {
      const failing = failingDays(cells);
      if (failing.days.size > 0) yield { site, quantity, failing };
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

interface Treatment {
  readonly failing: Failing;
  readonly cells: QuantityCells;
  readonly claims: Map<number, Claim[]>;
}

function begun({ site, quantity, failing }: Patient, store: CellStore): Treatment {
  const cells = new QuantityCells();
  store.get(site)!.set(quantity, cells);
  return { failing, cells, claims: new Map() };
}

async function treat(
  treatments: ReadonlyMap<string, Treatment>,
  source: ReadingSource,
  index: number,
  ledgers: readonly Ledger[],
): Promise<void> {
  await readSource(source, {
    reading(site, { moment, again }, { quantity }, value, assumedMinutes, { line, column, record }) {
      const treatment = treatments.get(keyOf({ site, quantity }));
      if (treatment === undefined) return;
      const { cells, claims, failing } = treatment;
      const day = failing.days.get(moment.day);
      if (day === undefined) {
        cells.put(value, moment, assumedMinutes);
      } else if (day.minutes !== undefined) {
        const load = respread({ value, assumedMinutes }, day.minutes);
        if (typeof load === 'string') ledgers[index]!.enter(load, line, column);
        else cells.put(load, moment, 0);
      } else {
        const revision = source.revision === undefined ? '' : (record[source.revision] ?? '').trim();
        const ofDay = claims.get(moment.day) ?? [];
        ofDay.push({ moment, again, value, assumedMinutes, revision, source: index, line, column });
        claims.set(moment.day, ofDay);
      }
    },
    refused: () => undefined, // Entered in the ledger when it was read the first time.
  });
}

function finish({ failing, cells, claims }: Treatment, ledgers: readonly Ledger[]): void {
  for (const [, ofDay] of [...claims].sort(([a], [b]) => a - b)) {
    const { kept, dropped } = settle(ofDay, failing.usualMinutes);
    for (const { value, moment } of kept) cells.put(value, moment, 0);
    for (const { claim, kind } of dropped) ledgers[claim.source]!.enter(kind, claim.line, claim.column);
  }
}

function keyOf({ site, quantity }: Pick<Patient, 'site' | 'quantity'>): string {
  return `${quantity}\0${site}`;
}
