import { numberFormat } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';

const figure = numberFormat({ maximumSignificantDigits: 3 });

const UNITS: readonly { readonly least: number; readonly said: (figure: string) => string }[] = [
  { least: 1e6, said: (amount) => words`${amount} TB` },
  { least: 1e3, said: (amount) => words`${amount} GB` },
  { least: 0, said: (amount) => words`${amount} MB` },
];

/** Megabytes of a day, in a unit that leaves few digits. */
export function trafficADay(megabytes: number): string {
  const { least, said } = UNITS.find((unit) => megabytes >= unit.least)!;
  return said(figure(megabytes / (least || 1)));
}
