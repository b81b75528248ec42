import type { DossierReport } from '../../src/report/dossiers.ts';
import type { Report, SiteReport } from '../../src/report/report.ts';

/** A report made by hand: a small district with a farm behind a warehouse, a quiet pump, a licensed farm over its licence. */
export function report(change: Partial<Report> = {}): Report {
  return { ...district, ...change };
}

/** A text that was made in pieces. */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

export function site(change: Partial<SiteReport> = {}): SiteReport {
  return { ...warehouse, ...change };
}

/** Ninety days of the warehouse, of which the block came on the thirtieth; on the fiftieth nothing was read. */
export function dossier(change: Partial<DossierReport> = {}): DossierReport {
  const curve = (kw: (day: number) => number) =>
    Array.from({ length: 90 }, (_, day) => (day === 49 ? null : Math.round(kw(day))));
  const level = (day: number) => (day < 30 ? 1000 : 5200) + 50 * Math.sin(day);
  const hours = (kw: number) => Array.from({ length: 24 }, (_, hour) => kw + 10 * hour);
  return {
    site_id: warehouse.site_id,
    from: '2021-02-12',
    days: {
      mean_kw: curve(level),
      low_kw: curve((day) => level(day) - 300),
      high_kw: curve((day) => level(day) + 400),
      traffic_mb: curve((day) => (day < 30 ? 40 : 410)),
    },
    clock: {
      all_kw: hours(4000),
      before: { from: '2021-01', to: '2021-02', weekday_kw: hours(1000), weekend_kw: hours(400) },
      after: { from: '2021-04', to: '2021-05', weekday_kw: hours(5200), weekend_kw: hours(4600) },
    },
    block_kw: 4200,
    onset: warehouse.onset,
    events: [
      {
        name: 'the internet shutdown',
        kind: 'internet_shutdown',
        from: '2021-04-05 17:00',
        to: '2021-04-10 09:00',
      },
    ],
    clears: ['A contract for the load that came, and what it drives.'],
    ...change,
  };
}

/** The district with a year of days for the four sites that its table lists. */
export function drawn(): Report {
  const year = (kw: (day: number) => number | null) =>
    Array.from({ length: 365 }, (_, day) => {
      const value = kw(day);
      return value === null ? null : Math.round(value * 10) / 10;
    });
  const weekend = (day: number) => ((day + 5) % 7 < 2 ? 0.6 : 1);
  const winter = (day: number) => 1 + 0.2 * Math.cos((2 * Math.PI * day) / 365);
  const loads: Record<string, (day: number) => number | null> = {
    // Three weeks without readings in May; the block from the 14th of March.
    'W-0142': (day) =>
      day >= 130 && day < 151 ? null : 1000 * weekend(day) * winter(day) + (day < 72 ? 0 : 4200),
    'L-0007': (day) => 7310 + 20 * Math.sin(day),
    'G-0031': (day) => (day < 274 ? 3 * winter(day) : 88),
    'P-0003': (day) => [0, 610, 900][Math.floor(day / 40) % 3]!,
  };
  const hours = (kw: number) =>
    Array.from({ length: 24 }, (_, hour) => (hour > 7 && hour < 19 ? kw : 0.4 * kw));
  const dossiers = district.sites.flatMap(({ site_id, onset, block_mw: block }): DossierReport[] => {
    const load = loads[site_id];
    if (load === undefined) return [];
    const isWarehouse = site_id === 'W-0142';
    return [
      dossier({
        site_id,
        from: '2021-01-01',
        onset,
        block_kw: block === null ? null : Math.round(block.central * 1000),
        days: {
          mean_kw: year(load),
          low_kw: year(load),
          high_kw: year(load),
          traffic_mb: isWarehouse ? year((day) => (day < 72 ? 40 : 410)) : null,
        },
        clock: {
          all_kw: hours(3000),
          before: isWarehouse
            ? { from: '2021-01', to: '2021-02', weekday_kw: hours(1600), weekend_kw: hours(700) }
            : null,
          after: isWarehouse
            ? {
                from: '2021-04',
                to: '2021-05',
                weekday_kw: hours(1600).map((kw) => kw + 4200),
                weekend_kw: hours(700).map((kw) => kw + 4200),
              }
            : null,
        },
      }),
    ];
  });
  return report({ dossiers });
}

/** The same district with `count` suspected warehouses. */
export function manyFlagged(count: number): Report {
  const sites = Array.from({ length: count }, (_, index) =>
    site({ site_id: `W-${String(index).padStart(4, '0')}`, expected_mw: 1 + index / 1000 }),
  );
  return report({ sites, totals: { ...district.totals, flagged: count, sites: count, assessed: count } });
}

