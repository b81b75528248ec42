/** Which column says to which site a metering point belongs, in a register as in a file of readings. */
import { columnOf, placeSaid } from './columns.ts';
import { meaningOf } from './header.ts';
import type { Hints } from './source.ts';
import type { Table } from './table.ts';

/**
 * Place of the column that names the site of each metering point; undefined where the file is not by metering points:
 * an object beside a site is then a name like any other.
 *
 * `site` is the place of the column by which the file is read.
 */
export function siteOfPointColumn(site: number, table: Table, hints: Hints): number | undefined {
  const said = placeSaid('point_of', table, hints);
  if (said !== undefined) return said === site ? undefined : said;
  const place = columnOf('point_of', table, hints);
  if (place === undefined || place === site) return undefined;
  return isOfPoints(table.header[site]!) || isOutright(table.header[place]!) ? place : undefined;
}

function isOfPoints(header: string): boolean {
  return POINTS.has(meaningOf(header).name);
}

function isOutright(header: string): boolean {
  return OUTRIGHT.has(meaningOf(header).name);
}

/** What a metering point is called; what else a column of sites is called may be the site itself. */
const POINTS: ReadonlySet<string> = new Set([
  'metering point',
  'metering point id',
  'metering point code',
  'measuring point code',
  'usage point',
  'meter point',
  'point',
  'point id',
  'point code',
  'point of delivery',
  'service point',
  'pod',
  'mpan',
  'nmi',
  'код точки учета',
  'точка учета',
  'код точки',
  'точка',
  'наименование точки учета',
  'есептеу нүктесі',
  'есептеу нүктесінің коды',
  'есепке алу нүктесі',
  'нүкте',
  'нүкте коды',
]);

const OUTRIGHT: ReadonlySet<string> = new Set([
  'point of',
  'site of point',
  'parent site',
  'объект точки учета',
]);
