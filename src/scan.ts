/**
 * The story on one screen: sources hold readings, readings make profiles, profiles show evidence, evidence makes a
 * score, scores make an estimate, and the report tells it.
 */

import { closuresOf } from './estimate/closures.ts';
import type { Chosen } from './estimate/compare.ts';
import { estimate } from './estimate/estimate.ts';
import { EVENING_PEAK, type EveningPeak } from './estimate/evening.ts';
import { sensitivityOf } from './estimate/sensitivity.ts';
import { inspectedAt } from './estimate/visits/inspected.ts';
import type { Visit } from './estimate/visits/site.ts';
import type { DatedEvent } from './evidence/events.ts';
import { observeAll } from './evidence/index.ts';
import { peersOf } from './evidence/peers.ts';
import { spokenLanguage } from './language/language.ts';
import { words } from './language/words.ts';
import { reckoned, registeredBalances } from './profiles/not-metered.ts';
import { outsideOf, periodOf } from './profiles/period.ts';
import { profileOf } from './profiles/profile.ts';
import { withUnread } from './profiles/unread.ts';
import { LOSS_SHARE } from './readings/balance/account.ts';
import { cellsFileAt } from './readings/cell-files/save.ts';
import type { Engine, EngineName } from './readings/engine.ts';
import { joinLookAlikes } from './readings/look-alikes.ts';
import { sitesOfPoints } from './readings/points.ts';
import { streamEngine } from './readings/stream-engine.ts';
import { summarise } from './readings/summarise.ts';
import { assemble } from './report/assemble.ts';
import { DOSSIERS } from './report/dossiers.ts';
import type { Report } from './report/report.ts';
import { judgeAll, RULES } from './score/judge.ts';
import type { Prior } from './score/prevalence.ts';
import { THRESHOLD } from './score/weights.ts';
import type { Closure } from './sources/closures.ts';
import { checkHints } from './sources/columns.ts';
import { feedersOf } from './sources/feeders.ts';
import { checkZones, DEFAULT_TIME_ZONE, hintsFrom, type ReadingOptions } from './sources/hints.ts';
import { distinct, type Opening, withInputs } from './sources/input.ts';
import type { KnownSite } from './sources/known-sites.ts';
import { type Mapping, mappingOf } from './sources/mapping.ts';
import { recogniseAll } from './sources/recognise.ts';
import { registeredAs } from './sources/registered-as.ts';
import { type RegisteredSite, readRegisters, withSiteZones } from './sources/sites.ts';
import type { ReadingSource } from './sources/source.ts';
import { oldZoneData } from './sources/zone-data.ts';
import { withTemporary } from './temporary.ts';
import { ratio } from './units.ts';
import { checkAssessed, checkPeriod, checkRejects, knownTo, visitsTo } from './usable.ts';

export interface ScanOptions extends ReadingOptions, Opening {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Version of the tool, for the report. */
  readonly version: string;
  /** Probability of mining where nothing speaks either way, learnt from the sites where it is not said. */
  readonly prior?: number | undefined;
  /** Probability from which a site is flagged. */
  readonly threshold?: number | undefined;
  /** Hours in which the load of the whole system is highest. */
  readonly eveningPeak?: EveningPeak | undefined;
  /** Share of the readings that may be rejected. */
  readonly maxRejectShare?: number | undefined;
  /** Share of what a feeder is given that is lost in its lines and transformers. */
  readonly lossShare?: number | undefined;
  readonly references: Chosen;
  /** Dated events that honest sites and mining ones live through differently; the shipped table where it is not said. */
  readonly events?: readonly DatedEvent[] | undefined;
  /** What was closed, by a list of the user's. */
  readonly closures?: readonly Closure[] | undefined;
  /** Sites whose load is known and explained, by a list of the user's. */
  readonly known?: readonly KnownSite[] | undefined;
  /** Whether the answer is computed again under other assumptions, which takes some fifty times as long as once. */
  readonly sweep?: boolean | undefined;
  /** How many of the sites to be looked at first get a dossier, with the curves of their days. */
  readonly dossiers?: number | undefined;
  /** What visits found, at sites by the names of a plan or of the files. */
  readonly inspections?: readonly Visit[] | undefined;
  /** What was decided before about files of these names, or with these headers: it is followed. */
  readonly mapping?: Mapping | undefined;
  /** Takes what was decided about the files, to be kept. */
  readonly keepMapping?: ((mapping: Mapping) => void) | undefined;
  /** File for the cells of all sites. */
  readonly saveCells?: string | undefined;
  /** File for rejected records. */
  readonly rejects?: string | undefined;
  /** Opens what reads these sources; the streaming engine where it is not said. */
  readonly engine?: ((sources: readonly ReadingSource[]) => Promise<Engine>) | undefined;
  /** The engine that was asked for by name. */
  readonly engineSaid?: EngineName | undefined;
  /** Parameters of the report whose values a configuration file says, and no flag. */
  readonly configured?: readonly string[] | undefined;
  /** Files that options named, and what was in them. */
  readonly sideFiles?: Report['side_files'];
  /** Words on the way. */
  readonly say: (line: string) => void;
}

