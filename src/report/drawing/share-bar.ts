import type { Pen } from '../pen.ts';

/** A share of one whole, 0 to 1, as a bar of `width` columns. What is not nothing is never drawn as nothing, nor as all what is not all. */
export function shareBar(share: number, width: number, { marks: { pieces, rest } }: Pen): string {
  const each = pieces.length;
  const whole = width * each;
  const filled = share <= 0 ? 0 : share >= 1 ? whole : within(1, Math.round(share * whole), whole - 1);
  const full = pieces.at(-1)!.repeat(Math.floor(filled / each));
  const part = filled % each === 0 ? '' : pieces[(filled % each) - 1]!;
  return (full + part).padEnd(width, rest);
}

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
