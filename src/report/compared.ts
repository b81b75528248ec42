/** What is held against the public figures, in the report: what like is compared with what, and how much was read. */
import type { Comparison, Grid, Seen, Unexplained } from '../estimate/compare.ts';
import type { Reference } from '../estimate/reference.ts';
import { numberFormat } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { counted } from './figures.ts';
import type { Report } from './report.ts';
import { significant } from './rounding.ts';

type ComparisonReport = Report['comparison'];

export function comparisonReport({ country, grid, ...compared }: Comparison, seen: Seen): ComparisonReport {
  return roundedDeep({
    ...compared,
    compares: comparedOf(compared.estimate),
    covers: [
      coverOf(seen, { ...grid, country }),
      ...ofCountry(country),
      SAYS[compared.unexplained_is](),
    ].join(' '),
    grid: { says: NAMED[grid.of](country), mw: grid.mw, covered: grid.covered },
  });
}

const NAMED: Readonly<Record<Grid['of'], (country: Comparison['country']) => string>> = {
  country: ({ name, year }) => words`the mean load of ${name} in ${String(year)}`,
  given: () => words`the grid, by --grid-mw`,
};

const SAYS: Readonly<Record<Unexplained, () => string>> = {
  unseen: () =>
    words`What the rest draws is not in these data: most of what is unexplained is unseen, not missing.`,
  partly_unseen: () =>
    words`What the rest draws is not in these data: of what is unexplained, part is unseen and part was not found.`,
  not_found: () =>
    words`Nearly all of it was read: what is unexplained was not found here, is drawn past the meters, or was never there.`,
  nothing_left: () =>
    words`What was closed and what is suspected are no less than the estimate: one of the three is wrong, or they count different things.`,
};

const MINING_WORDS = {
  unregistered: () => words`unregistered mining`,
  all: () => words`all mining`,
} as const;
const POWER_WORDS = {
  consumed: () => words`power consumed`,
  contracted: () => words`power contracted`,
  nameplate: () => words`power the machines may draw`,
  disconnected: () => words`power disconnected`,
} as const;

/** What is counted here, and what is counted there. */
function comparedOf({ mining, power }: Reference): string {
  const what = mining === null ? words`mining, which of it is not said` : MINING_WORDS[mining]();
  const how =
    power === null ? words`whether consumed, contracted or nameplate is not said` : POWER_WORDS[power]();
  return words`Here: mean load of the last 28 days in blocks without a licence, weighed by how probable they are. There: ${what}; ${how}.`;
}

function coverOf(
  { sites, meteredMw }: Seen,
  { of, mw, covered, country }: Grid & Pick<Comparison, 'country'>,
): string {
  const read = counted(sites, 'site');
  const draw = threeDigits(meteredMw);
  const share = threeDigits(100 * covered);
  const whole = threeDigits(mw);
  const covers =
    of === 'given'
      ? words`The ${read} read draw ${draw} MW, ${share} % of the grid, by --grid-mw (${whole} MW).`
      : words`The ${read} read draw ${draw} MW, ${share} % of the mean load of ${country.name} in ${String(country.year)} (${whole} MW).`;
  return covered > 1 ? `${covers} ${words`More than all: that grid is larger, or a unit is wrong.`}` : covers;
}

/** A grid of which the figure does not speak is beside the point until it is said how large it is. */
function ofCountry({ name, grid_share: share }: Comparison['country']): string[] {
  if (share === undefined) return [];
  return [
    words`That grid is ${threeDigits(100 * share)} % of the mean load of ${name}, of which the figure speaks.`,
  ];
}

const threeDigits = numberFormat({ maximumSignificantDigits: 3 });

/** A figure or an object of figures, rounded to six digits: a share of a country is small. */
function roundedDeep<Value>(value: Value): Value {
  if (typeof value === 'number') return significant(value) as Value;
  if (Array.isArray(value)) return value.map(roundedDeep) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, roundedDeep(field)])) as Value;
}