const DEFAULT_MAX_REJECT_SHARE = 0.05;

/** Scans the files. Throws a Failure where they cannot be read, or hold nothing that can be assessed. */
export async function scan(options: ScanOptions): Promise<Report> {
  const { threshold = THRESHOLD, maxRejectShare = DEFAULT_MAX_REJECT_SHARE } = options;
  const hints = hintsFrom(options);
  const oldZones = oldZoneData();
  if (oldZones !== undefined) options.say(words`Warning: ${oldZones}`);

  return withTemporary((folder) =>
    withInputs(options.files, options, async (inputs) => {
      const { kept, repeated } = distinct(inputs);
      checkZones(hints, inputs);
      const saveCells = options.saveCells === undefined ? undefined : await cellsFileAt(options.saveCells);
      const { registers, cells, all } = await recogniseAll(kept, hints, options.mapping);
      options.keepMapping?.(mappingOf(all));
      checkHints(hints, all);

      const register = await readRegisters(registers);
      const sources = withSiteZones(all, register, hints);
      const readings = sources.filter((source) => source.kind === 'readings');
      const registered = registeredAs(register.sites);
      const feeders = feedersOf(register.sites);
      const summary = await withEngine(readings, options, async (engine) => ({
        engine,
        ...(await summarise(readings, {
          engine,
          memory: options.memoryBytes && options.memoryBytes * engine.cellShare,
          temporary: () => folder,
          cells,
          saveCells,
          rejects: options.rejects,
          contracted: (site) => registered(site)?.contractedKw,
          ratioOf: (site) => registered(site)?.multiplier,
          feeders,
          lossShare: options.lossShare === undefined ? undefined : ratio(options.lossShare),
        })),
      }));
      if (saveCells !== undefined) options.say(words`Cells are in ${saveCells.path}.`);
      for (const file of summary.rejectFiles) options.say(words`Rejected lines are in ${file}.`);
      checkRejects(summary.ledgers, maxRejectShare);

      const { sites, extents, ...lookAlikes } = joinLookAlikes(summary, register.sites.keys());
      const points = await sitesOfPoints(readings, register.sites, extents.keys());
      const period = checkPeriod(periodOf(extents.values()), [...all, ...cells], summary.ledgers);
      const sums = new Set([summary.totalsSite, ...feeders.flatMap(({ meters }) => meters)]);
      const names = [...register.sites.keys()].filter((name) => !sums.has(name));
      const balances = registeredBalances(summary.balances, register.sites);
      const known = (site: string) => ({
        ...(register.sites.get(site) ?? balances.get(site)),
        ...pointOf(points.get(site)),
      });
      const notMetered = reckoned(summary.balances);
      const profiles = Array.from(withUnread(sites, names), (cells) =>
        profileOf(cells, known(cells.site), period, notMetered.get(cells.site)),
      );
      const peers = peersOf(profiles, options.events);
      const seen = profiles.map((profile) => ({ profile, evidence: observeAll(profile, peers) }));
      const listed = options.known && knownTo(profiles, options.known);
      const rules = { ...RULES, known: listed?.known };
      const { judged, prior } = judgeAll(seen, { prior: options.prior, threshold }, rules);
      checkAssessed(judged);
      const visits = options.inspections && visitsTo(judged, options.inspections);
      const found = estimate(judged, peers, prior);

      return assemble({
        version: options.version,
        parameters: fromConfig(parametersOf(options, { engine: summary.engine, prior }), options.configured),
        sideFiles: options.sideFiles,
        sources,
        ledgers: summary.ledgers,
        meanLoads: summary.meanLoads,
        cells: cells.map((source, i) => ({ source, ...summary.cells[i]! })),
        totalsSite: summary.totalsSite,
        registers: summary.registers,
        balances: summary.balances,
        points,
        lookAlikes,
        register,
        period,
        outside: outsideOf(sites, extents, period),
        estimate: found,
        sensitivity: options.sweep
          ? sensitivityOf(seen, peers, { bar: { prior: options.prior, threshold }, prior, rules })
          : undefined,
        knownNotInData: listed?.notInData,
        closures: options.closures && closuresOf(options.closures, found.sites),
        inspected: visits && inspectedAt(found.sites, visits),
        references: options.references,
        events: peers.events,
        dossiers: options.dossiers,
        eveningPeak: options.eveningPeak,
        oldZoneData: oldZones,
        repeatedInputs: repeated,
      });
    }),
  );
}

