/** The difference of two runs for people: what changed, largest first, and the answer at the end. */
import type { Interval } from '../../interval.ts';
import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import { type Column, columned } from '../columned.ts';
import { counted, percent, power, powerInterval, powerIntervalInFull } from '../figures.ts';
import { wrap } from '../lines.ts';
import { type Page, type Pen, pen as penFor } from '../pen.ts';
import type { Change, Changed, Diff, Standing } from './diff.ts';

export function diffPage(diff: Diff, page: Page): string {
  const pen = penFor(page);
  const parts = [
    runs(diff, pen),
    ...(['new', 'gone', 'grown', 'shrunk'] as const).map((change) => section(diff, change, pen)),
    unchanged(diff, pen),
    diff.notes.flatMap(({ code, says }) =>
      wrap(words`Not of the world alone: ${says} [${code}]`, pen.width).map(pen.doubt),
    ),
    total(diff, pen),
  ];
  const told = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function runs({ old: before, new: after }: Diff, pen: Pen): string[] {
  const told = ({ period: { from, to }, sites, flagged }: Diff['old']) =>
    words`${dayInWords(from)} to ${dayInWords(to)}: ${counted(sites, 'site')}, flagged ${flagged}`;
  return [words`Old: ${told(before)}`, words`New: ${told(after)}`].flatMap((text) => wrap(text, pen.width));
}

/** More than a page is for programs to read. */
const MOST_SHOWN = 25;

function section({ sites }: Diff, change: Change, pen: Pen): string[] {
  const all = sites.filter((site) => site.change === change);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_SHOWN);
  const more = all.length - shown.length;
  return [
    ...wrap(TITLES[change](), pen.width).map(pen.heading),
    ...columned(
      columns(),
      shown.map((one) => row(one)),
      pen,
    ),
    ...(more > 0 ? wrap(words`${counted(more, 'more such site')}: see --json.`, pen.width) : []),
  ];
}

const TITLES: Readonly<Record<Change, () => string>> = {
  new: () => words`New suspects`,
  gone: () => words`No longer suspects`,
  grown: () => words`Blocks that grew, beyond both intervals`,
  shrunk: () => words`Blocks that shrank, beyond both intervals`,
  within_uncertainty: () => words`Blocks of which no change is shown`,
  size_unknown: () => words`Blocks of unknown size`,
};

function columns(): Column[] {
  return [
    { head: words`Site`, narrowest: 12 },
    { head: words`Was` },
    { head: words`Is` },
    { head: words`Block before`, align: 'right' },
    { head: words`Block now`, align: 'right' },
    { head: words`Adds`, align: 'right' },
  ];
}

function row({ site_id, name, was, is, old_block_mw, new_block_mw, change_mw }: Changed): string[] {
  return [
    name === null || name === site_id ? site_id : `${site_id} ${name}`,
    STANDINGS[was](),
    STANDINGS[is](),
    block(old_block_mw),
    block(new_block_mw),
    signed(change_mw),
  ];
}

const block = (size: Interval | null) => (size === null ? '-' : powerInterval(size));
const signed = (megawatts: number) => `${megawatts > 0 ? '+' : ''}${power(megawatts)}`;

const STANDINGS: Readonly<Record<Standing, () => string>> = {
  flagged: () => words`flagged`,
  unclear: () => words`unclear`,
  unremarkable: () => words`unremarkable`,
  known: () => words`known`,
  licensed: () => words`licensed`,
  not_assessed: () => words`not assessed`,
  not_in_data: () => words`not in the data`,
  not_listed: () => words`not listed`,
};

/** That nothing is shown to have changed is said, and not taken for no change. */
function unchanged({ sites }: Diff, pen: Pen): string[] {
  const those = (change: Change) => sites.filter((site) => site.change === change).length;
  const [same, unknown] = [those('within_uncertainty'), those('size_unknown')];
  return [
    ...(same > 0
      ? wrap(
          words`Flagged in both, and no change beyond the uncertainty of their blocks: ${counted(same, 'site')}.`,
          pen.width,
        )
      : []),
    ...(unknown > 0
      ? wrap(words`Flagged in both, of unknown size: ${counted(unknown, 'site')}.`, pen.width)
      : []),
  ];
}

function total({ totals, old: before, new: after }: Diff, pen: Pen): string[] {
  const { suspected_mw: change, opened_mw, closed_mw, other_mw } = totals;
  const { central, low, high, level } = change;
  const isShown = low > 0 || high < 0;
  return [
    words`Opened: ${powerInterval(opened_mw)}. Closed: ${powerInterval(closed_mw)}. All else: ${signed(other_mw)} (sites flagged in neither, changes within the uncertainty).`,
    words`Suspected: ${powerIntervalInFull(before.suspected_mw)} before, ${powerIntervalInFull(after.suspected_mw)} now: ${signed(central)} (${percent(level)} interval ${signed(low)} to ${signed(high)}).`,
    isShown
      ? words`The interval of the difference takes the two runs for independent; they share sites and weights, so it is rather too wide.`
      : words`The difference is within its uncertainty: neither more nor less is shown. Its interval takes the two runs for independent; they share sites and weights, so it is rather too wide.`,
  ].flatMap((text, i) => wrap(text, pen.width).map(i === 2 ? pen.aside : pen.heading));
}
