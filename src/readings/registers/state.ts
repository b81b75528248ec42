/** A state of a register as it stands in a file, exact: a counter of 64 bits is beyond what a number holds. */
import { type NumberFormat, parseNumber, withoutSpaces } from '../../sources/numbers.ts';
import type { ValueColumn } from '../../sources/source.ts';
import type { Kind } from '../ledger.ts';
import { absenceSaid, isNegativeMarker } from '../markers.ts';

/** Beyond what 64 bits count, which no register shows. */
const MOST = 2n ** 64n - 1n;

/** A text in whole milliwatt-hours or bytes, or why it is none. */
export function stateOf(text: string, { numbers, unit }: ValueColumn): bigint | Kind {
  const number = parseNumber(text, numbers);
  if (number === undefined) return absenceSaid(text) ?? 'not_a_number';
  if (number < 0) return isNegativeMarker(number) ? 'marked_missing' : 'negative';
  const state = exact(text, numbers, unit.scale) ?? rounded(number * unit.scale);
  return state === undefined || state > MOST ? 'too_large' : state;
}

/** Digits and decimals taken apart, as long as they are written out and the unit holds a whole number of each. */
function exact(text: string, { decimal }: NumberFormat, scale: number): bigint | undefined {
  const other = decimal === '.' ? ',' : '.';
  const plain = withoutSpaces(text).replaceAll(other, '').replace(/^\+/u, '');
  const [, whole = '', decimals = ''] = /^(\d*)(?:[.,](\d*))?$/u.exec(plain) ?? [];
  const power = 10n ** BigInt(decimals.length);
  if (whole === '' && decimals === '') return undefined;
  const scaled = BigInt(`0${whole}${decimals}`) * BigInt(scale);
  return (2n * scaled + power) / (2n * power);
}

function rounded(value: number): bigint | undefined {
  return Number.isSafeInteger(Math.round(value)) ? BigInt(Math.round(value)) : undefined;
}
