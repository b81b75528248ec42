/** Runs trials one after the other, and tells the campaign which one it is at and what came of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { corpus } from './corpus.ts';
import { run, trialOf } from './trial.ts';

export interface Job {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly fixtures: string;
  readonly folder: string;
  /** One number: the trial that is under way. */
  readonly at: Int32Array;
}

/** What came of some trials: how often each outcome, and the last one if it failed. */
export interface Told {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failed?: { readonly index: number; readonly stack: string };
}

const TOLD_EACH = 500;

const { seed, from, to, fixtures, folder, at } = workerData as Job;
const originals = corpus(fixtures);
let outcomes: Record<string, number> = {};

for (let index = from; index < to; index += 1) {
  Atomics.store(at, 0, index);
  try {
    const outcome = await run(trialOf(seed, index, originals), folder);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  } catch (error) {
    tell({ outcomes, failed: { index, stack: error instanceof Error ? `${error.stack}` : String(error) } });
  }
  if (index % TOLD_EACH === 0) tell({ outcomes });
}
tell({ outcomes });

function tell(told: Told): void {
  parentPort!.postMessage(told);
  outcomes = {};
}
