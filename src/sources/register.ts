/**
 * The register layout: a row for each site, with what the utility knows of it.
 *
 *     site_id,name,sector,region,contracted_kw,licence_id,licensed_kw,licensed_from,licensed_to
 */
import { columnOf } from './columns.ts';
import type { Meaning } from './header.ts';
import { decimalMarkOf } from './numbers.ts';
import type { Layout } from './source.ts';

const POWERS = ['contracted_kw', 'licensed_kw'] as const satisfies readonly Meaning[];
const WORDS = [
  'name',
  'sector',
  'region',
  'licence_id',
  'licensed_from',
  'licensed_to',
] as const satisfies readonly Meaning[];

export const register: Layout = {
  id: 'register',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    if (site === undefined) return undefined;
    const known = [...WORDS, ...POWERS].flatMap((meaning) => {
      const place = columnOf(meaning, table, hints);
      return place === undefined || place === site ? [] : [[meaning, place] as const];
    });
    if (known.length === 0) return undefined;
    const places = { site, ...Object.fromEntries(known) };
    const powers = known.filter(([meaning]) => (POWERS as readonly string[]).includes(meaning));
    return {
      kind: 'register',
      role: 'register',
      layout: register.id,
      table,
      decimalMark: decimalMarkOf(
        table.sample.flatMap((row) => powers.map(([, place]) => (row[place] ?? '').trim())),
      ),
      places,
      columns: Object.fromEntries(
        Object.entries(places).map(([meaning, place]) => [meaning, table.header[place]!]),
      ),
    };
  },
};
