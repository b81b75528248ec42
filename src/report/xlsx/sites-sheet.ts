import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { siteSchema } from '../record.ts';
import type { Report, SiteReport } from '../report.ts';
import { reasonsOf, verdictOf } from '../site-words.ts';
import { type Cell, day, figure, head, longText, type Sheet, text } from './cells.ts';

/** All sites, a row each, in the order of the report. Megawatts and kilowatts are those of the JSON. */
export function sitesSheet({ sites }: Report): Sheet {
  if (sites.length >= MOST_ROWS) throw tooMany(sites.length);
  const columns = columnsOfSites();
  return {
    sheet: words`Sites`,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => head(title)),
      ...sites.map((site) => {
        const checked = siteSchema.parse(site);
        return columns.map(({ of }) => of(checked));
      }),
    ],
  };
}

/** Of a sheet, its head included. */
const MOST_ROWS = 1_048_576;

interface Column {
  readonly title: string;
  /** In letters. */
  readonly width: number;
  readonly of: (site: SiteReport) => Cell;
}

function columnsOfSites(): readonly Column[] {
  return [
    { title: words`Site`, width: 20, of: ({ site_id }) => text(site_id) },
    { title: words`Name`, width: 28, of: ({ name }) => text(name) },
    { title: words`Sector`, width: 16, of: ({ sector }) => text(sector) },
    { title: words`Region`, width: 16, of: ({ region }) => text(region) },
    { title: words`Feeder`, width: 14, of: ({ feeder }) => text(feeder) },
    { title: words`Owner`, width: 20, of: ({ owner }) => text(owner) },
    { title: words`Verdict`, width: 16, of: (site) => text(verdictOf(site)) },
    { title: words`Probability`, width: 12, of: ({ probability }) => figure(probability, 'share') },
    { title: words`Block, MW`, width: 12, of: ({ block_mw }) => figure(block_mw?.central, 'power') },
    { title: words`Lower bound, MW`, width: 12, of: ({ block_mw }) => figure(block_mw?.low, 'power') },
    { title: words`Upper bound, MW`, width: 12, of: ({ block_mw }) => figure(block_mw?.high, 'power') },
    { title: words`Expected, MW`, width: 12, of: ({ expected_mw }) => figure(expected_mw, 'power') },
    { title: words`Since`, width: 12, of: ({ onset }) => day(onset) },
    { title: words`Mean load, kW`, width: 12, of: ({ load }) => figure(load?.mean_kw, 'kilowatts') },
    { title: words`Load of late, kW`, width: 12, of: ({ load }) => figure(load?.recent_kw, 'kilowatts') },
    { title: words`Peak, kW`, width: 12, of: ({ load }) => figure(load?.peak_kw, 'kilowatts') },
    { title: words`Load factor`, width: 12, of: ({ load }) => figure(load?.load_factor, 'share') },
    {
      title: words`Traffic, bytes per kWh`,
      width: 14,
      of: ({ traffic }) => figure(traffic?.bytes_per_kwh, 'count'),
    },
    { title: words`Licensed, kW`, width: 12, of: ({ licence }) => figure(licence?.licensed_kw, 'kilowatts') },
    { title: words`Coverage`, width: 12, of: ({ coverage }) => figure(coverage, 'share') },
    { title: words`Reasons`, width: 100, of: (site) => longText(reasonsOf(site)) },
  ];
}

function tooMany(sites: number): Failure {
  return new Failure(
    'too_many_rows',
    EXIT.usage,
    words`a sheet of Excel does not hold ${String(sites)} sites`,
    {
      remedy: words`Take --format csv, or --only flagged.`,
    },
  );
}
