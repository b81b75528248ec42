/**
 * The repair of failing site-days. The single pass assumes that each interval is read once and lasts as long as the
 * sample showed; the day cells prove it or not. The sites of which they do not are read a second time: their other
 * days go straight into fresh cells, the failing days are collected, set right, and then put in.
 */
import type { Quantity } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Moment } from './calendar.ts';
import { QuantityCells } from './cells.ts';
import type { Kind, Ledger } from './ledger.ts';
import { readSource } from './read.ts';
import { settle } from './settle.ts';
import type { CellStore } from './summarise.ts';

/** A reading of a failing day. */
export interface Claim {
  readonly moment: Moment;
  /** The second time the local clock showed this, on the day it was put back. */
  readonly again: Moment | undefined;
  readonly value: number;
  /** The interval, in minutes, by which energy was taken for power; 0: it was power. */
  readonly assumedMinutes: number;
  readonly revision: string;
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

/** Readings of failing days that are held in memory at once: beyond it the sites are repaired in several rounds. */
const HELD_AT_ONCE = 1_000_000;

/** Sets failing site-days right in place, and enters in the ledgers what was dropped. */
export async function repair(
  store: CellStore,
  sources: readonly ReadingSource[],
  ledgers: readonly Ledger[],
): Promise<void> {
  for (const round of rounds(failing(store))) {
    await repairRound(round, store, sources, ledgers);
  }
}

interface Patient {
  readonly site: string;
  readonly quantity: Quantity;
  readonly days: ReadonlySet<number>;
  readonly readings: number;
}

function* failing(store: CellStore): Generator<Patient> {
  for (const [site, quantities] of store) {
    for (const [quantity, cells] of quantities) {
      const days = cells.failingDays();
      if (days.length === 0) continue;
      yield {
        site,
        quantity,
        days: new Set(days.map(({ day }) => day)),
        readings: days.reduce((sum, { n }) => sum + n, 0),
      };
    }
  }
}

function* rounds(patients: Iterable<Patient>): Generator<Patient[]> {
  let round: Patient[] = [];
  let held = 0;
  for (const patient of patients) {
    if (held > 0 && held + patient.readings > HELD_AT_ONCE) {
      yield round;
      [round, held] = [[], 0];
    }
    round.push(patient);
    held += patient.readings;
  }
  if (round.length > 0) yield round;
}

interface Treatment {
  readonly patient: Patient;
  readonly cells: QuantityCells;
  readonly claims: Map<number, Claim[]>;
}

async function repairRound(
  round: readonly Patient[],
  store: CellStore,
  sources: readonly ReadingSource[],
  ledgers: readonly Ledger[],
): Promise<void> {
  const treatments = new Map<string, Treatment>();
  for (const patient of round) {
    treatments.set(keyOf(patient.site, patient.quantity), {
      patient,
      cells: new QuantityCells(),
      claims: new Map(),
    });
  }
  for (const [i, source] of sources.entries()) await collect(source, i, treatments);
  for (const { patient, cells, claims } of treatments.values()) {
    for (const day of [...claims.keys()].sort((a, b) => a - b)) {
      const { kept, dropped } = settle(claims.get(day)!);
      for (const { value, moment } of kept) cells.put(value, moment, 0);
      for (const { claim, kind } of dropped) ledgers[claim.source]!.enter(kind, claim.line, claim.column);
    }
    store.get(patient.site)!.set(patient.quantity, cells);
  }
}

async function collect(
  source: ReadingSource,
  index: number,
  treatments: Map<string, Treatment>,
): Promise<void> {
  await readSource(source, {
    reading(site, { moment, again }, column, value, assumedMinutes, place) {
      const treatment = treatments.get(keyOf(site, column.quantity));
      if (treatment === undefined) return;
      if (!treatment.patient.days.has(moment.day)) {
        treatment.cells.put(value, moment, assumedMinutes);
        return;
      }
      const revision = source.revision === undefined ? '' : (place.record[source.revision] ?? '').trim();
      const claims = treatment.claims.get(moment.day) ?? [];
      claims.push({
        moment,
        again,
        value,
        assumedMinutes,
        revision,
        source: index,
        line: place.line,
        column: place.column,
      });
      treatment.claims.set(moment.day, claims);
    },
    refused: () => undefined, // Entered in the ledger when it was read the first time.
  });
}

function keyOf(site: string, quantity: Quantity): string {
  return `${quantity}\0${site}`;
}

export type DroppedKind = Extract<Kind, 'repeated' | 'superseded' | 'interval_too_long'>;
