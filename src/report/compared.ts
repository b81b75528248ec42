/** What is held against the public figures, in the report: what like is compared with what, and how much was read. */
import type { Comparison, Grid, Seen, Unexplained } from '../estimate/compare.ts';
import type { Reference } from '../estimate/reference.ts';
import { counted } from './figures.ts';
import type { Report } from './report.ts';
import { significant } from './rounding.ts';

type ComparisonReport = Report['comparison'];

export function comparisonReport({ country, grid, ...compared }: Comparison, seen: Seen): ComparisonReport {
  const named = { ...grid, says: NAMED[grid.of](country) };
  return roundedDeep({
    ...compared,
    compares: `Here: ${OURS}. There: ${theirs(compared.estimate)}.`,
    covers: [coverOf(seen, named), ...ofCountry(country), SAYS[compared.unexplained_is]].join(' '),
    grid: { says: named.says, mw: grid.mw, covered: grid.covered },
  });
}

const NAMED: Readonly<Record<Grid['of'], (country: Comparison['country']) => string>> = {
  country: ({ name, year }) => `the mean load of ${name} in ${year}`,
  given: () => 'the grid, by --grid-mw',
};

const SAYS: Readonly<Record<Unexplained, string>> = {
  unseen: 'What the rest draws is not in these data: most of what is unexplained is unseen, not missing.',
  partly_unseen:
    'What the rest draws is not in these data: of what is unexplained, part is unseen and part was not found.',
  not_found:
    'Nearly all of it was read: what is unexplained was not found here, is drawn past the meters, or was never there.',
  nothing_left:
    'What was closed and what is suspected are no less than the estimate: one of the three is wrong, or they count different things.',
};

const OURS = 'mean load of the last 28 days in blocks without a licence, weighed by how probable they are';

const MINING_WORDS = { unregistered: 'unregistered mining', all: 'all mining' } as const;
const POWER_WORDS = {
  consumed: 'power consumed',
  contracted: 'power contracted',
  nameplate: 'power the machines may draw',
  disconnected: 'power disconnected',
} as const;

function theirs({ mining, power }: Reference): string {
  const what = mining === null ? 'mining, which of it is not said' : MINING_WORDS[mining];
  const how = power === null ? 'whether consumed, contracted or nameplate is not said' : POWER_WORDS[power];
  return `${what}; ${how}`;
}

function coverOf(
  { sites, meteredMw }: Seen,
  { says, mw, covered }: Grid & { readonly says: string },
): string {
  const share = threeDigits.format(100 * covered);
  const contradicts = covered > 1 ? ' More than all: that grid is larger, or a unit is wrong.' : '';
  return `The ${counted(sites, 'site')} read draw ${threeDigits.format(meteredMw)} MW, ${share} % of ${says} (${threeDigits.format(mw)} MW).${contradicts}`;
}

/** A grid of which the figure does not speak is beside the point until it is said how large it is. */
function ofCountry({ name, grid_share: share }: Comparison['country']): string[] {
  if (share === undefined) return [];
  return [
    `That grid is ${threeDigits.format(100 * share)} % of the mean load of ${name}, of which the figure speaks.`,
  ];
}

const threeDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** A figure or an object of figures, rounded to six digits: a share of a country is small. */
function roundedDeep<Value>(value: Value): Value {
  if (typeof value === 'number') return significant(value) as Value;
  if (Array.isArray(value)) return value.map(roundedDeep) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, roundedDeep(field)])) as Value;
}
