import { expect, test } from 'vitest';
import { type Bar, judge } from '../../src/score/judge.ts';
import { PRIOR, THRESHOLD } from '../../src/score/weights.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';
import { piece } from './pieces.ts';

const BAR: Bar = { prior: PRIOR, threshold: THRESHOLD };
const siteOf = (registered: RegisteredSite = {}, days = 60) =>
  profileWhere({
    load: (hour) => (hour < 12 ? 900 : 1100),
    registered,
    period: periodFrom('2024-01-01', days),
  });
const ended = (registered: RegisteredSite) =>
  profileWhere({
    load: (hour, day) => (day < 60 ? (hour < 12 ? 900 : 1100) : undefined),
    registered,
    period: periodFrom('2024-01-01', 90),
  });
const verdictOf = (strengths: Readonly<Record<string, number>>, { profile = siteOf(), bar = BAR } = {}) =>
  judge(
    profile,
    Object.entries(strengths).map(([id, strength]) => piece(id, strength)),
    bar,
  );

const MUCH = { 'event-drop': 1, 'timetable-edges': 1 };

test('a site of which nothing speaks is unremarkable', () => {
  expect(verdictOf({}).verdict).toBe('unremarkable');
});

test('strong evidence of two families makes a site suspected', () => {
  const { verdict, score } = verdictOf(MUCH);
  expect(verdict).toBe('suspected');
  expect(score!.probability).toBeGreaterThan(0.9);
});

test('between the prior and the threshold a site is unclear', () => {
  const { verdict, score } = verdictOf({ 'event-drop': 0.7 });
  expect(score!.probability).toBeGreaterThan(0.1);
  expect(score!.probability).toBeLessThan(THRESHOLD);
  expect(verdict).toBe('unclear');
});

test('strong evidence on both sides is unclear, although it cancels', () => {
  const contradictory = {
    'timetable-edges': 0.9,
    season: -1,
    'traffic-earns-load': -1,
    'restless-level': -1,
  };
  const { verdict, score } = verdictOf(contradictory);
  expect(score!.probability).toBeLessThan(0.1);
  expect(verdict).toBe('unclear');
  expect(verdictOf({ 'timetable-edges': 0.05 }).verdict).toBe('unremarkable');
});

test('a lower threshold suspects more, and a prior of its own moves what is unclear', () => {
  expect(verdictOf({ 'event-drop': 0.7 }, { bar: { ...BAR, threshold: 0.1 } }).verdict).toBe('suspected');
  expect(verdictOf({}, { bar: { ...BAR, prior: 0.2 } }).verdict).toBe('unremarkable');
});

test('a broken or short record is not assessed, whatever it seems to show', () => {
  const { verdict, score } = verdictOf(MUCH, { profile: siteOf({ licensedKw: kw(1) }, 20) });
  expect([verdict, score]).toEqual(['not_assessed', undefined]);
});

test('a licensed farm is licensed, however much it looks like one', () => {
  expect(verdictOf(MUCH, { profile: siteOf({ licensedKw: kw(1200) }) }).verdict).toBe('licensed');
});

test('a farm beyond its licence is over it by what is beyond', () => {
  const { verdict, licence } = verdictOf({}, { profile: siteOf({ licensedKw: kw(400) }) });
  expect([verdict, licence?.excess]).toEqual(['over_licence', 600]);
});

test('a licence that does not say how much it allows clears nobody', () => {
  const profile = siteOf({ licenceId: 'DM-1' });
  expect(verdictOf(MUCH, { profile }).verdict).toBe('suspected');
  expect(verdictOf({}, { profile }).verdict).toBe('unremarkable');
});

test('without a current draw a valid licence clears a site, and one that has ended does not', () => {
  const { period } = ended({});
  const licensedKw = kw(1200);
  expect(verdictOf(MUCH, { profile: ended({ licensedKw }) }).verdict).toBe('licensed');
  const expired = ended({ licensedKw, licensedTo: period.to - 40 });
  expect(verdictOf(MUCH, { profile: expired }).verdict).toBe('suspected');
});

test('zero kilowatts and a dash are no licence to be over', () => {
  const profile = siteOf({ licenceId: '-', licensedKw: kw(0) });
  expect(verdictOf({}, { profile }).verdict).toBe('unremarkable');
});
