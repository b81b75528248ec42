/** What the header of a column of a site says: `ТП-12, кВт`, `Завод входящий, МБ`, `works-1 in (bytes)`. */
import { meaningOf, rankAs } from './header.ts';
import { HEADER_NAMES } from './header-names.ts';
import type { Quantity, Unit } from './quantity.ts';

export interface SiteColumn {
  readonly place: number;
  readonly header: string;
  readonly site: string;
  readonly quantity: Quantity;
}

/** The site as its column has it, without the unit and the direction: `ТП-12` of `ТП-12 входящий, МБ`. */
export function siteColumnOf(header: string, place: number): SiteColumn {
  const name = withoutUnitIn(header);
  const { before, after, site, named } = DIRECTED.exec(name)?.groups ?? {};
  const word = before ?? after;
  const direction = DIRECTED_QUANTITIES.find(
    (quantity) => word !== undefined && rankAs(quantity, word) !== undefined,
  );
  const unit = unitBeyond(header);
  const isTraffic = direction !== undefined && (unit === undefined || unit.dimension === 'data');
  return isTraffic
    ? { place, header, site: (site ?? named)!, quantity: direction }
    : { place, header, site: name, quantity: 'load' };
}

/** The unit of a header that is more than a unit: a letter alone names a site. */
export function unitBeyond(header: string): Unit | undefined {
  const name = withoutUnitIn(header);
  if (name !== header) return meaningOf(header.slice(header.indexOf(name) + name.length)).unit;
  const meaning = meaningOf(header);
  return meaning.name === '' ? undefined : meaning.unit;
}

export function isNamedTraffic(header: string): boolean {
  return unitBeyond(header)?.dimension === 'data';
}

const DIRECTED_QUANTITIES = ['bytes_in', 'bytes_out'] as const;
const DIRECTION_WORDS = [...HEADER_NAMES.bytes_in, ...HEADER_NAMES.bytes_out].sort(
  (a, b) => b.length - a.length,
);
const DIRECTION = DIRECTION_WORDS.map((word) => word.replaceAll(' ', '\\s+')).join('|');
const DIRECTED = new RegExp(
  String.raw`^(?:(?<before>${DIRECTION})\.?[\s,:/_-]+(?<site>\S.*)|(?<named>.*\S)[\s,:/_-]+\(?(?<after>${DIRECTION})\.?\)?)$`,
  'iu',
);

function withoutUnitIn(header: string): string {
  const [, name, unit] = /^(.*\S)\s*[,([]\s*([^,([]+?)\s*[)\]]?$/u.exec(header.trim()) ?? [];
  return name !== undefined && unit !== undefined && isUnit(unit) ? name : header;
}

function isUnit(text: string): boolean {
  const { name, unit } = meaningOf(text);
  return name === '' && unit !== undefined;
}
