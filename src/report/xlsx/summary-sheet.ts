import type { Interval } from '../../interval.ts';
import { words } from '../../language/words.ts';
import { compared } from '../comparison.ts';
import { headline, nothingAssessed } from '../headline.ts';
import type { Report } from '../report.ts';
import { UNBROKEN } from '../unbroken.ts';
import { type Cell, day, figure, head, longText, type Sheet, text } from './cells.ts';

/** The answer in a sentence, and the figures of the whole report, each with its bounds where it has some. */
export function summarySheet(report: Report): Sheet {
  const { totals, period, tool } = report;
  const isAnswered = totals.assessed > 0;
  const answer = isAnswered ? headline(report, UNBROKEN).join(' ') : nothingAssessed();
  return {
    sheet: words`Summary`,
    columns: [{ width: 58 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 8 }],
    data: [
      [{ ...longText(answer), fontWeight: 'bold', columnSpan: WIDE, height: 75 }],
      [],
      [null, head(words`Central`), head(words`Lower bound`), head(words`Upper bound`), head(words`Unit`)],
      ...(isAnswered ? powers(report) : []),
      ...counts(totals),
      [text(words`First day read`), day(period.from)],
      [text(words`Last day read`), day(period.to)],
      [],
      [text(words`Made by ${tool.name} ${tool.version}.`)],
    ],
  };
}

/** Columns over which the answer stands. */
const WIDE = 5;

type Totals = Report['totals'];

function powers(report: Report): Cell[][] {
  const { totals } = report;
  const { measures, corrected_mw: visited } = totals;
  const MW = words`MW`;
  return [
    ...compared(report).map(({ label, interval }) => bounded(label, interval, MW)),
    ...(visited === undefined ? [] : [bounded(words`Suspected, after visits`, visited, MW)]),
    bounded(words`Blocks of the flagged sites, if every one is mining`, totals.flagged_mw, MW),
    bounded(words`Beyond licences`, totals.over_licence_mw, MW),
    single(words`Licensed mining within its licence`, totals.licensed_mw, MW),
    single(words`Metered`, totals.metered_mw, MW),
    ...(measures === undefined
      ? []
      : [
          bounded(words`Suspected, at the evening peak`, measures.evening_peak_mw, MW),
          bounded(words`Suspected, mean of the period`, measures.period_mw, MW),
          bounded(words`Suspected, energy of the period`, measures.energy_mwh, words`MWh`),
        ]),
  ];
}

function counts({ sites, assessed, not_assessed, flagged, unclear }: Totals): Cell[][] {
  const row = (label: string, count: number) => [text(label), figure(count, 'count')];
  return [
    row(words`Sites`, sites),
    row(words`Sites assessed`, assessed),
    row(words`Sites not assessed`, not_assessed),
    row(words`Sites flagged`, flagged),
    row(words`Sites unclear`, unclear),
  ];
}

type Bounded = Readonly<Record<'central' | 'low' | 'high', number | null>>;

/** Bounds that are the figure itself are none. */
function bounded(label: string, { central, low, high }: Bounded | Interval, unit: string): Cell[] {
  const bounds = low === high ? [null, null] : [figure(low, 'power'), figure(high, 'power')];
  return [text(label), figure(central, 'power'), ...bounds, text(unit)];
}

function single(label: string, value: number, unit: string): Cell[] {
  return [text(label), figure(value, 'power'), null, null, text(unit)];
}
