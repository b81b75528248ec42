/** Figures in the words of an observation: no more digits than the data can bear. */
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Kw } from '../units.ts';

/** "45 W", "350 kW", "2.13 MW". */
export function power(load: Kw): string {
  if (load < 1) return words`${digits(load * 1000, 3)} W`;
  return load >= 1000 ? words`${digits(load / 1000, 3)} MW` : words`${digits(load, 3)} kW`;
}

/** "7.5 %", "36 %", "107 %". */
export function percent(share: number): string {
  return words`${digits(share * 100, 2)} %`;
}

/** "0.85", "2.4", "130". */
export function number(value: number): string {
  return digits(value, 2);
}

/** "19:00". */
export function hourName(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

function digits(value: number, significant: number): string {
  const isWhole = Math.abs(value) >= 10 ** significant;
  return withDecimalMark(String(isWhole ? Math.round(value) : Number(value.toPrecision(significant))));
}