const load: SiteReport['load'] = {
  mean_kw: 5200,
  recent_kw: 5230,
  peak_kw: 6400,
  p99_kw: 6100,
  base_kw: 4400,
  load_factor: 0.8125,
  load_factor_p99: 0.852,
  variation: 0.11,
  night_to_day: 0.94,
  energy_mwh: 45552,
};

const warehouse: SiteReport = {
  site_id: 'W-0142',
  name: 'Склад «Заречный», корпус 3',
  sector: 'warehouse',
  region: 'Karaganda',
  verdict: 'suspected',
  probability: 0.973,
  block_mw: { central: 4.2, low: 3.8, high: 4.61, level: 0.9 },
  expected_mw: 4.0866,
  onset: '2021-03-14',
  load,
  traffic: {
    bytes_per_kwh: 3100,
    mean_bytes_per_day: 4.1e8,
    floor_share: 0.91,
    variation: 0.08,
    in_share: 0.52,
    coverage: 0.99,
  },
  evidence: [
    {
      indicator: 'night-parity',
      family: 'shape',
      value: 0.94,
      unit: 'ratio',
      bits: 1.9,
      says: 'nights draw 0.94 of days, where warehouses draw 0.41',
    },
    {
      indicator: 'step',
      family: 'change',
      value: 4200,
      unit: 'kW',
      bits: 3.4,
      says: 'a block of 4,200 kW was added within a day on 2021-03-14 and stayed for 292 days',
    },
    {
      indicator: 'traffic-floor',
      family: 'network',
      value: 0.91,
      unit: 'ratio',
      bits: 2.2,
      says: 'traffic never falls below 0.91 of its mean',
    },
    {
      indicator: 'summer-rest',
      family: 'shape',
      value: 0.88,
      unit: 'ratio',
      bits: -0.6,
      says: 'the load falls to 0.88 in the hottest weeks.',
    },
  ],
  disqualified: [],
  coverage: 0.993,
};

const sites: SiteReport[] = [
  warehouse,
  site({
    site_id: 'L-0007',
    name: 'ДЦ «Север» / licensed farm No. 2',
    sector: 'data centre',
    verdict: 'over_licence',
    probability: 0.995,
    block_mw: { central: 2.31, low: 2.2, high: 2.42, level: 0.9 },
    expected_mw: 2.31,
    onset: null,
    evidence: [
      {
        indicator: 'over-licence',
        family: 'register',
        value: 2310,
        unit: 'kW',
        bits: 8,
        says: 'draws 7,310 kW, licensed for 5,000 kW',
      },
    ],
  }),
  site({
    site_id: 'G-0031',
    name: null,
    sector: null,
    probability: 0.81,
    block_mw: { central: 0.085, low: 0.06, high: 0.11, level: 0.9 },
    expected_mw: 0.0689,
    onset: '2021-10-02',
    traffic: null,
    evidence: [
      {
        indicator: 'summer-like-winter',
        family: 'shape',
        value: 0.98,
        unit: 'ratio',
        bits: 2.5,
        says: 'summer draws 0.98 of winter',
      },
    ],
  }),
  site({
    site_id: 'P-0003',
    name: 'Насосная станция 2',
    sector: 'pumping',
    verdict: 'unclear',
    probability: 0.34,
    block_mw: { central: 0.61, low: 0.2, high: 0.7, level: 0.9 },
    expected_mw: 0.2074,
    onset: null,
    evidence: [
      {
        indicator: 'flat',
        family: 'shape',
        value: 0.03,
        unit: 'ratio',
        bits: 1.7,
        says: 'the load varies by 3 % all year',
      },
      {
        indicator: 'levels',
        family: 'shape',
        value: 3,
        unit: 'levels',
        bits: -1.4,
        says: 'it moves between 3 fixed levels, as pumps do',
      },
    ],
  }),
  site({
    site_id: 'H-0001',
    name: 'Home',
    sector: 'home',
    verdict: 'unremarkable',
    probability: 0.001,
    block_mw: null,
    expected_mw: 0.00002,
    onset: null,
    evidence: [],
  }),
  site({
    site_id: 'S-0009',
    name: 'School 9',
    sector: 'school',
    verdict: 'not_assessed',
    probability: null,
    block_mw: null,
    expected_mw: null,
    onset: null,
    load: null,
    traffic: null,
    evidence: [],
    disqualified: [
      { code: 'too-short', says: '12 days of data, 28 are needed', data: { days: 12, needed: 28 } },
    ],
    coverage: 0.031,
  }),
];

