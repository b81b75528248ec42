/** Level bins (level.ts) without a logarithm: the leading bits of a number tell its bin, or the one before. */
import { LEVEL_EDGES, levelBin } from '../level.ts';

/** Of the upper half of a DOUBLE: its exponent, and so many bits of its fraction, tell steps much smaller than a bin. */
const FRACTION_BITS = 8;
const SHIFT = 20 - FRACTION_BITS;
const ONE = 1023 << FRACTION_BITS;
const STEPS = 1 << FRACTION_BITS;
const DOUBLINGS = 46;

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);
/** Which of the halves is the upper one. */
const UPPER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The bin of the smallest whole number with these leading bits. */
const BINS = Int16Array.from({ length: (DOUBLINGS << FRACTION_BITS) + 1 }, (_, leading) =>
  levelBin(Math.ceil(2 ** (leading >>> FRACTION_BITS) * (1 + (leading % STEPS) / STEPS))),
);
const EDGES = Float64Array.from(LEVEL_EDGES);

/** The bin of a whole number from 1 to 2^46, as levelBin has it. */
export function binOf(value: number): number {
  number[0] = value;
  let bin = BINS[(halves[UPPER]! >>> SHIFT) - ONE]!;
  while (EDGES[bin + 1]! <= value) bin += 1;
  return bin;
}
