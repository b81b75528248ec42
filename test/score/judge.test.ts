import { expect, test } from 'vitest';
import { type Bar, judge, judgeAll } from '../../src/score/judge.ts';
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

const seen = (strengths: Readonly<Record<string, number>>, profile = siteOf()) => ({
  profile,
  evidence: Object.entries(strengths).map(([id, strength]) => piece(id, strength)),
});
const times = (n: number, strengths: Readonly<Record<string, number>>) =>
  Array.from({ length: n }, () => seen(strengths));
/** Short of the threshold by the shipped prior. */
const HALF = { 'event-drop': 1, 'floor-ratchet': 0.4 };

test('all sites are judged by what they tell of how common mining is, and the prior is the mean of that', () => {
  const few = judgeAll([seen(HALF), ...times(200, { season: -1 })], {
    prior: undefined,
    threshold: THRESHOLD,
  });
  const many = judgeAll([seen(HALF), ...times(30, MUCH), ...times(120, { season: -1 })], {
    prior: undefined,
    threshold: THRESHOLD,
  });
  expect(few.prior.from).toBe('data');
  expect(few.prior.probability).toBeLessThan(many.prior.probability);
  expect(few.judged[0]!.score!.probability).toBeLessThan(many.judged[0]!.score!.probability);
});

test('that many of its neighbours mine is no reason to accuse a site', () => {
  const { judged } = judgeAll([seen(HALF), ...times(60, MUCH), ...times(60, { season: -1 })], {
    prior: undefined,
    threshold: THRESHOLD,
  });
  expect(judged[0]!.score!.probability).toBeGreaterThan(THRESHOLD);
  expect([judged[0]!.verdict, judged[1]!.verdict]).toEqual(['unclear', 'suspected']);
});

test('a prior that is said is every site’s, whatever the others look like', () => {
  const { judged, prior } = judgeAll([seen(HALF), ...times(60, MUCH)], { prior: 0.02, threshold: THRESHOLD });
  expect([prior.from, prior.probability]).toEqual(['flag', 0.02]);
  expect(judged[0]!.score).toEqual(verdictOf(HALF, { bar: { prior: 0.02, threshold: THRESHOLD } }).score);
});

test('licensed farms and sites that were not assessed tell nothing of how common hidden ones are', () => {
  const alone = judgeAll(times(40, { season: -1 }), { prior: undefined, threshold: THRESHOLD }).prior;
  const licensed = Array.from({ length: 9 }, () => seen(MUCH, siteOf({ licensedKw: kw(2000) })));
  const short = Array.from({ length: 9 }, () => seen(MUCH, siteOf({}, 9)));
  const beside = judgeAll([...times(40, { season: -1 }), ...licensed, ...short], {
    prior: undefined,
    threshold: THRESHOLD,
  }).prior;
  expect(beside).toEqual(alone);
});
