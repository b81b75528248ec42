import { expect, test } from 'vitest';
import { dossierSchema } from '../../src/report/dossiers.ts';
import { onlyFlagged } from '../../src/report/ranking.ts';
import { scanStory, THREE_FILES } from '../stories/story.ts';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const garage = await scanStory('garage-farm', THREE_FILES);
const factory = await scanStory('farm-behind-factory', THREE_FILES);
const district = await scanStory('district', ['data.csv', 'sites.csv']);

test('flagged sites come first, as they are ranked, then unclear ones; nobody else has a dossier', () => {
  const verdicts = new Map(district.sites.map((site) => [site.site_id, site]));
  const shown = district.dossiers!.map(({ site_id }) => verdicts.get(site_id)!);
  expect(shown.map(({ verdict }) => verdict)).toEqual(['suspected', 'suspected', 'suspected', 'unclear']);
  const expected = shown.slice(0, 3).map(({ expected_mw }) => expected_mw!);
  expect(expected).toEqual(expected.toSorted((a, b) => b - a));
});

test('as many as are asked for, and of none where none is', async () => {
  const two = await scanStory('district', ['data.csv'], { dossiers: 2 });
  expect(two.dossiers).toHaveLength(2);
  expect(two.parameters['dossiers']).toEqual({ value: 2, from: 'flag' });
  const none = await scanStory('district', ['data.csv'], { dossiers: 0 });
  expect(none.dossiers).toEqual([]);
});

test('where only flagged sites are listed, only they have a dossier', () => {
  expect(onlyFlagged(district).dossiers!.map(({ site_id }) => site_id)).toEqual(
    district.dossiers!.slice(0, 3).map(({ site_id }) => site_id),
  );
});

test('a curve has an entry a day of the period, and their mean is that of the site', () => {
  for (const { site_id, from, days } of district.dossiers!) {
    const { load } = district.sites.find((site) => site.site_id === site_id)!;
    expect(from).toBe(district.period.from);
    const length = daysBetween(district.period.from, district.period.to) + 1;
    for (const curve of [days.mean_kw, days.low_kw, days.high_kw]) expect(curve).toHaveLength(length);
    expect(mean(known(days.mean_kw)) / load!.mean_kw!).toBeCloseTo(1, 2);
    expect(Math.max(...known(days.high_kw)) / load!.peak_kw!).toBeCloseTo(1, 3);
  }
});

test('traffic is in megabytes a day, and null where there is no record', async () => {
  const [one] = garage.dossiers!;
  const { traffic } = garage.sites.find(({ site_id }) => site_id === one!.site_id)!;
  expect((mean(known(one!.days.traffic_mb!)) * 1e6) / traffic!.mean_bytes_per_day!).toBeCloseTo(1, 2);
  const withoutTraffic = await scanStory('garage-farm', [THREE_FILES[0], THREE_FILES[2]]);
  expect(withoutTraffic.dossiers![0]!.days.traffic_mb).toBeNull();
});

test('the clock after the block has come is the clock before it and the block', () => {
  const [one] = factory.dossiers!;
  const { before, after, all_kw } = one!.clock;
  expect(all_kw).toHaveLength(24);
  expect(before!.to < one!.onset!.slice(0, 7)).toBe(true);
  expect(after!.from > one!.onset!.slice(0, 7)).toBe(true);
  const rise = mean(known(after!.weekday_kw)) - mean(known(before!.weekday_kw));
  expect(rise / one!.block_kw!).toBeGreaterThan(0.8);
  expect(rise / one!.block_kw!).toBeLessThan(1.2);
});

test('without an onset there is no before and no after', () => {
  const fromTheStart = district.dossiers!.filter(({ onset }) => onset === null);
  expect(fromTheStart.length).toBeGreaterThan(0);
  for (const { clock } of fromTheStart) expect([clock.before, clock.after]).toEqual([null, null]);
});

test('the events of the period are named with their local hours', () => {
  expect(district.dossiers![0]!.events[0]).toEqual({
    name: 'the internet shutdown',
    kind: 'internet_shutdown',
    from: '2022-01-05 17:00',
    to: '2022-01-10 09:00',
  });
});

test('what would clear a site stands in its dossier', () => {
  for (const { clears } of district.dossiers!) expect(clears.length).toBeGreaterThan(0);
});

test('a dossier is as its schema has it, in four digits', () => {
  for (const one of [...garage.dossiers!, ...district.dossiers!]) {
    expect(dossierSchema.parse(one)).toEqual(one);
    for (const value of known(one.days.mean_kw)) expect(value).toBe(Number(value.toPrecision(4)));
  }
});
