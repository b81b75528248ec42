/**
 * The story on one screen: sources hold readings, readings make profiles, profiles show evidence, evidence makes a
 * score, scores make an estimate, and the report tells it.
 */
import type { Readable } from 'node:stream';
import type { Chosen } from './estimate/compare.ts';
import { estimate } from './estimate/estimate.ts';
import { observeAll } from './evidence/index.ts';
import { peersOf } from './evidence/peers.ts';
import { periodOf } from './profiles/period.ts';
import { profileOf } from './profiles/profile.ts';
import { withUnread } from './profiles/unread.ts';

import { summarise } from './readings/summarise.ts';
import { assemble } from './report/assemble.ts';
import type { Report } from './report/report.ts';
import { judge } from './score/judge.ts';
import { PRIOR, THRESHOLD } from './score/weights.ts';
import { checkHints } from './sources/columns.ts';
import { distinct, withInputs } from './sources/input.ts';
import type { UnitName } from './sources/quantity.ts';
import { recogniseAll } from './sources/recognise.ts';
import { readRegisters } from './sources/sites.ts';
import { zoneOf } from './sources/zone.ts';
import { checkAssessed, checkPeriod, checkRejects } from './usable.ts';

export interface ScanOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly standardInput?: Readable | undefined;
  /** Version of the tool, for the report. */
  readonly version: string;
  readonly unit?: UnitName | undefined;
  /** Meaning -> header, for columns that are named by hand. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly timeZone?: string | undefined;
  /** Probability of mining where nothing speaks either way, and the probability from which a site is flagged. */
  readonly prior?: number | undefined;
  readonly threshold?: number | undefined;
  /** Share of the readings that may be rejected. */
  readonly maxRejectShare?: number | undefined;
  readonly references: Chosen;
  /** File for rejected records. */
  readonly rejects?: string | undefined;
  /** Words on the way. */
  readonly say: (line: string) => void;
}

const DEFAULT_TIME_ZONE = 'Asia/Almaty';
const DEFAULT_MAX_REJECT_SHARE = 0.05;

/** Scans the files. Throws a Failure where they cannot be read, or hold nothing that can be assessed. */
export async function scan(options: ScanOptions): Promise<Report> {
  const { timeZone = DEFAULT_TIME_ZONE, maxRejectShare = DEFAULT_MAX_REJECT_SHARE } = options;
  const { prior = PRIOR, threshold = THRESHOLD, columns = {}, unit } = options;
  const hints = { unit, columns, zone: zoneOf(timeZone) };

  return withInputs(options.files, options.standardInput, async (inputs) => {
    const { kept, repeated } = distinct(inputs);
    const { registers, readings, all } = await recogniseAll(kept, hints);
    checkHints(hints, all);

    const register = await readRegisters(registers);
    const summary = await summarise(readings, { rejects: options.rejects });
    for (const file of summary.rejectFiles) options.say(`Rejected lines are in ${file}.`);
    checkRejects(summary.ledgers, maxRejectShare);

    const period = checkPeriod(periodOf(summary.sites), all);
    const profiles = withUnread(summary.sites, register.sites.keys()).map((cells) =>
      profileOf(cells, register.sites.get(cells.site) ?? {}, period),
    );
    const peers = peersOf(profiles);
    const judged = profiles.map((profile) =>
      judge(profile, observeAll(profile, peers), { prior, threshold }),
    );
    checkAssessed(judged);

    return assemble({
      version: options.version,
      parameters: parametersOf(options),
      sources: all,
      ledgers: summary.ledgers,
      register,
      period,
      estimate: estimate(judged, peers),
      references: options.references,
      repeatedInputs: repeated,
    });
  });
}

/** Every parameter with its value and where it came from. */
function parametersOf(options: ScanOptions): Report['parameters'] {
  const parameter = <Value extends string | number>(given: Value | undefined, otherwise: Value | null) =>
    given === undefined
      ? { value: otherwise, from: 'default' as const }
      : { value: given, from: 'flag' as const };
  const columns = Object.entries(options.columns ?? {}).map(([meaning, header]) => `${meaning}=${header}`);
  return {
    time_zone: parameter(options.timeZone, DEFAULT_TIME_ZONE),
    unit: parameter(options.unit, null),
    columns: parameter(columns.length === 0 ? undefined : columns.join(','), null),
    prior: parameter(options.prior, PRIOR),
    threshold: parameter(options.threshold, THRESHOLD),
    max_reject_share: parameter(options.maxRejectShare, DEFAULT_MAX_REJECT_SHARE),
    estimate_mw: parameter(options.references.estimateMw, null),
    closed_mw: parameter(options.references.closedMw, null),
    references:
      options.references.table === undefined ? parameter(undefined, 'shipped') : parameter('file', 'shipped'),
  };
}
