/** How far the reading of a file has come, though its bytes are read at its beginning alone. */
import type { Progress } from '../../progress.ts';
import type { Input } from '../../sources/input.ts';

/** Of the time that a file takes; on two cores, measured on 2026-11. */
const STAGES = {
  look: { before: 0, share: 0.1 },
  typing: { before: 0.1, share: 0.4 },
  cells: { before: 0.5, share: 0.5 },
} as const;

export interface Headway {
  /** Tells that such a part of a stage is done, from 0 to 1. */
  readonly reached: (stage: keyof typeof STAGES, part: number) => void;
  /** The input, whose bytes are told as the look at it. */
  readonly looked: Input;
}

export function headwayIn(input: Input): Headway {
  const { name, pathBytes, progress } = input;
  let told = 0;
  let seen = 0;
  const reached: Headway['reached'] = (stage, part) => {
    const { before, share } = STAGES[stage];
    const bytes = pathBytes * (before + share * Math.min(1, part));
    if (bytes <= told) return;
    progress?.advance(bytes - told, name);
    told = bytes;
  };
  const look: Progress | undefined = progress && {
    ...progress,
    advance(bytes) {
      seen += bytes;
      reached('look', seen / pathBytes);
    },
  };
  return { reached, looked: { ...input, progress: look } };
}
