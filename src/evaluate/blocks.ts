/** How well the blocks of the caught are sized and dated. */
import { median } from 'simple-statistics';
import { isFlagged, type Match } from './matched.ts';

export interface Blocks {
  /** Caught sites with a block and a true illegal load. */
  readonly sized: number;
  /** Median of |block - truth| / truth; null where none is sized. */
  readonly size_error: number | null;
  /** How many of the blocks' intervals held the truth. */
  readonly held: number;
  /** Caught sites of which report and truth both name an onset, and the median of the days between the two. */
  readonly dated: number;
  readonly onset_error_days: number | null;
  /** Began within the data, but the report names no onset; and the other way round. */
  readonly onset_missed: number;
  readonly onset_invented: number;
}

export function blocks(sites: readonly Match[]): Blocks {
  const caught = sites.filter((site) => site.truth.label === 'illegal' && isFlagged(site));
  const sizes = caught.flatMap(({ truth, reported }) => {
    const block = reported?.block_mw ?? undefined;
    const trueMw = truth.illegalKwRecent / 1000;
    return block === undefined || trueMw === 0 ? [] : [{ block, trueMw }];
  });
  const onsets = caught.map(({ truth, reported }) => ({
    is: truth.onset,
    said: reported?.onset ?? undefined,
  }));
  const days = onsets.flatMap(({ is, said }) =>
    is === undefined || said === undefined ? [] : [daysBetween(is, said)],
  );
  return {
    sized: sizes.length,
    size_error: middle(sizes.map(({ block, trueMw }) => Math.abs(block.central - trueMw) / trueMw)),
    held: sizes.filter(({ block, trueMw }) => block.low <= trueMw && trueMw <= block.high).length,
    dated: days.length,
    onset_error_days: middle(days),
    onset_missed: onsets.filter(({ is, said }) => is !== undefined && said === undefined).length,
    onset_invented: onsets.filter(({ is, said }) => is === undefined && said !== undefined).length,
  };
}

/** Of two local calendar days. */
function daysBetween(one: string, other: string): number {
  const day = (name: string) => Date.parse(`${name.slice(0, 10)}T00:00Z`) / 86_400_000;
  return Math.abs(day(one) - day(other));
}

function middle(values: number[]): number | null {
  return values.length === 0 ? null : median(values);
}
