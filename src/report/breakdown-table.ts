/** Where the suspected megawatts are, for people: the largest rows of a breakdown, and all others in one. */
import { BREAKDOWNS, type BreakdownName, NOT_SAID } from '../estimate/breakdown.ts';
import { words } from '../language/words.ts';
import { addingUp } from './adding-up.ts';
import { breakdownTitle } from './breakdown-title.ts';
import type { RowReport } from './breakdowns.ts';
import { percent, whole } from './figures.ts';
import { groupName } from './group-name.ts';
import { pad, shorten, widthOf, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report } from './report.ts';

/** Rows that are shown. The screen stays short unless more is asked for. */
const MOST = { unasked: 4, asked: 30 } as const;

/** The breakdowns that were asked for; without any asked for, the regions in short, where there is more than one. */
export function breakdownTables(
  { totals }: Pick<Report, 'totals'>,
  asked: readonly BreakdownName[] | undefined,
  pen: Pen,
): string[] {
  const { breakdowns } = totals;
  if (breakdowns === undefined) return [];
  const most = asked === undefined ? MOST.unasked : MOST.asked;
  const names = BREAKDOWNS.filter((name) => (asked ?? usualBreakdowns(breakdowns.region)).includes(name));
  return names.flatMap((name, i) => [
    ...(i === 0 ? [] : ['']),
    ...breakdown(name, breakdowns[name], { totals, most, pen }),
  ]);
}

/** What is broken down unasked: the regions, where the register names any. */
export function usualBreakdowns(regions: readonly RowReport[]): readonly BreakdownName[] {
  return regions.filter(({ key }) => key !== NOT_SAID).length > 1 ? ['region'] : [];
}

interface Room {
  readonly totals: Report['totals'];
  readonly most: number;
  readonly pen: Pen;
}

function breakdown(name: BreakdownName, rows: readonly RowReport[], { totals, most, pen }: Room): string[] {
  const { central, level } = totals.suspected_mw;
  const figures = addingUp(
    rows.map(({ suspected_mw }) => suspected_mw.central),
    central,
  );
  const shown = largest(rows, rows.length <= most + 1 ? rows.length : most);
  const rest = [...rows.keys()].filter((place) => !shown.includes(place));
  const line = (key: string, places: readonly number[], bounds: string): Line => ({
    key,
    power: figures.some(places),
    bounds,
    share: percent(sumOf(places, (place) => rows[place]!.share ?? 0)),
    sites: words`${whole(sumOf(places, (place) => rows[place]!.flagged))} of ${whole(sumOf(places, (place) => rows[place]!.assessed))}`,
  });
  const bounds = ({ suspected_mw: { low, high } }: RowReport) =>
    high === 0 ? '' : words`(${figures.beside(low)} to ${figures.beside(high)})`;
  const heading = words`${breakdownTitle(name)}: suspected ${figures.unit} (${percent(level)} interval), share, sites flagged of those assessed`;
  return [
    ...wrap(heading, pen.width).map(pen.heading),
    ...inColumns(
      [
        ...shown.map((place) => line(groupName(name, rows[place]!.key), [place], bounds(rows[place]!))),
        ...(rest.length > 0 ? [line(words`${whole(rest.length)} others`, rest, '')] : []),
        line(words`all`, [...rows.keys()], ''),
      ],
      pen,
    ),
  ];
}

/** Places of the rows with most megawatts, then with most sites; in the order of the breakdown. */
function largest(rows: readonly RowReport[], count: number): number[] {
  const inOrder = [...rows.keys()].sort(
    (a, b) =>
      rows[b]!.suspected_mw.central - rows[a]!.suspected_mw.central ||
      rows[b]!.sites - rows[a]!.sites ||
      a - b,
  );
  return inOrder.slice(0, count).sort((a, b) => a - b);
}

function sumOf(places: readonly number[], figure: (place: number) => number): number {
  return places.reduce((sum, place) => sum + figure(place), 0);
}

type Line = Readonly<Record<'key' | 'power' | 'bounds' | 'share' | 'sites', string>>;

const GAP = '  ';
const LONGEST_KEY = 28;

/** Where they do not fit side by side, each is said in a line of text. */
function inColumns(lines: readonly Line[], pen: Pen): string[] {
  const keys = lines.map(({ key }) => shorten(key, LONGEST_KEY, pen.marks.ellipsis));
  const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf));
  const width = (what: keyof Line) => widest(lines.map((line) => line[what]));
  const drawn = lines.map(({ power, bounds, share, sites }, i) =>
    [
      pad(keys[i]!, widest(keys)),
      power.padStart(width('power')),
      pad(bounds, width('bounds')),
      share.padStart(width('share')),
      sites.padStart(width('sites')),
    ].join(GAP),
  );
  return widest(drawn) <= pen.width
    ? drawn
    : lines.flatMap(({ power, share, sites }, i) =>
        wrap(`${keys[i]}: ${[power, share, sites].join(', ')}`, pen.width),
      );
}
