import { expect, test } from 'vitest';
import { estimate, type SiteEstimate } from '../../src/estimate/estimate.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Findings } from '../../src/report/findings.ts';
import { warningsOf } from '../../src/report/warnings.ts';
import { judge } from '../../src/score/judge.ts';
import { PRIOR, THRESHOLD } from '../../src/score/weights.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw, ratio } from '../../src/units.ts';
import { profileWhere, wobble, YEAR } from '../support/profile.ts';

/** Findings at sites that are registered so; nothing else about them is odd. */
function findingsOf(registers: Readonly<Record<string, RegisteredSite>>): Findings {
  const profiles = Object.entries(registers).map(([site, registered]) =>
    profileWhere({ site, registered, load: (hour, day) => 900 + wobble(hour, day) }),
  );
  const judged = profiles.map((profile) => judge(profile, [], { prior: PRIOR, threshold: THRESHOLD }));
  return {
    version: '0',
    parameters: {},
    sources: [],
    ledgers: [],
    meanLoads: [],
    totalsSite: undefined,
    lookAlikes: { joined: new Map(), apart: [] },
    oldZoneData: undefined,
    register: { sites: new Map(Object.entries(registers)), lines: [], problems: [] },
    period: YEAR,
    outside: undefined,
    estimate: estimate(judged, peersOf(profiles)),
    references: {},
    repeatedInputs: [],
  };
}

const codes = (findings: Findings) => warningsOf(findings).map(({ code }) => code);

test('a licence that does not say how much it allows is warned of', () => {
  const findings = findingsOf({ A: { licenceId: 'DM-1' }, B: { licenceId: 'DM-2', licensedKw: kw(1000) } });
  const warning = warningsOf(findings).find(({ code }) => code === 'licence_without_kw')!;
  expect(warning.says).toMatch(/^1 site has a licence that does not say how many kilowatts it allows/);
  expect(warning.data).toEqual({ sites: 1, first: 'A' });
});

test('a licence with its kilowatts, and a dash in place of one, are not', () => {
  const findings = findingsOf({ A: { licenceId: 'DM-1', licensedKw: kw(1000) }, B: { licenceId: '-' } });
  expect(codes(findings)).not.toContain('licence_without_kw');
});

test('a register without sectors or contracts is warned of, and one that has them is not', () => {
  const whole: RegisteredSite = { sector: 'office', contractedKw: kw(1000) };
  expect(codes(findingsOf({ A: whole, B: whole }))).not.toContain('register_incomplete');
  const findings = findingsOf({
    A: whole,
    B: { sector: 'office' },
    C: { contractedKw: kw(1000), sector: '-' },
  });
  const warning = warningsOf(findings).find(({ code }) => code === 'register_incomplete')!;
  expect(warning.says).toBe(
    'of 3 sites in the register 1 has no sector and is held against all others, and 1 has no contracted power to hold its load against',
  );
  expect(warning.data).toEqual({ without_sector: 1, without_contract: 1, of: 3 });
});

test('sites that lack a quarter of their days are warned of', () => {
  const findings = findingsOf({ A: {}, B: {} });
  expect(codes(findings)).not.toContain('days_missing');
  const [site, other] = findings.estimate.sites;
  const profile = { ...site!.judged.profile, coverage: ratio(0.7) };
  const gappy = { ...site!, judged: { ...site!.judged, profile } } as SiteEstimate;
  const warned = warningsOf({ ...findings, estimate: { ...findings.estimate, sites: [gappy, other!] } });
  const warning = warned.find(({ code }) => code === 'days_missing')!;
  expect(warning.says).toMatch(/^1 of 2 assessed sites lacks a quarter of the days or more/);
  expect(warning.data).toEqual({ sites: 1, of: 2, first: 'A' });
});
