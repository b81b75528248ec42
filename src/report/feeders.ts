/** What is left of each feeder when its metering points and its losses are taken off. */
import { z } from 'zod';
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { BALANCE_STATES, type BalanceState, type FeederBalance } from '../readings/balance/feeder-balance.ts';
import { type Column, columned } from './columned.ts';
import { counted, power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report } from './report.ts';
import { kwToWatt, mwhToKwh } from './rounding.ts';

const count = z.int().nonnegative();
const kilowatts = z.number().nullable();

export const feederSchema = z
  .strictObject({
    feeder: z.string(),
    state: z
      .enum(BALANCE_STATES)
      .describe(
        '`not_metered`: more is left than losses explain; `uncertain`: so it seems, see `doubts`; `balanced`: losses explain it; `negative`: the points draw more than there is, so a meter or its multiplier is wrong; the others: no balance can be taken',
      ),
    doubts: z.array(z.string()),
    meters: z
      .array(z.string())
      .describe('sites of the data that are its own meters, and no sites of the report'),
    points: z.array(z.string()).describe('sites of the data that hang on it'),
    site_id: z.string().nullable().describe('the site as which what is left is judged; null where it is not'),
    interval_minutes: z.number().nullable(),
    intervals: count.nullable().describe('at which the feeder and all of its points were read'),
    intervals_left_out: count.nullable().describe('at which some of them was not'),
    fed_kw: kilowatts.describe('means over these intervals: what its meters read'),
    points_kw: kilowatts,
    losses_kw: kilowatts.describe('parameters.loss_share x fed_kw'),
    balance_kw: kilowatts.describe(
      'fed - losses - points; negative where the points draw more than there is',
    ),
    negative_intervals: count.nullable().describe('with a negative balance; as a load such an interval is 0'),
    negative_mwh: z.number().nullable(),
  })
  .describe('balance(t) = (1 - loss share) x fed(t) - points(t)');

type FeederReport = z.infer<typeof feederSchema>;

export function feederReport({
  feeder,
  state,
  doubts,
  meters,
  points,
  site,
  account,
}: FeederBalance): FeederReport {
  return {
    feeder,
    state,
    doubts: [...doubts],
    meters: [...meters],
    points: [...points],
    site_id: site ?? null,
    interval_minutes: account?.intervalMinutes ?? null,
    intervals: account?.whole ?? null,
    intervals_left_out: account?.partly ?? null,
    fed_kw: kwToWatt(account?.fed),
    points_kw: kwToWatt(account?.taken),
    losses_kw: kwToWatt(account?.lost),
    balance_kw: kwToWatt(account?.balance),
    negative_intervals: account?.negative.intervals ?? null,
    negative_mwh: account === undefined ? null : mwhToKwh(account.negative.energy / 1000),
  };
}

const STATE_WORDS: Readonly<Record<BalanceState, () => string>> = {
  not_metered: () => words`drawn before the meters`,
  uncertain: () => words`not certain`,
  negative: () => words`points draw more than there is`,
  balanced: () => words`balanced`,
  never_whole: () => words`never all read at once`,
  in_cells: () => words`in cells: not known`,
  no_meter: () => words`no meter of its own read`,
};

const columns = (): readonly Column[] => [
  { head: words`Feeder`, narrowest: 8 },
  { head: words`Given`, align: 'right' },
  { head: words`Points`, align: 'right' },
  { head: words`Losses`, align: 'right' },
  { head: words`Left`, align: 'right' },
  { head: words`Found` },
];

/** More than a page is for programs to read. */
const MOST_SHOWN = 15;

/** The feeders; nothing where none has a meter of its own, and so none was balanced. */
export function feeders({ feeders: all = [], parameters }: Report, pen: Pen): string[] {
  const metered = all.filter(({ state }) => state !== 'no_meter');
  if (metered.length === 0) return [];
  const rank = ({ state }: FeederReport) => BALANCE_STATES.indexOf(state);
  const inOrder = metered.toSorted(
    (a, b) => rank(a) - rank(b) || Math.abs(b.balance_kw ?? 0) - Math.abs(a.balance_kw ?? 0),
  );
  const rows = inOrder
    .slice(0, MOST_SHOWN)
    .map((one) => [
      one.feeder,
      figure(one.fed_kw),
      `${figure(one.points_kw)} (${one.points.length})`,
      figure(one.losses_kw),
      figure(one.balance_kw),
      STATE_WORDS[one.state](),
    ]);
  const left = metered.length - rows.length;
  const share = parameters['loss_share']?.value;
  return [
    ...wrap(headingOf(share), pen.width).map(pen.heading),
    ...columned(columns(), rows, pen),
    ...(left === 0 ? [] : wrap(words`${counted(left, 'more feeder')}: see --json.`, pen.width)),
    ...wrap(notTwice(), pen.width).map(pen.aside),
  ];
}

function headingOf(share: unknown): string {
  if (typeof share !== 'number') return words`Feeders: what they are given and what their points draw`;
  const lost = withDecimalMark(String(Number((share * 100).toPrecision(3))));
  return words`Feeders: what they are given and what their points draw, with ${lost} % of it lost on the way`;
}

function notTwice(): string {
  return words`A feeder is the sum of its points and is not counted beside them. What is drawn before the meters shows nowhere else; it may also be a wrong multiplier, or a point that nobody registered.`;
}

/** What the site that stands for a balance is, in sentences; none where the site is a metered one. */
export function balanceOfSite({ feeders: all = [] }: Report, site: string): string[] {
  const balance = all.find(({ site_id }) => site_id === site);
  if (balance === undefined) return [];
  const { feeder, fed_kw, points_kw, losses_kw, balance_kw, points, intervals, intervals_left_out } = balance;
  return [
    words`No meter reads it: it is what feeder ${feeder} is given, ${figure(fed_kw)}, less losses of ${figure(losses_kw)} and the ${figure(points_kw)} of its ${counted(points.length, 'metering point')}.`,
    words`That leaves ${figure(balance_kw)} over ${counted(intervals ?? 0, 'interval')}; ${intervals_left_out ?? 0} more are left out, at which not all was read.`,
    words`What is tapped before the meter shows nowhere else; a wrong multiplier or a point that nobody registered looks alike.`,
  ];
}

function figure(kw: number | null): string {
  return kw === null ? '-' : power(kw / 1000);
}
