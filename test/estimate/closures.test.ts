import { expect, test } from 'vitest';
import { type ClosureState, closuresOf } from '../../src/estimate/closures.ts';
import type { SiteEstimate } from '../../src/estimate/estimate.ts';
import { closureReport, closureTotals } from '../../src/report/closures.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';

const PERIOD = periodFrom('2022-01-01', 120);
const CLOSED = PERIOD.from + 40;

/** A site that draws so many kW by day of the period. */
function site(
  name: string,
  load: (day: number) => number | undefined,
  registered: RegisteredSite = {},
): SiteEstimate {
  const profile = profileWhere({ site: name, load: (_, day) => load(day), period: PERIOD, registered });
  return {
    judged: { profile, verdict: 'unclear', score: undefined, licence: undefined },
    block: undefined,
    expected: undefined,
    leastVisible: undefined,
  };
}

const closure = (name: string, day = CLOSED, power: number | undefined = 500, source = 'act') => ({
  site: name,
  day,
  kw: power === undefined ? undefined : kw(power),
  source,
});

const found = (
  load: (day: number) => number | undefined,
  day = CLOSED,
  power: number | undefined = 500,
): ReturnType<typeof closuresOf>[number] => closuresOf([closure('A', day, power)], [site('A', load)])[0]!;

test.each<[ClosureState, (day: number) => number | undefined]>([
  ['still_off', (day) => (day < 40 ? 520 : 0)],
  ['drawing_again', (day) => (day < 40 || day >= 80 ? 520 : 10)],
  ['off_again', (day) => (day < 40 || (day >= 60 && day < 75) ? 520 : 0)],
  ['did_not_fall', () => 520],
  ['was_off', () => 2],
  ['no_load_since', (day) => (day < 40 ? 520 : undefined)],
  ['no_load_now', (day) => (day < 40 ? 520 : day < 60 ? 0 : undefined)],
])('%s', (state, load) => {
  expect(found(load).state).toBe(state);
});

test('before the first day and after the last nothing can be held against it', () => {
  expect(found(() => 500, PERIOD.from - 10)).toMatchObject({ state: 'before_data', now: 500 });
  expect(found(() => 500, PERIOD.to + 1)).toMatchObject({ state: 'after_data', now: undefined });
});

test('a site that is not in the data, or only in the register, is unknown', () => {
  expect(closuresOf([closure('B')], [site('A', () => 5)])[0]).toMatchObject({
    site: 'B',
    state: 'not_in_data',
    confirmed: undefined,
  });
  const unread = site('A', () => 5);
  const judged = { ...unread.judged, profile: profileWhere({ site: 'A', period: PERIOD }) };
  expect(closuresOf([closure('A')], [{ ...unread, judged }])[0]!.state).toBe('not_in_data');
});

test('drawing again: since which day, how much, and what was confirmed before', () => {
  const again = found((day) => (day < 40 ? 720 : day < 80 ? 120 : 450));
  expect(again).toMatchObject({ before: 720, after: 120, now: 450, again: 330, confirmed: 500 });
  expect(again.againSince).toBe(PERIOD.from + 80);
});

test('no more is confirmed than fell, nor than the list says; without kilowatts a tenth of the load must fall', () => {
  expect(found((day) => (day < 40 ? 300 : 0)).confirmed).toBe(300);
  expect(found((day) => (day < 40 ? 300 : 280), CLOSED, undefined).state).toBe('did_not_fall');
  const fell = closuresOf([{ ...closure('A'), kw: undefined }], [site('A', (day) => (day < 40 ? 300 : 250))]);
  expect(fell[0]).toMatchObject({ state: 'still_off', confirmed: 50, kw: undefined });
});

test('closed twice: the first was drawn again and closed again, and counts once', () => {
  const load = (day: number) => (day < 40 || (day >= 60 && day < 80) ? 500 : 0);
  const both = closuresOf([closure('A', PERIOD.from + 80), closure('A')], [site('A', load)]);
  expect(both.map(({ state }) => state)).toEqual(['closed_again', 'still_off']);
  expect(closureTotals(both.map(closureReport))).toMatchObject({
    closures: 2,
    sites: 1,
    closed_mw: 1,
    confirmed_mw: 0.5,
    drawing_again_mw: 0,
  });
});

test('two acts of one day are one closure; a line that stands twice is one act', () => {
  const acts = [closure('A', CLOSED, 200, 'act 1'), closure('A', CLOSED, 300, 'act 2')];
  const [one, ...rest] = closuresOf([...acts, acts[0]!], [site('A', (day) => (day < 40 ? 500 : 0))]);
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ kw: 500, sources: ['act 1', 'act 2'], confirmed: 500 });
});

test('a name written with letters that look alike is the same site, as the data calls it', () => {
  const [one] = closuresOf([closure('А-1')], [site('A-1', (day) => (day < 40 ? 500 : 0))]);
  expect(one).toMatchObject({ site: 'A-1', state: 'still_off' });
});

test('the order of the list changes nothing', () => {
  const sites = ['A', 'B', 'C'].map((name) => site(name, (day) => (day < 40 ? 500 : 0)));
  const list = ['B', 'A', 'C', 'D'].map((name) => closure(name));
  expect(closuresOf(list.toReversed(), sites)).toEqual(closuresOf(list, sites));
});

test('a closure of a site of several metering points is held against their sum, and names them', () => {
  const falls = site('P-1', (day) => (day < 40 ? 500 : 0), { pointOf: 'Plant' });
  const stays = site('P-2', () => 100, { pointOf: 'Plant' });
  const [shut] = closuresOf([closure('Plant')], [falls, stays]);
  expect(shut).toMatchObject({ site: 'Plant', state: 'still_off', before: 600, after: 100, confirmed: 500 });
  expect(closureReport(shut!)).toMatchObject({ points: ['P-1', 'P-2'], verdict: null });
  const unread = {
    ...stays,
    judged: { ...stays.judged, profile: { ...stays.judged.profile, load: undefined } },
  };
  expect(closuresOf([closure('Plant')], [falls, unread])[0]).toMatchObject({
    state: 'not_in_data',
    points: ['P-1', 'P-2'],
  });
});

test('a site that the data has goes before points that name it', () => {
  const own = site('Plant', (day) => (day < 40 ? 500 : 0));
  const point = site('P-1', () => 100, { pointOf: 'Plant' });
  expect(closuresOf([closure('Plant')], [own, point])[0]).toMatchObject({ before: 500, points: [] });
});
