/** A town in a directory: load.csv, traffic.csv, sites.csv and truth.csv. */

import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { TownClock } from './clock.ts';
import { type Written, writtenOf } from './feeders.ts';
import type { Interval } from './interval.ts';
import type { Town } from './town.ts';
import type { TruthEntry } from './truth.ts';

/**
 * Makes the directory if need be, and replaces the four files in it. One site is in memory at a time. Throws a Failure
 * where nothing can be written.
 */
export async function writeTown(town: Town, directory: string): Promise<void> {
  const files: FileHandle[] = [];
  const stampsOf = stampsEvery(town.clock);
  try {
    await mkdir(directory, { recursive: true });
    for (const name of NAMES) files.push(await open(join(directory, name), 'w'));
    const made = filesOf(town);
    for (const [i, { header }] of made.entries()) await files[i]!.appendFile(`${header}\n`);
    for (const site of writtenOf(town)) {
      for (const [i, { lines }] of made.entries())
        await files[i]!.appendFile(lines(site, stampsOf(site.interval)));
    }
  } catch (error) {
    throw isSystemError(error) ? unwritable(error, directory) : error;
  } finally {
    for (const file of files) await file.close();
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function unwritable(error: NodeJS.ErrnoException, directory: string): Failure {
  return new Failure('unwritable', EXIT.usage, words`the town cannot be written: ${error.message}`, {
    where: directory,
    remedy: words`Name a directory that can be made or written to, on a disk with room: about 600 kB a site and year.`,
  });
}

interface TownFile {
  readonly header: string;
  /** The lines of one site, each with its end. Fixed decimals: the same town gives the same bytes. */
  readonly lines: (site: Written, stamps: readonly string[]) => string;
}

type Registered = NonNullable<Written['register']>;

/** A column: its header, and what stands in it. */
type Columns<Row> = Readonly<Record<string, (row: Row) => string>>;

const SITES: Columns<Registered> = {
  site_id: ({ siteId }) => siteId,
  name: ({ name }) => name,
  sector: ({ sector }) => sector ?? '',
  region: ({ region }) => region,
  contracted_kw: ({ contractedKw }) => contractedKw?.toFixed(0) ?? '',
  licence_id: ({ licenceId }) => licenceId ?? '',
  licensed_kw: ({ licensedKw }) => licensedKw?.toFixed(0) ?? '',
  licensed_from: ({ licensedFrom }) => licensedFrom ?? '',
};

/** Only where a town has feeders: without them the register says nothing of any. */
const FEEDER: Columns<Registered> = { feeder: ({ feeder }) => feeder ?? '' };

const TRUTH: Columns<TruthEntry> = {
  site_id: ({ siteId }) => siteId,
  label: ({ label }) => label,
  scenario: ({ scenario }) => scenario,
  host: ({ host }) => host,
  sector: ({ sector }) => sector,
  traffic_known: ({ trafficKnown }) => (trafficKnown ? 'True' : 'False'),
  illegal_kw_recent: ({ illegalKwRecent }) => illegalKwRecent.toFixed(3),
  illegal_kw_mean: ({ illegalKwMean }) => illegalKwMean.toFixed(3),
  load_kw_mean: ({ loadKwMean }) => loadKwMean.toFixed(3),
  load_kw_recent: ({ loadKwRecent }) => loadKwRecent.toFixed(3),
  onset: ({ onset }) => (onset === undefined ? '' : `${onset}:00`),
};

const NAMES = ['load.csv', 'traffic.csv', 'sites.csv', 'truth.csv'] as const;

/** In the order of their names above. */
function filesOf({ feeders }: Town): readonly TownFile[] {
  const sites: Columns<Registered> = feeders === 0 ? SITES : { ...SITES, ...FEEDER };
  return [
    { header: 'site_id,timestamp,load_kw', lines: loadLines },
    { header: 'site_id,timestamp,bytes_in,bytes_out', lines: trafficLines },
    {
      header: Object.keys(sites).join(','),
      lines: ({ register }) => (register === undefined ? '' : line(sites, register)),
    },
    {
      header: Object.keys(TRUTH).join(','),
      lines: ({ truth }) => (truth === undefined ? '' : line(TRUTH, truth)),
    },
  ];
}

/** The wall's time at the beginning of each interval, by its minutes; made once for all sites that share it. */
function stampsEvery({ stamps }: TownClock): (interval: Interval) => readonly string[] {
  const known = new Map<Interval, readonly string[]>([[60, stamps]]);
  return (interval) => {
    const minutes = Array.from({ length: 60 / interval }, (_, i) => String(i * interval).padStart(2, '0'));
    const made =
      known.get(interval) ??
      stamps.flatMap((stamp) => minutes.map((minute) => `${stamp.slice(0, -'00'.length)}${minute}`));
    known.set(interval, made);
    return made;
  };
}

function loadLines({ siteId, load }: Written, stamps: readonly string[]): string {
  let text = '';
  for (const [i, kw] of load.entries()) {
    if (!Number.isNaN(kw)) text += `${siteId},${stamps[i]},${kw.toFixed(3)}\n`;
  }
  return text;
}

function trafficLines({ siteId, traffic }: Written, stamps: readonly string[]): string {
  if (traffic === undefined) return '';
  let text = '';
  for (const [i, bytes] of traffic.bytesIn.entries()) {
    if (!Number.isNaN(bytes))
      text += `${siteId},${stamps[i]},${bytes.toFixed(0)},${traffic.bytesOut[i]!.toFixed(0)}\n`;
  }
  return text;
}

/** No value here holds a comma or a quote: all of them are made by the table of columns. */
function line<Row>(columns: Columns<Row>, row: Row): string {
  return `${Object.values(columns)
    .map((column) => column(row))
    .join(',')}\n`;
}
