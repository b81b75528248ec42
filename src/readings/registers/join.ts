/**
 * Joins what files hold of one register: from the last state of one to the first of the next the difference is taken, as
 * if all had been read at once.
 */
import { HOUR, INTERVALS } from '../../sources/interval-minutes.ts';
import type { Quantity } from '../../sources/quantity.ts';
import type { Kind } from '../ledger.ts';
import { multiplied, noteStep, profiledDifference, raiseRate, rulesOf, usualMinutesOf } from './known.ts';
import { place } from './place.ts';
import type { OpenStretch, Register, Registers } from './registers.ts';
import { contractedRate, qualityOf, type RegisterJob } from './settle-registers.ts';

/** Joins all stretches in place, and enters what became of the first state of each. */
export function joinStretches(
  registers: Registers,
  { store, late, contracted }: Pick<RegisterJob, 'store' | 'late' | 'contracted'>,
): void {
  for (const { site, quantity, register } of registers.all()) {
    const inOrder = register.stretches.toSorted(
      (a, b) => a.from.instant - b.from.instant || a.to.instant - b.to.instant || a.origin - b.origin,
    );
    const rules = rulesOf(register.figures, quantity !== 'load', contractedRate(contracted(site), quantity));
    const joined: OpenStretch[] = [];
    for (const stretch of inOrder) {
      const before = joined.at(-1);
      const outcome =
        before === undefined ? OPEN : join(before, stretch, { register, rules, quantity, store, site });
      if (outcome === 'joined' || outcome === 'repeated') before!.to = stretch.to;
      else joined.push({ ...stretch });
      const { opening } = stretch;
      if (opening.kind === undefined) {
        if (outcome === 'joined') opening.used();
      } else if (outcome !== 'joined') {
        late.enter(outcome === OPEN ? opening.kind : outcome, { ...opening.place, site });
      }
    }
    register.stretches = joined;
  }
}

/** What was found when a stretch was read still holds. */
const OPEN = 'open';

interface Joining {
  readonly site: string;
  readonly quantity: Quantity;
  readonly register: Register;
  readonly rules: ReturnType<typeof rulesOf>;
  readonly store: RegisterJob['store'];
}

function join(
  before: OpenStretch,
  stretch: OpenStretch,
  { site, quantity, register, rules, store }: Joining,
): 'joined' | typeof OPEN | Kind {
  const { figures } = register;
  const [from, to] = [before.to, stretch.from];
  if (before.origin === stretch.origin && isNext(register, before, stretch)) return OPEN;
  const minutes = to.instant - from.instant;
  if (minutes < 0) return OPEN;
  if (minutes === 0 && from.serial === to.serial) return from.value === to.value ? 'repeated' : 'superseded';
  raiseRate(figures, noteStep(figures, from, to));
  const difference = profiledDifference(from, to, rules, usualMinutesOf(figures) ?? HOUR);
  if (typeof difference === 'string') {
    if (difference === 'register_exchanged') register.exchanges += 1;
    return difference;
  }
  const amount = multiplied(difference.amount, from.multiplier);
  const isMeasured = INTERVALS.includes(minutes) && minutes <= usualMinutesOf(figures)!;
  const quality = qualityOf(from, to, isMeasured);
  const there = store.get(site)?.quantities.get(quantity);
  const [outcome] = place(
    [{ from: from.instant, to: to.instant, zone: from.zone, amount, quality }],
    store.cellsOf(site, quantity),
    there,
    quantity !== 'load',
  );
  if (difference.isWrapped) register.rollovers += 1;
  return typeof outcome === 'string' ? outcome : 'joined';
}

/** Whether one followed the other where both were read, so that it is told already what lies between them. */
function isNext({ stretches }: Register, before: OpenStretch, stretch: OpenStretch): boolean {
  const ofOrigin = stretches.filter(({ origin }) => origin === stretch.origin);
  const at = ofOrigin.indexOf(stretch);
  return at > 0 && ofOrigin[at - 1]!.to.instant === before.to.instant;
}
