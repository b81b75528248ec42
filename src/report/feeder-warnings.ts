/** Warnings of the balances of feeders. */
import { words } from '../language/words.ts';
import type { BalanceState, FeederBalance } from '../readings/balance/feeder-balance.ts';
import { counted, power } from './figures.ts';
import type { Findings } from './findings.ts';
import type { Coded } from './report.ts';
import { significant } from './rounding.ts';

type Found = readonly [FeederBalance, ...FeederBalance[]];

/** A warning for each state that asks for one. */
export function feederWarnings({ balances = [] }: Findings): Coded[] {
  return Object.entries(SAID).flatMap(([state, says]) => {
    const [first, ...more] = balances.filter((balance) => balance.state === state);
    if (first === undefined) return [];
    const isAlone = balances.length === 1 + more.length;
    if (state === 'no_meter' && isAlone) return []; // No feeder is metered: they are names, and nothing is missing.
    const found: Found = [first, ...more];
    return [
      {
        code: `feeder_${state}`,
        says: says(found),
        data: { feeders: found.length, first: first.feeder, ...figures(first) },
      },
    ];
  });
}

const SAID: Partial<Record<BalanceState, (found: Found) => string>> = {
  negative: (found) =>
    words`${counted(found.length, 'feeder')} cannot be: the points draw more than is given, at ${first(found)} by ${power(-(found[0].account?.balance ?? 0) / 1000)}. A meter or its multiplier is wrong, or a point hangs on another feeder`,
  uncertain: (found) =>
    words`of ${counted(found.length, 'feeder')} more is left than losses explain, but it is not sure that it is tapped; of ${first(found)}: ${found[0].doubts.join('; ')}`,
  never_whole: (found) =>
    words`${counted(found.length, 'feeder')} cannot be balanced: never were its meter and all of its points read at once, as at ${first(found)}`,
  in_cells: (found) =>
    words`${counted(found.length, 'feeder')} cannot be balanced: its readings are in files of cells, which do not tell one interval from another, as at ${first(found)}`,
  no_meter: (found) =>
    words`${counted(found.length, 'feeder')} cannot be balanced: no meter of its own was read, as of ${first(found)}`,
};

function first([{ feeder }]: Found): string {
  return feeder;
}

function figures({ account }: FeederBalance): Coded['data'] {
  return account === undefined ? {} : { balance_kw: significant(account.balance) };
}
