/** The parts of a total in its unit and in as many digits as the headline prints, so that what is printed adds up. */
import { numberFormat } from '../language/numbers.ts';
import { apportioned } from './apportion.ts';
import { printing } from './figures.ts';

export interface AddingUp {
  /** MW or kW, and the total without it. */
  readonly unit: string;
  readonly total: string;
  /** Some of the parts together; what is too small for a digit is "<0.01", and adds nothing. */
  readonly some: (places: readonly number[]) => string;
  /** Any other figure in the same unit and digits. */
  readonly beside: (megawatts: number) => string;
}

/** Both in megawatts. */
export function addingUp(parts: readonly number[], total: number): AddingUp {
  const { unit, perMw, decimals } = printing(total);
  const scale = 10 ** decimals;
  const format = numberFormat({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const spelt = (digits: number, megawatts: number) => {
    if (digits === 0) return megawatts > 0 ? `<${format(1 / scale)}` : '0';
    return format(digits / scale);
  };
  const whole = Math.round(Number((total * perMw).toFixed(decimals)) * scale);
  const units = apportioned(parts, whole);
  return {
    unit,
    total: spelt(whole, total),
    some: (places) => spelt(sumAt(units, places), sumAt(parts, places)),
    beside: (megawatts) => spelt(Math.round(megawatts * perMw * scale), megawatts),
  };
}

function sumAt(values: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, at) => sum + values[at]!, 0);
}
