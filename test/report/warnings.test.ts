import { expect, test } from 'vitest';
import { estimate } from '../../src/estimate/estimate.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Findings } from '../../src/report/findings.ts';
import { warningsOf } from '../../src/report/warnings.ts';
import { judge } from '../../src/score/judge.ts';
import { PRIOR, THRESHOLD } from '../../src/score/weights.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
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
