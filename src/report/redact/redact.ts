/**
 * A report without names: sites, owners, feeders, licences, acts, approvals and files go by keyed pseudonyms, in every
 * field and every sentence. What it does not hide (exact figures, days, regions, sectors) is in docs/runs.md.
 */
import type { Coded, InputReport, Report, SiteReport } from '../report.ts';
import { type InText, inText } from './in-text.ts';
import { namesIn } from './names.ts';
import { pseudonymsOf } from './pseudonyms.ts';

export function redacted(report: Report, key: string): Report {
  const pseudonyms = pseudonymsOf(namesIn(report), key);
  const text = inText(pseudonyms);
  const { inputs, warnings, sites, parameters, closures, feeders, sites_of_points, ...rest } = report;
  return {
    ...everywhere(rest, text.all),
    inputs: inputs.map((input) => inputOf(input, text)),
    parameters: {
      ...everywhere(parameters, text.all),
      redacted: { value: true, from: 'flag' },
    },
    sites: sites.map((site) => siteOf(site, text)).sort(by(({ site_id }) => site_id)),
    ...(closures && {
      closures: everywhere(closures, text.all).sort(
        by(({ site_id, closed_on }) => `${site_id} ${closed_on}`),
      ),
    }),
    ...(feeders && {
      feeders: everywhere(feeders, text.all)
        .map((feeder) => ({
          ...feeder,
          doubts: feeder.doubts.map(withoutQuotes),
          meters: feeder.meters.toSorted(),
          points: feeder.points.toSorted(),
        }))
        .sort(by(({ feeder }) => feeder)),
    }),
    ...(sites_of_points && {
      sites_of_points: everywhere(sites_of_points, text.all)
        .map((one) => ({ ...one, points: one.points.toSorted() }))
        .sort(by(({ site }) => site)),
    }),
    warnings: warnings.map((warning) => warningOf(warning, text)),
  };
}

/** The order of the names themselves would tell of them. */
function by<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [key(a), key(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
}

function siteOf(site: SiteReport, text: InText): SiteReport {
  const { evidence, load, traffic, licence, ...rest } = site;
  return {
    ...everywhere(rest, text.all),
    name: null,
    ...(licence === undefined ? {} : { licence: everywhere(licence, text.all) }),
    load,
    traffic,
    evidence: evidence.map((piece) => ({ ...piece, says: text.besideFigures(piece.says) })),
  };
}

/** What stands in a file is quoted where it is wrong, or where something was decided by it: it may be anything. */
function inputOf(input: InputReport, { all }: InText): InputReport {
  const rejected = <Reject extends InputReport['rejects'][number]>(rejects: readonly Reject[]) =>
    rejects.map((reject) => ({ ...reject, first: all(reject.first), says: withoutQuotes(all(reject.says)) }));
  const { rejects, duplicates, ignored, decisions, ...rest } = input;
  return {
    ...everywhere(rest, all),
    rejects: rejected(rejects),
    duplicates: rejected(duplicates),
    ignored: rejected(ignored),
    ...(decisions && {
      decisions: decisions.map((decision) => ({
        ...decision,
        value: withoutQuotes(all(decision.value)),
        because: withoutQuotes(all(decision.because)),
      })),
    }),
  };
}

function warningOf({ code, says, data }: Coded, { all }: InText): Coded {
  const entries = Object.entries(data).map(
    ([key, value]) => [all(key), typeof value === 'string' ? all(value) : value] as const,
  );
  return { code, says: withoutQuotes(all(says)), data: Object.fromEntries(entries.sort(by(([key]) => key))) };
}

const PSEUDONYM = /^(?:site|name|owner|feeder|licence|act|reason|person|file)-[0-9a-v]{12,24}$/u;

/** Quoted words that are no pseudonym come from a file. */
function withoutQuotes(text: string): string {
  return text.replaceAll(
    /"([^"]*)"|«([^»]*)»/gu,
    (quoted, one: string | undefined, other: string | undefined) =>
      PSEUDONYM.test(one ?? other ?? '') ? quoted : '"..."',
  );
}

/** Fields whose words are the program's own, or which are not hidden: a name that is such a word must not change them. */
const KEPT: ReadonlySet<string> = new Set([
  ...[
    'schema',
    'tool',
    'period',
    'comparison',
    'sensitivity',
    'region',
    'sector',
    'key',
    'source',
    'verdict',
  ],
  ...[
    'code',
    'family',
    'indicator',
    'unit',
    'role',
    'encoding',
    'delimiter',
    'decimal_mark',
    'layout',
    'state',
  ],
  ...[
    'sha256',
    'time_zone',
    'time_zones_of',
    'option',
    'from',
    'to',
    'until',
    'found',
    'date',
    'stratum',
    'kind',
  ],
  ...['onset', 'closed_on', 'again_since', 'measures', 'unseen', 'assumptions', 'prevalence', 'evening_peak'],
  ...['engine', 'language', 'label', 'dates', 'reading', 'decimal', 'level'],
]);

/** Every string of a value, wherever it stands, but for those of kept fields. */
function everywhere<Value>(value: Value, replace: (text: string) => string): Value {
  if (typeof value === 'string') return replace(value) as Value;
  if (Array.isArray(value)) return value.map((one) => everywhere(one, replace)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, KEPT.has(key) ? field : everywhere(field, replace)]),
  ) as Value;
}