/** Whose metering point it is, as a register would say it: files of readings may say so too. */
function pointOf(site: string | undefined): RegisteredSite {
  return site === undefined ? {} : { pointOf: site };
}

async function withEngine<Result>(
  sources: readonly ReadingSource[],
  options: Pick<ScanOptions, 'engine'>,
  use: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const isOfCellsAlone = sources.length === 0;
  const engine = (isOfCellsAlone ? undefined : await options.engine?.(sources)) ?? streamEngine;
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

/** Every parameter with its value and where it came from. */
function parametersOf(
  options: ScanOptions,
  { engine, prior }: { readonly engine: Engine; readonly prior: Prior },
): Report['parameters'] {
  const parameter = <Value extends string | number | boolean>(
    given: Value | undefined,
    otherwise: Value | null,
  ) =>
    given === undefined
      ? { value: otherwise, from: 'default' as const }
      : { value: given, from: 'flag' as const };
  const spoken = spokenLanguage();
  return {
    time_zone: parameter(options.timeZone, DEFAULT_TIME_ZONE),
    time_zones: parameter(pairsIn(options.timeZones), null),
    encoding: parameter(options.encoding, null),
    decimal: parameter(options.decimal, null),
    label: parameter(options.label, null),
    dates: parameter(options.dates, null),
    reading: parameter(options.reading, null),
    unit: parameter(options.unit, null),
    mapping: parameter(options.mapping === undefined ? undefined : 'file', null),
    columns: parameter(pairsIn(options.columns), null),
    engine: parameter(options.engineSaid, engine.name),
    engine_because: parameter(undefined, engine.because ?? null),
    loss_share: parameter(options.lossShare, LOSS_SHARE),
    prior: { value: options.prior ?? Number(prior.probability.toPrecision(6)), from: prior.from },
    language: spoken === 'en' ? parameter(undefined, 'en') : parameter(spoken, 'en'),
    threshold: parameter(options.threshold, THRESHOLD),
    evening_peak: parameter(options.eveningPeak && hoursIn(options.eveningPeak), hoursIn(EVENING_PEAK)),
    max_reject_share: parameter(options.maxRejectShare, DEFAULT_MAX_REJECT_SHARE),
    estimate_mw: parameter(options.references.estimateMw, null),
    closed_mw: parameter(options.references.closedMw, null),
    grid_mw: parameter(options.references.gridMw, null),
    sweep: parameter(options.sweep, false),
    dossiers: parameter(options.dossiers, DOSSIERS),
    closed: parameter(options.closures === undefined ? undefined : 'file', null),
    known: parameter(options.known === undefined ? undefined : 'file', null),
    events: options.events === undefined ? parameter(undefined, 'shipped') : parameter('file', 'shipped'),
    inspections: parameter(options.inspections === undefined ? undefined : 'file', null),
    references:
      options.references.table === undefined ? parameter(undefined, 'shipped') : parameter('file', 'shipped'),
  };
}

/** What was given, told as given by a configuration file where that is where it stands. */
function fromConfig(
  parameters: Report['parameters'],
  configured: readonly string[] = [],
): Report['parameters'] {
  const told = Object.entries(parameters).map(([name, { value, from }]) => {
    const isConfigured = from === 'flag' && configured.includes(name);
    return [name, { value, from: isConfigured ? ('config' as const) : from }] as const;
  });
  return Object.fromEntries(told);
}

function hoursIn({ fromHour, toHour }: EveningPeak): string {
  return `${fromHour}-${toHour}`;
}

/** `a=1,b=2`; undefined if there are none. */
function pairsIn(record: Readonly<Record<string, string>> = {}): string | undefined {
  const pairs = Object.entries(record).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? undefined : pairs.join(',');
}
