/** A value as it stands in a file, judged. */
import { parseNumber } from '../sources/numbers.ts';
import type { ValueColumn } from '../sources/source.ts';
import type { Kind } from './ledger.ts';
import { absenceSaid, isNegativeMarker } from './markers.ts';
import { LARGEST_VALUE } from './moments.ts';

/** A text as a whole number in the fixed point of its quantity, or why it is none. `rate` turns energy into power. */
export function fixedPoint(text: string, column: ValueColumn, rate: number): number | Kind {
  const number = parseNumber(text, column.numbers);
  if (number === undefined) return absenceSaid(text) ?? 'not_a_number';
  if (number < 0) return belowZero(number, column);
  // Energy is rounded before it is multiplied: then it can be spread over another interval exactly (settle.ts).
  const value = Math.round(number * column.unit.scale) * rate + 0; // -0 is 0.
  return value > LARGEST_VALUE ? 'too_large' : value;
}

function belowZero(number: number, { quantity }: ValueColumn): Kind {
  if (isNegativeMarker(number)) return 'marked_missing';
  return quantity === 'load' ? 'export' : 'negative';
}