const association = 'National Association of Blockchain and Data Centres Industry';
const estimate = {
  id: 'association-1200',
  kind: 'illegal_mining' as const,
  who: association,
  date: 'late 2021',
  mw: 1200,
  farms: null,
  counts: 'Unregistered mining in the whole country. [C]',
  source: 'https://coinfox.info/news/12940',
};
const closed = {
  id: 'association-closed-120',
  kind: 'closed' as const,
  who: association,
  date: 'late 2021',
  mw: 120,
  farms: 13,
  counts: 'Farms closed by the ministry so far. [unsourced]',
  source: 'the association, late 2021',
};

const district: Report = {
  schema: 'mining-audit/report/1',
  tool: { name: 'mining-audit', version: '0.1.0' },
  inputs: [
    {
      path: 'load.csv',
      role: 'load',
      sha256: 'a'.repeat(64),
      bytes: 1_234_567,
      encoding: 'windows-1251',
      delimiter: ';',
      decimal_mark: ',',
      layout: 'rows',
      columns: { site: 'Объект', time: 'Время', load: 'Мощность, кВт' },
      unit: 'kW',
      time_zone: 'Asia/Almaty',
      interval_minutes: 60,
      lines_read: 52_561,
      readings_read: 52_560,
      readings_used: 52_500,
      readings_rejected: 41,
      readings_duplicate: 12,
      readings_ignored: 7,
      rejects: [
        { code: 'not-a-number', count: 41, first: 'load.csv:1042:3', says: 'the value is not a number' },
      ],
      duplicates: [
        { code: 'exact-repeat', count: 12, first: 'load.csv:77:1', says: 'the same reading a second time' },
      ],
      ignored: [{ code: 'total-row', count: 7, first: 'load.csv:52555:1', says: 'a line of totals' }],
    },
  ],
  parameters: { time_zone: { value: 'Asia/Almaty', from: 'default' } },
  period: { from: '2021-01-01', to: '2021-12-31' },
  totals: {
    sites: 6,
    sites_read: 6,
    assessed: 5,
    not_assessed: 1,
    flagged: 3,
    unclear: 1,
    metered_mw: 38.2,
    suspected_mw: {
      central: 6.673,
      low: 5.91,
      high: 7.42,
      level: 0.9,
      parts: [
        { source: 'sizing', width_mw: 0.9, says: 'how well each block is sized' },
        { source: 'which', width_mw: 1.1, says: 'which of the sites are mining' },
      ],
    },
    flagged_mw: { central: 6.595, low: 6.1, high: 7.1, level: 0.9 },
    licensed_mw: 5,
    over_licence_mw: { central: 2.31, low: 2.2, high: 2.42, level: 0.9 },
    measures: {
      headline: 'current_mw',
      definition:
        'Suspected megawatts are the probability that a site mines x the mean size of its block, as drawn in the last 28 days (2021-12-04 to 2021-12-31), added up over all sites.',
      current_mw: { central: 6.673, low: 5.91, high: 7.42, level: 0.9 },
      period_mw: { central: 5.91, low: 5.2, high: 6.6, level: 0.9 },
      evening_peak_mw: { central: 6.4, low: 5.7, high: 7.2, level: 0.9 },
      energy_mwh: { central: 51_771.6, low: 45_552, high: 57_816, level: 0.9 },
      evening_peak: { from_hour: 18, to_hour: 21 },
    },
  },
  comparison: {
    estimate,
    closed,
    closed_share_of_estimate: 0.1,
    remaining_mw: 1080,
    suspected_share_of_estimate: { central: 0.005561, low: 0.004925, high: 0.006183, level: 0.9 },
    suspected_over_closed: { central: 0.05561, low: 0.04925, high: 0.06183, level: 0.9 },
    unexplained_mw: { central: 1073.327, low: 1072.58, high: 1074.09, level: 0.9 },
    covers: 'The 6 sites read draw 38.2 MW, 0.285 % of the mean load of Kazakhstan in 2024 (13,400 MW).',
    references: [
      estimate,
      closed,
      { ...estimate, id: 'energy-minister-340', mw: 340, who: 'M. Mirzagaliyev', date: '2021-11' },
      { ...closed, id: 'ministry-closed-202', mw: 202, who: 'Ministry of Energy', date: '2022-02-21' },
    ],
  },
  sites,
  warnings: [
    {
      code: 'no-traffic',
      says: '1 of 3 flagged sites has no traffic record; what the network would say of it is unknown.',
      data: { sites: 1 },
    },
  ],
};
