/** A report held against the truth: how a scan did on labelled sites. */
import type { Report } from '../report/report.ts';
import { type Blocks, blocks } from './blocks.ts';
import { type Calibration, calibration } from './calibration.ts';
import { type Verdicts, verdicts } from './found.ts';
import { type Match, type Matches, match } from './matched.ts';
import { type Megawatts, megawatts } from './megawatts.ts';
import { averagePrecision, oneInAHundred, recallAt } from './ranking.ts';
import { textbookFlags, textbookScore } from './textbook.ts';
import type { Label, TruthSite } from './truth.ts';

/** Snake case and units in the names: this object is the JSON. `null` where there is nothing to judge. */
export interface Evaluation {
  readonly sites: {
    readonly in_truth: number;
    readonly illegal: number;
    readonly clean: number;
    readonly licensed: number;
    /** In the report, but without a verdict: ranked at the prior. */
    readonly not_assessed: number;
    /** Ranked at the prior too. */
    readonly not_in_report: readonly string[];
    /** Not judged; in the report's totals all the same. */
    readonly not_in_truth: readonly string[];
  };
  readonly ranking: Ranking;
  readonly verdicts: Verdicts;
  readonly megawatts: Megawatts;
  readonly calibration: Calibration;
  readonly blocks: Blocks;
  readonly licensed: readonly LicensedVerdict[];
  /** The rule to beat, on the same sites. */
  readonly textbook: Ranking & {
    readonly verdicts: Verdicts;
    /** Whole load of what it flags over the last 28 days, as the rule knows no block; and what of it is illegal. */
    readonly flagged_mw: number;
    readonly true_flagged_mw: number;
  };
}

export interface Ranking {
  readonly average_precision: number | null;
  /** With one false alarm in a hundred clean sites. */
  readonly recall_at_one_in_a_hundred: number | null;
  readonly false_alarms_allowed: number;
  /** Average precision of a ranking by lot: the share of the illegal. */
  readonly chance: number | null;
}

interface LicensedVerdict {
  readonly label: Label;
  readonly verdict: string;
  readonly sites: number;
}

export function evaluate(report: Report, truth: readonly TruthSite[]): Evaluation {
  const matches = match(report, truth);
  const { ranked } = matches;
  return {
    sites: counted(truth, matches),
    ranking: ranking(ranked, ({ probability }) => probability),
    verdicts: verdicts(ranked),
    megawatts: megawatts(report, truth, matches),
    calibration: calibration(ranked.filter(isJudged).map((site) => ({ ...site, illegal: isIllegal(site) }))),
    blocks: blocks(ranked),
    licensed: licensedVerdicts(matches.licensed),
    textbook: textbook(ranked),
  };
}

function counted(truth: readonly TruthSite[], matches: Matches): Evaluation['sites'] {
  const labelled = (...labels: Label[]) => truth.filter(({ label }) => labels.includes(label)).length;
  return {
    in_truth: truth.length,
    illegal: labelled('illegal'),
    clean: labelled('clean'),
    licensed: labelled('licensed', 'licensed_excess'),
    not_assessed: matches.ranked.filter((site) => site.reported !== undefined && !isJudged(site)).length,
    not_in_report: matches.notInReport,
    not_in_truth: matches.notInTruth,
  };
}

function ranking(sites: readonly Match[], score: (site: Match) => number): Ranking {
  const items = sites.map((site) => ({ score: score(site), illegal: isIllegal(site) }));
  const illegal = items.filter((item) => item.illegal).length;
  const allowed = oneInAHundred(items.length - illegal);
  return {
    average_precision: averagePrecision(items) ?? null,
    recall_at_one_in_a_hundred: recallAt(items, allowed) ?? null,
    false_alarms_allowed: allowed,
    chance: illegal === 0 ? null : illegal / items.length,
  };
}

/** A site whose load says nothing to the rule ranks last: the rule knows no prior. */
function textbook(sites: readonly Match[]): Evaluation['textbook'] {
  const flags = ({ reported }: Match) => reported?.load != null && textbookFlags(reported.load);
  const score = ({ reported }: Match) => (reported?.load == null ? 0 : (textbookScore(reported.load) ?? 0));
  const flagged = sites.filter(flags);
  return {
    ...ranking(sites, score),
    verdicts: verdicts(sites, flags),
    flagged_mw: flagged.reduce((sum, { reported }) => sum + (reported?.load?.recent_kw ?? 0), 0) / 1000,
    true_flagged_mw: flagged.reduce((sum, { truth }) => sum + truth.illegalKwRecent, 0) / 1000,
  };
}

function licensedVerdicts(sites: readonly Match[]): LicensedVerdict[] {
  const groups = new Map<string, LicensedVerdict>();
  for (const { truth, reported } of sites) {
    const verdict = reported?.verdict ?? 'not in the report';
    const key = `${truth.label} ${verdict}`;
    groups.set(key, { label: truth.label, verdict, sites: (groups.get(key)?.sites ?? 0) + 1 });
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function isIllegal({ truth }: Match): boolean {
  return truth.label === 'illegal';
}

/** Has a probability of its own. */
function isJudged({ reported }: Match): boolean {
  return reported?.probability != null;
}
