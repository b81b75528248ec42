/** How much of a site's load a step is: a small step says nothing, however sharp. */
import type { LoadProfile } from '../profiles/load.ts';
import type { Step } from '../profiles/step.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Rise / load: nothing at 5 %, all at 20 %. The lights of a car park make sharp steps too. Assumed, 2026-11. */
const KNOTS: Knots = [
  [0.05, 0],
  [0.2, 1],
];

/** The step of a load with how far its size lets it count, 0 to 1; undefined without a step or a current load. */
export function countedStep({ step, mean, recent }: LoadProfile): { step: Step; counts: number } | undefined {
  if (step === undefined || mean === undefined || recent === undefined) return undefined;
  return { step, counts: strengthOf(step.rise / Math.max(mean, recent), KNOTS) };
}
