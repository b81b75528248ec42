/** Whether what was read can carry a report. Each throws the Failure that says why not and what to do. */
import { groupedBy } from './estimate/grouped.ts';
import { visitsToPoints } from './estimate/visits/of-points.ts';
import type { Visit } from './estimate/visits/site.ts';
import { EXIT, Failure } from './failure.ts';
import { withDecimalMark } from './language/numbers.ts';
import { words } from './language/words.ts';
import type { Period } from './profiles/period.ts';
import type { Ledger } from './readings/ledger.ts';
import { sitesNamed } from './report/plan-cell.ts';
import type { Judged } from './score/judge.ts';
import type { KnownSites } from './score/known.ts';
import type { KnownSite } from './sources/known-sites.ts';
import { registeredAs } from './sources/registered-as.ts';
import { type Role, roleInWords } from './sources/role.ts';
import type { Source } from './sources/source.ts';

/** No more than a share of the readings may have been rejected. */
export function checkRejects(ledgers: readonly Ledger[], most: number): void {
  const read = ledgers.reduce((sum, ledger) => sum + ledger.read, 0);
  const rejected = ledgers.reduce((sum, ledger) => sum + ledger.count('rejected'), 0);
  if (rejected <= most * read) return;
  const kinds = ledgers.flatMap((ledger) => ledger.entries('rejected'));
  throw new Failure(
    'too_many_rejects',
    EXIT.unreadable,
    words`${rejected} of ${read} readings (${percent(rejected / read)}) cannot be read, more than ${percent(most)}`,
    {
      ...(kinds[0] === undefined ? {} : { where: kinds[0].first }),
      details: kinds.map(({ count, says, first }) => words`${count} x ${says}, first at ${first}`),
      remedy: words`Write them out with --rejects FILE and mend them, or allow them with --max-rejects PERCENT.`,
    },
  );
}

/** Some load must have been read; what the files were taken for and the ledgers tell what stood in its place. */
export function checkPeriod(
  period: Period | undefined,
  sources: readonly { readonly table: Source['table']; readonly role: Role }[],
  ledgers: readonly Ledger[],
): Period {
  if (period !== undefined) return period;
  const instead = (['rejected', 'ignored'] as const).flatMap((fate) =>
    ledgers.flatMap((ledger) => ledger.entries(fate)),
  );
  throw new Failure('no_load', EXIT.nothingUsable, words`no load was read, so nothing can be assessed`, {
    details: [
      ...sources.map(({ table, role }) => words`${table.input.name} was taken for: ${roleInWords(role)}`),
      ...instead.map(({ count, says, first }) => words`${count} x ${says}, first at ${first}`),
    ],
    remedy: instead.some(({ code }) => code === 'export')
      ? words`Where negative numbers stand for what is drawn, turn their sign; else give the channel of consumption.`
      : words`Give a file with a site, a time and a load: site_id,timestamp,load_kw.`,
  });
}

/** Some site must have been assessed and draw something now: nothing assessed is not 0 MW. */
export function checkAssessed(judged: readonly Judged[]): void {
  const assessed = judged.filter(({ verdict }) => verdict !== 'not_assessed');
  if (assessed.length > 0) {
    checkCurrent(assessed);
    return;
  }
  const why = new Map<string, { count: number; example: string }>();
  for (const { profile } of judged) {
    for (const { code, says } of profile.disqualified) {
      why.set(code, {
        count: (why.get(code)?.count ?? 0) + 1,
        example: why.get(code)?.example ?? `${profile.site}: ${says}`,
      });
    }
  }
  throw new Failure(
    'nothing_assessed',
    EXIT.nothingUsable,
    words`none of ${judged.length} sites can be assessed`,
    {
      details: [...why.values()].map(({ count, example }) => words`${count} x like ${example}`),
      remedy: words`Give a longer or a more complete record: four weeks at least, half of its days whole.`,
    },
  );
}

function checkCurrent(assessed: readonly Judged[]): void {
  if (assessed.some(({ profile }) => profile.load?.recent !== undefined)) return;
  throw new Failure(
    'no_current_draw',
    EXIT.nothingUsable,
    words`none of ${assessed.length} assessed sites has a week of readings in the last 28 days of the data, so no current draw is known`,
    { remedy: words`Leave out the files that reach further than the rest, or mend the dates that do.` },
  );
}

function percent(share: number): string {
  return `${withDecimalMark(String(Number((share * 100).toPrecision(3))))} %`;
}

/**
 * The visits by the names that the scan has; one to a site of several metering points is one to each of them. A site that
 * it does not have, or that is named twice, is refused.
 */
export function visitsTo(judged: readonly Judged[], visits: readonly Visit[]): Visit[] {
  const bySite = new Map(judged.map((one) => [one.profile.site, [one]]));
  const byPoints = groupedBy(
    judged.filter(({ profile }) => profile.registered.pointOf !== undefined),
    ({ profile }) => profile.registered.pointOf!,
  );
  const visited = new Set<string>();
  return visits.flatMap((visit) => {
    const refused = (says: string) => unknownSite(says, visit);
    const own = sitesNamed(visit.site, [...bySite.keys()]);
    const known = own.length > 0 ? bySite : byPoints;
    const [site, ...more] = own.length > 0 ? own : sitesNamed(visit.site, [...byPoints.keys()]);
    if (site === undefined) throw refused(words`"${visit.site}" was visited and is no site of this scan`);
    if (more.length > 0) throw refused(words`"${visit.site}" may be ${more.length + 1} sites of this scan`);
    const to = { ...visit, site };
    return (known === bySite ? [to] : visitsToPoints(to, known.get(site)!)).map((one) => {
      if (visited.has(one.site)) throw refused(words`"${one.site}" stands there a second time`);
      visited.add(one.site);
      return one;
    });
  });
}

/** What is known of sites, by the names that the scan has; what is no site of it stands apart. Throws where two are one. */
export function knownTo(
  sites: readonly { readonly site: string }[],
  list: readonly KnownSite[],
): { readonly known: KnownSites; readonly notInData: readonly KnownSite[] } {
  const inData = registeredAs(new Map(sites.map(({ site }) => [site, site])));
  const known = new Map<string, KnownSite>();
  for (const said of list) {
    const site = inData(said.site);
    if (site === undefined) continue;
    const other = known.get(site);
    if (other !== undefined) throw knownTwice(site, [other, said]);
    known.set(site, said);
  }
  return { known, notInData: list.filter(({ site }) => inData(site) === undefined) };
}

function knownTwice(site: string, [one, other]: readonly [KnownSite, KnownSite]): Failure {
  return new Failure(
    'bad_known',
    EXIT.usage,
    words`"${one.site}" and "${other.site}" of the list of known sites are one site of the data, "${site}"`,
    { remedy: words`Leave one of them in the list.` },
  );
}

function unknownSite(says: string, { where }: Visit): Failure {
  return new Failure('unknown_site', EXIT.usage, says, {
    ...(where === undefined ? {} : { where }),
    remedy: words`Scan the data of which the plan was made, and name each site once, as that report does.`,
  });
}
