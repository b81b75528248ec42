import { numberFormat } from '../../language/numbers.ts';

const figure = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "+3.4", "−0.6", with the sign that typographers use. */
export function signedBits(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${figure(Math.abs(bits))}`;
}
