/** Energy of an interval as the power that it is on average, where a form says itself over how long it was taken. */
import { type NumberFormat, parseNumber } from '../numbers.ts';

/** Kilowatt-hours in one of a unit, by its name in capitals. */
export const KWH: Readonly<Record<string, number>> = { WH: 0.001, KWH: 1, MWH: 1000 };

/** With a decimal point, and nothing between thousands; before the point there may be no figure, as in `.25`. */
export const POINT: NumberFormat = { decimal: '.', hasThousands: false };

/**
 * A value of energy in kW, as text, from a number as `format` has it. What holds no number stays as it stands: whoever judges readings says so. What has
 * figures and is no number all the same, or is not known in kW, must not be taken for kilowatts by them.
 */
export function inKw(value: string, kwPerValue: number | undefined, format = POINT): string {
  const number = parseNumber(value, format);
  if (number !== undefined && kwPerValue !== undefined && Number.isFinite(kwPerValue))
    return `${number * kwPerValue}`;
  return /\d/u.test(value) ? `${value}, which is not known in kW` : value;
}
