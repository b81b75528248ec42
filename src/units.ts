/**
 * Units. Inside the program: kW, kWh, MW, hours, bytes and ratios from 0 to 1; converted once, at the door.
 * A brand keeps a kW from being taken for a kWh; it costs nothing at run time.
 */
declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

/** Mean power over an interval, in kilowatts. */
export type Kw = Branded<'kW'>;
/** Mean power, in megawatts. */
export type Mw = Branded<'MW'>;
/** Energy, in kilowatt-hours. */
export type Kwh = Branded<'kWh'>;
/** A share or a quotient without a unit; 0 to 1 unless its field says otherwise. */
export type Ratio = Branded<'ratio'>;
/** Evidence, in bits: the base-2 logarithm of how many times likelier mining has become. */
export type Bits = Branded<'bits'>;

export const kw = (value: number): Kw => value as Kw;
export const mw = (value: number): Mw => value as Mw;
export const kwh = (value: number): Kwh => value as Kwh;
export const ratio = (value: number): Ratio => value as Ratio;
export const bits = (value: number): Bits => value as Bits;

/** 1 MW = 1,000 kW. */
export const toMw = (power: Kw): Mw => mw(power / 1000);

/** Load is kept in whole milliwatts: 1 kW = 1,000,000 mW (docs/decisions/0001-cells-are-the-waist.md). */
export const MILLIWATTS_PER_KW = 1_000_000;
export const fromMilliwatts = (milliwatts: number): Kw => kw(milliwatts / MILLIWATTS_PER_KW);
