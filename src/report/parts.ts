/** The parts of the interval of the total, each with what it is. */
import type { PartSource } from '../estimate/parts.ts';
import type { Total } from '../estimate/total.ts';
import { words } from '../language/words.ts';
import type { Report } from './report.ts';
import { mwToWatt } from './rounding.ts';

type PartReport = Report['totals']['suspected_mw']['parts'][number];

export function partsReport({ parts }: Total): PartReport[] {
  return parts.map(({ source, width }) => ({
    source,
    width_mw: width === undefined ? null : mwToWatt(width),
    says: SAYS[source](),
  }));
}

const SAYS: Readonly<Record<PartSource, () => string>> = {
  which_sites: () => words`which of the sites are mining: independent between sites`,
  kin: () =>
    words`which of them, where points of one site, sites of one owner or on one feeder go together: how much is assumed`,
  prevalence: () => words`how common mining is among the sites read: shared by all of them`,
  calibration: () => words`how far the weights are off, in this region as in others: shared by all sites`,
  block_size: () => words`how large each block is: independent between sites`,
  coverage: () =>
    words`what was not read (other meters, taps before the meter, other providers) is in no figure and in no width: it is not guessed`,
};
