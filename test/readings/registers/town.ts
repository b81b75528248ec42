import fc from 'fast-check';
import { linesOf } from '../../../src/readings/cell-files/rows.ts';
import { type SummariseOptions, type Summary, summarise } from '../../../src/readings/summarise.ts';
import { cellsSourceOf } from '../../../src/sources/cells-layout.ts';
import { recognise } from '../../../src/sources/recognise.ts';
import type { ReadingSource } from '../../../src/sources/source.ts';
import { type Files, UTC, withFiles } from '../../support/files.ts';

/** A meter of five digits and three decimals that was read at every step, in watt-hours before it is multiplied. */
export interface Metered {
  readonly minutes: number;
  /** What it stood at first. */
  readonly first: number;
  /** What was drawn in each interval. */
  readonly drawn: readonly number[];
  readonly ratio: number;
}

export interface Row {
  readonly at: number;
  readonly state: number;
  readonly ratio: number;
}

const TURN = 100_000_000;

export const metered: fc.Arbitrary<Metered> = fc.record({
  minutes: fc.constantFrom(15, 30, 60),
  first: fc.oneof(fc.nat(TURN - 1), fc.integer({ min: TURN - 90_000, max: TURN - 1 })).map((wh) =>
    // A meter that never showed its fifth digit is not known to have it.
    Math.max(wh, TURN / 10),
  ),
  drawn: fc.array(fc.integer({ min: 2_000, max: 5_000 }), { minLength: 30, maxLength: 60 }),
  ratio: fc.constantFrom(1, 20, 37.5, 1600),
});

export function rowsOf({ minutes, first, drawn, ratio }: Metered): Row[] {
  let state = first;
  return [0, ...drawn].map((wh, i) => {
    state = (state + wh) % TURN;
    return { at: i * minutes, state, ratio };
  });
}

const START = Date.UTC(2022, 0, 3);

export function timeOf(minutes: number): string {
  return new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

export function lineOf(site: string, { at, state, ratio }: Row): string {
  return `${site},${timeOf(at)},${(state / 1000).toFixed(3)},${ratio}`;
}

export function fileOf(lines: readonly string[]): string {
  return `${['site,time,register_kwh,multiplier', ...lines].join('\n')}\n`;
}

/** Energy in the cells of a site in milliwatt-hours, of pieces of so many minutes. */
export function energyIn({ sites }: Pick<Summary, 'sites'>, site: string, minutes: number): number {
  const days = sites.get(site)?.quantities.get('load')?.days() ?? [];
  return days.reduce((sum, day) => sum + (Number(day.sum) * minutes) / 60, 0);
}

/** A summary of files of readings and of cells, as long as it is used. */
export function withSummary<Result>(
  files: Files,
  use: (summary: Summary) => Result,
  options: SummariseOptions = {},
): Promise<Result> {
  return withFiles(files, async (inputs, folder) => {
    const readings: ReadingSource[] = [];
    const cells = [];
    for (const input of inputs) {
      const ofCells = await cellsSourceOf(input);
      if (ofCells !== undefined) cells.push(ofCells);
      else readings.push((await recognise(input, { columns: {}, zone: UTC })) as ReadingSource);
    }
    return use(await summarise(readings, { temporary: () => folder, cells, ...options }));
  });
}

/** As a scan saves it, without the names of the inputs. */
export function savedOf({ sites, registers }: Summary): string {
  return [...linesOf(sites, [], registers)].join('');
}

/** read = used + rejected + duplicate + ignored, of all inputs. */
export function accountOf({ ledgers, cells }: Summary) {
  const all = [...ledgers, ...cells.map(({ ledger }) => ledger)];
  const total = (of: (ledger: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0);
  return {
    read: total(({ read }) => read),
    used: total(({ used }) => used),
    rejected: total((ledger) => ledger.count('rejected')),
    duplicate: total((ledger) => ledger.count('duplicate')),
    ignored: total((ledger) => ledger.count('ignored')),
  };
}
