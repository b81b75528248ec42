/** What the scan sees at the sites of a town, before anything is weighed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { excessOver } from '../src/estimate/excess.ts';
import { sizingOf } from '../src/estimate/sizing.ts';
import type { Way } from '../src/estimate/ways.ts';
import { type DatedEvent, EVENTS, touchedDays } from '../src/evidence/events.ts';
import { observeAll } from '../src/evidence/index.ts';
import { type Peers, peersOf } from '../src/evidence/peers.ts';
import { type Period, periodOf } from '../src/profiles/period.ts';
import { type Profile, profileOf } from '../src/profiles/profile.ts';
import { withUnread } from '../src/profiles/unread.ts';
import { dayName } from '../src/readings/calendar.ts';
import type { SiteCells } from '../src/readings/cells.ts';
import { type Extent, extentOf } from '../src/readings/extent.ts';
import { joinLookAlikes } from '../src/readings/look-alikes.ts';
import { summarise } from '../src/readings/summarise.ts';
import { licenceOf } from '../src/score/licence.ts';
import type { SiteInCells } from '../src/simulate/into-cells.ts';
import { hintsFrom } from '../src/sources/hints.ts';
import { withInputs } from '../src/sources/input.ts';
import { recogniseAll } from '../src/sources/recognise.ts';
import { registeredAs } from '../src/sources/registered-as.ts';
import { readRegisters, withSiteZones } from '../src/sources/sites.ts';

/** A town as the scan sees it; plain data, to be kept as JSON. */
export interface Observed {
  /** Which shutdown of the internet lies in its period. */
  readonly shutdown: Shutdown;
  readonly sites: readonly ObservedSite[];
}

export const SHUTDOWNS = ['January 2022', 'another shutdown', 'no shutdown'] as const;
export type Shutdown = (typeof SHUTDOWNS)[number];

export interface ObservedSite {
  readonly siteId: string;
  readonly isAssessed: boolean;
  /** Current load, kW. */
  readonly recentKw: number | undefined;
  /** Bounds of what it draws beyond its licence, kW; undefined where it is not over one. */
  readonly excess: { readonly least: number; readonly most: number } | undefined;
  readonly evidence: readonly SeenPiece[];
  /** The block if the site is mining, kW, and its first day; undefined where it has none. */
  readonly block: ObservedBlock | undefined;
}

interface ObservedBlock {
  readonly way: Way;
  /** As the way has it, before what is known of its error. */
  readonly kw: number;
  /** Standard error, kW, of a block sized by a rise. */
  readonly error: number | undefined;
  readonly onset: string | undefined;
}

export interface SeenPiece {
  readonly indicator: string;
  readonly strength: number;
  readonly says: string;
}

/** Takes the files of a town (load, traffic, register) through the stages of a scan, up to the evidence. */
export async function observationsOf(folder: string): Promise<Observed> {
  return observed(await readProfiles(folder), EVENTS);
}

/** The profiles of all sites of a town, and the days they span. */
interface TownProfiles {
  readonly profiles: readonly Profile[];
  readonly period: Period;
}

/** Up to the profiles. */
async function readProfiles(folder: string): Promise<TownProfiles> {
  const found = (await readdir(folder)).filter((name) => TOWN_FILE.test(name)).sort();
  const files = found.map((name) => join(folder, name));
  return withInputs(files, undefined, async (inputs) => {
    const hints = hintsFrom({});
    const { registers, all } = await recogniseAll(inputs, hints);
    const register = await readRegisters(registers);
    const readings = withSiteZones(all, register, hints).filter((source) => source.kind === 'readings');
    const registered = registeredAs(register.sites);
    const summary = await summarise(readings, { contracted: (site) => registered(site)?.contractedKw });
    const { sites, extents } = joinLookAlikes(summary, register.sites.keys());
    const period = periodOf(extents.values());
    if (period === undefined) throw new Error(`no load was read in ${folder}`);
    const names = [...register.sites.keys()].filter((name) => name !== summary.totalsSite);
    const profiles = Array.from(withUnread(sites, names), (cells) =>
      profileOf(cells, register.sites.get(cells.site) ?? {}, period),
    );
    return { profiles, period };
  });
}

const TOWN_FILE = /^(?:load|traffic|sites)\.csv(?:\.gz)?$/u;

/** The same for a simulated town, whose cells need no files, by the table of its events. */
export function observedInCells(made: readonly SiteInCells[], events: readonly DatedEvent[]): Observed {
  return observed(profilesInCells(made), events);
}

/** The profiles of a simulated town, in the order of the names of its sites. */
export function profilesInCells(made: readonly SiteInCells[]): TownProfiles {
  const sites = made.toSorted((one, other) => (one.cells.site < other.cells.site ? -1 : 1));
  const period = periodOf(sites.flatMap(({ cells }) => extentIn(cells)));
  if (period === undefined) throw new Error('no load in a simulated town');
  const profiles = sites.map(({ cells, registered }) => profileOf(cells, registered, period));
  return { profiles, period };
}

function extentIn({ quantities }: SiteCells): Extent[] {
  const load = quantities.get('load');
  return load === undefined ? [] : [extentOf(load)];
}

/** What is seen at each of the sites, among all of them. */
function observed({ profiles, period }: TownProfiles, events: readonly DatedEvent[]): Observed {
  const peers = peersOf(profiles, events);
  return {
    shutdown: shutdownIn(period, events),
    sites: profiles.map((profile) => observedSite(profile, peers)),
  };
}

function shutdownIn(period: Period, events: readonly DatedEvent[]): Shutdown {
  const inside = events.find((event) => {
    const { from, to } = touchedDays(event);
    return event.kind === 'internet_shutdown' && period.from <= from && to <= period.to;
  });
  if (inside === undefined) return 'no shutdown';
  return EVENTS.some(({ from }) => from === inside.from) ? 'January 2022' : 'another shutdown';
}

function observedSite(profile: Profile, peers: Peers): ObservedSite {
  const evidence = observeAll(profile, peers);
  return {
    siteId: profile.site,
    isAssessed: profile.disqualified.length === 0,
    recentKw: profile.load?.recent,
    excess: excessIn(profile),
    evidence: evidence.map(({ indicator, observation: { strength, says } }) => ({
      indicator: indicator.id,
      strength,
      says,
    })),
    block: blockIn(profile, peers),
  };
}

function excessIn(profile: Profile): ObservedSite['excess'] {
  const licence = licenceOf(profile);
  const isOver = licence?.excess !== undefined && licence.excess > 0;
  return isOver && profile.load !== undefined ? excessOver(licence.licensed, profile.load) : undefined;
}

function blockIn(profile: Profile, peers: Peers): ObservedBlock | undefined {
  const sizing = profile.disqualified.length > 0 ? undefined : sizingOf(profile, peers);
  if (sizing === undefined) return undefined;
  const { way, kw, error, onset } = sizing;
  return { way, kw, error, onset: onset === undefined ? undefined : dayName(profile.period.from + onset) };
}
