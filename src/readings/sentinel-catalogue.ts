/**
 * Numbers that meters and export programs write where they have no reading: the largest integer of so many bits, rows
 * of nines, and counters that overflowed. A number alone proves nothing, since a load may be any number: whether it is
 * a sentinel is judged together with what else the site showed (sentinels.ts).
 */

/** How hard it is to meet a number by chance: `certain` has at least seven digits to agree in. */
export type Certainty = 'certain' | 'likely';

/**
 * Whether a number as it stands in a file is a sentinel; `most` is the largest ordinary number of its site in the same
 * unit. Undefined if it is none.
 */
export function sentinel(number: number, most: number): Certainty | undefined {
  const isOver = isOverflow(number, most);
  if (isFullRegister(number) || (isOver && digitsOf(number) >= LEAST_DIGITS)) return 'certain';
  return isOver || isShortRegister(number) || isNines(number) ? 'likely' : undefined;
}

/**
 * All bits of 24, 31 and 32: 16777.215, 2147483.647 and 4294967.295 were met in British smart meter data (n3rgy data
 * issues 1 and 11, github.com/n3rgy/data).
 */
const FULL_REGISTERS = [2 ** 24 - 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32];

/**
 * What a register is multiplied by on its way: energy of 5, 10, 15, 20 and 30 minutes made a load, and cubic metres of
 * gas made kWh (186227.0865 = 16777.215 x 11.1, Energy Sparks pull request 4531). Powers of ten are of the unit.
 */
const FACTORS = [1, 2, 3, 4, 6, 12, 11.1];

/** Fewer digits than these any load may show. */
const LEAST_DIGITS = 7;

/** Whether a number agrees with a register to its last digit, whether that was rounded or cut off. */
function isFullRegister(number: number): boolean {
  if (digitsOf(number) < LEAST_DIGITS) return false;
  const [, fraction = ''] = String(number).split('.');
  const lastDigit = 10 ** -fraction.length;
  return FULL_REGISTERS.some((register) =>
    FACTORS.some((factor) => {
      const power = 10 ** Math.round(Math.log10(number / (register * factor)));
      return Math.abs(number - register * factor * power) < lastDigit;
    }),
  );
}

function digitsOf(number: number): number {
  return String(number).replace('.', '').replace(/^0+/u, '').length;
}

const COUNTER = 2 ** 32;
const MOST_OVERFLOWS = 16;
/** What is left may be twice the largest ordinary reading, which must be at most this share of the counter: else one number in a few would look like an overflow. Assumed on 2026-11. */
const ORDINARY = 0.01;

/**
 * k 2^32 / 10^n + an ordinary reading: ten values that no vendor explained (8590.017, 34364.271, 38655.37, ...; n3rgy
 * data issue 11) are of this form.
 */
function isOverflow(number: number, most: number): boolean {
  for (let n = 0; n <= 9; n += 1) {
    const counter = COUNTER / 10 ** n;
    const overflows = Math.floor(number / counter);
    const isOne = overflows >= 1 && overflows <= MOST_OVERFLOWS && most <= ORDINARY * counter;
    if (isOne && number - overflows * counter <= 2 * most) return true;
  }
  return false;
}

/** All bits of 15 and 16, in whole, tenths, hundredths or thousandths. */
const SHORT_REGISTERS: ReadonlySet<string> = new Set(
  [2 ** 15 - 1, 2 ** 15, 2 ** 16 - 1, 2 ** 16].flatMap((register) =>
    [1, 10, 100, 1000].map((divisor) => String(register / divisor)),
  ),
);

function isShortRegister(number: number): boolean {
  return SHORT_REGISTERS.has(String(number));
}

function isNines(number: number): boolean {
  return /^9{4,}(?:\.9+)?$/u.test(String(number));
}
