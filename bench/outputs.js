/** Writing a report of many sites in each format: processor time, and memory that is held while it is written. */
import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { write } from '../dist/cli/output.js';
import { formats } from '../dist/report/formats.js';
import { scan } from '../dist/scan.js';
import { printTable } from './measure.js';

const FORMATS = ['ndjson', 'csv', 'json', 'xlsx'];
const SIZES = [2000, 20_000, 200_000];
/** A workbook is made as a whole, and is for people. */
const MOST_OF_A_WORKBOOK = 20_000;
/** How often it is looked at what is held, as a collection takes its time. */
const LOOKS = 20;

/** The garbage collector, as `node --expose-gc` shows it. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

export async function outputs() {
  const story = (name) => fileURLToPath(new URL(`../fixtures/licensed-and-over/${name}`, import.meta.url));
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const files = ['load.csv.gz', 'traffic.csv.gz', 'sites.csv'].map(story);
  const report = await scan({ files, version, references: {}, say: () => undefined });
  const rows = [['format', 'sites', 'MB written', 'processor s', 'MB held at most']];
  for (const format of FORMATS) {
    for (const sites of SIZES) {
      if (format === 'xlsx' && sites > MOST_OF_A_WORKBOOK) continue;
      rows.push([format, sites.toLocaleString('en'), ...(await measured(format, sites, report))]);
    }
  }
  printTable(rows);
}

async function measured(format, count, report) {
  const held = heldSince();
  const every = Math.ceil(count / LOOKS);
  let made = 0;
  const sites = new SitesOnDemand(report.sites, count, () => {
    made += 1;
    if (made % every === 0) held.look();
  });
  let bytes = 0;
  const sink = new Writable({
    write(piece, _encoding, done) {
      bytes += piece.length;
      if (format === 'xlsx') held.look();
      done();
    },
  });
  await write(formats[format]({ ...report, sites }, { width: 100, colour: false, unicode: true }), sink);
  return [(bytes / 1e6).toFixed(1), held.processor().toFixed(2), (held.most() / 1e6).toFixed(1)];
}

/** What is reachable beyond what was at the beginning; the looking itself takes no processor time. */
function heldSince() {
  const reachable = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = reachable();
  const from = process.cpuUsage();
  let most = 0;
  let looking = 0;
  return {
    look() {
      const start = process.cpuUsage();
      most = Math.max(most, reachable() - before);
      const { user, system } = process.cpuUsage(start);
      looking += user + system;
    },
    most: () => most,
    processor() {
      const { user, system } = process.cpuUsage(from);
      return (user + system - looking) / 1e6;
    },
  };
}

/** As many sites as are asked for, each made when it is read: what is held is then held by the format. */
class SitesOnDemand {
  constructor(models, length, onMade) {
    Object.assign(this, { models, length, onMade });
  }

  at(i) {
    this.onMade();
    return { ...structuredClone(this.models[i % this.models.length]), site_id: `site-${i}` };
  }

  *entries() {
    for (let i = 0; i < this.length; i += 1) yield [i, this.at(i)];
  }

  *[Symbol.iterator]() {
    for (const [, site] of this.entries()) yield site;
  }

  slice(from, to) {
    return Array.from({ length: Math.min(to, this.length) - from }, (_, i) => this.at(from + i));
  }

  filter(isKept) {
    return [...this].filter(isKept);
  }

  map(of) {
    return Array.from({ length: this.length }, (_, i) => of(this.at(i)));
  }
}
