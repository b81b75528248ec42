import { expect, test } from 'vitest';
import type { SiteEstimate } from '../../src/estimate/estimate.ts';
import { estimate } from '../../src/estimate/estimate.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { licenceReport, licences, licencesInShort, licenceTotals } from '../../src/report/licences.ts';
import { pen } from '../../src/report/pen.ts';
import { judgeAll } from '../../src/score/judge.ts';
import { licenceOf } from '../../src/score/licence.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';
import { report, site } from '../support/report.ts';

const PERIOD = periodFrom('2024-01-01', 60);

function licensed(load: number | undefined, registered: RegisteredSite, isAssessed = true) {
  const profile = profileWhere({
    load: (_, day) => (load === undefined && day > 20 ? undefined : (load ?? 9)),
    registered,
    period: PERIOD,
  });
  const verdict = isAssessed ? 'licensed' : 'not_assessed';
  const judged = { profile, verdict, score: undefined, licence: licenceOf(profile) } as const;
  return licenceReport({
    judged,
    block: undefined,
    expected: undefined,
    leastVisible: undefined,
  } satisfies SiteEstimate);
}

const limit = { licenceId: 'DM-1', licensedKw: kw(1000) };
const all = [
  licensed(900, limit),
  licensed(1300, limit),
  licensed(1300, { ...limit, licensedTo: PERIOD.from }),
  licensed(400, { ...limit, licensedFrom: PERIOD.to + 5 }),
  licensed(undefined, limit),
  licensed(700, { licenceId: 'DM-2' }),
  licensed(700, limit, false),
].map((one) => one!);

test('a site without a licence has none to report', () => {
  expect(licensed(900, {})).toBeNull();
});

test('each way in which a licence can stand has its own word', () => {
  expect(all.map(({ state }) => state)).toEqual([
    'within',
    'over',
    'expired',
    'not_begun',
    'unmeasured',
    'limit_unknown',
    'not_assessed',
  ]);
});

test('counts and megawatts are added up by state; what is not measured is unknown, not zero', () => {
  expect(licenceTotals([...all, all[1]!])).toEqual([
    { state: 'within', sites: 1, licensed_mw: 1, within_mw: 0.9, excess_mw: 0 },
    { state: 'over', sites: 2, licensed_mw: 2, within_mw: 2, excess_mw: 0.6 },
    { state: 'expired', sites: 1, licensed_mw: 0, within_mw: 0, excess_mw: 1.3 },
    { state: 'not_begun', sites: 1, licensed_mw: 0, within_mw: 0, excess_mw: 0.4 },
    { state: 'unmeasured', sites: 1, licensed_mw: 1, within_mw: null, excess_mw: null },
    { state: 'limit_unknown', sites: 1, licensed_mw: 0, within_mw: null, excess_mw: null },
    { state: 'not_assessed', sites: 1, licensed_mw: 1, within_mw: null, excess_mw: null },
  ]);
});

const told = report({
  sites: all.map((licence, i) => site({ site_id: `L-${i}`, licence })),
  totals: { ...report().totals, licences: licenceTotals(all) },
});
const on = (width: number) => pen({ width, colour: false, unicode: true });

test('the default screen says it in a sentence, and nothing where there is no licence', () => {
  expect(licencesInShort(told)).toBe(
    '7 licences: 1 within, 1 over (300 kW beyond), 1 expired (1.30 MW beyond), 1 not begun (400 kW beyond), 1 not measured, 1 without a limit, 1 at sites that could not be assessed.',
  );
  expect(licencesInShort(report())).toBe('');
});

test('the list begins with what is drawn beyond most', () => {
  const lines = licences(told, on(120));
  expect(lines[1]).toMatch(/^Site +Licence +State +Valid +Licensed +Within +Beyond$/u);
  expect(lines[2]).toMatch(/^L-2 .*DM-1 +expired +\.\.\. to 2024-01-01 +0 MW +0 MW +1\.30 MW$/u);
  expect(lines).toHaveLength(9);
});

test.each([60, 80, 200])('no line is wider than %d columns', (width) => {
  for (const line of licences(told, on(width))) expect(line.length).toBeLessThanOrEqual(width);
});

test('what is beyond a licence is what the total adds, and with what is within it the current load', () => {
  const profile = profileWhere({
    load: (hour) => (hour >= 18 ? 0 : 1500),
    registered: limit,
    period: PERIOD,
  });
  const peers = peersOf([profile]);
  const { judged, prior } = judgeAll([{ profile, evidence: [] }], { prior: 0.03, threshold: 0.5 });
  const found = estimate(judged, peers, prior);
  const { within_kw, excess_kw } = licenceReport(found.sites[0]!)!;
  expect(excess_kw! / 1000).toBeCloseTo(found.suspected.central, 6);
  // By the means alone it would be 125 kW.
  expect(excess_kw).toBeGreaterThan(300);
  expect(within_kw! + excess_kw!).toBeCloseTo(profile.load!.recent!, 3);
  expect(found.licensed).toBeCloseTo(within_kw! / 1000, 6);
});
