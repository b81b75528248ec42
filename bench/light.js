/**
 * Milliseconds that the light stages take for a year of one site (365 days of hourly load and traffic in cells), and what
 * its profile holds of memory: on one core, medians of runs over sites made here.
 *
 *     npm run build && node --expose-gc bench/light.js [sites]
 *     node --cpu-prof bench/light.js        # what each function takes, for a viewer of profiles
 */
import { observeAll } from '../dist/evidence/index.js';
import { peersOf } from '../dist/evidence/peers.js';
import { profileOf } from '../dist/profiles/profile.js';
import { chanceOf } from '../dist/random.js';
import { momentAt } from '../dist/readings/calendar.js';
import { QuantityCells } from '../dist/readings/cells.js';
import { judge } from '../dist/score/judge.js';
import { PRIOR, THRESHOLD } from '../dist/score/weights.js';
import { zoneOf } from '../dist/sources/zone.js';
import { sitesOf } from './light-sites.js';

const SITES = Number(process.argv[2] ?? 200);
const WARM_UPS = 2;
const RUNS = 5;

const { period, sites } = sitesOf({ QuantityCells, momentAt, zoneOf, chanceOf }, { sites: SITES });
const bar = { prior: PRIOR, threshold: THRESHOLD };

const memory = globalThis.gc === undefined ? undefined : memoryOfProfiles();
const runs = [];
for (let i = 0; i < WARM_UPS + RUNS; i += 1) runs.push(run());
const stages = Object.keys(runs[0]);
const medians = stages.map((stage) => median(runs.slice(WARM_UPS).map((times) => times[stage])));
for (const [i, stage] of stages.entries()) print(stage, medians[i]);
print('together', sum(medians));
if (memory !== undefined) console.log(`${'memory'.padEnd(10)}${memory.toFixed(1).padStart(8)} kB a profile`);

/** Milliseconds of processor time of each stage over all sites: what others run meanwhile does not count. */
function run() {
  const times = {};
  const timed = (stage, work) => {
    const started = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(started);
    times[stage] = (user + system) / 1000;
    return made;
  };
  const profiles = timed('profile', profilesOf);
  const peers = timed('peers', () => peersOf(profiles));
  const seen = timed('evidence', () => profiles.map((profile) => observeAll(profile, peers)));
  timed('score', () => profiles.map((profile, i) => judge(profile, seen[i], bar)));
  return times;
}

function profilesOf() {
  return sites.map(({ cells, registered }) => profileOf(cells, registered, period));
}

function print(stage, milliseconds) {
  console.log(`${stage.padEnd(10)}${(milliseconds / SITES).toFixed(3).padStart(8)} ms a site-year`);
}

/** In kilobytes, once the code is warm and before anything else has left garbage. */
function memoryOfProfiles() {
  profilesOf();
  const before = held();
  const profiles = profilesOf();
  return (held() - before) / profiles.length / 1000;
}

/** Bytes in use, those of typed arrays included. */
function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
