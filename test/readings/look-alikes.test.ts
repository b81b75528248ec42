import { describe, expect, it } from 'vitest';
import { joinLookAlikes } from '../../src/readings/look-alikes.ts';
import { folded } from '../../src/sources/site-name.ts';
import { cellsIn, summaryOf, UTC } from '../support/files.ts';
import { lazily } from '../support/sites.ts';

const CYRILLIC = 'ТП-12 А';
const LATIN = 'TП-12 A';

describe('names look alike', () => {
  it.each([
    [CYRILLIC, LATIN],
    ['АВЕКМНОРСТУХ', 'ABEKMHOPCTYX'],
    ['РЭК-сору', 'PЭК-COPY'],
    ['ТП 12', 'тп12'],
    ['ТП - 12', 'ТП–12'],
    ['ТП\u200b1', 'ТП1'],
  ])('%s and %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['1 12', '11 2'],
    ['ТП-1', 'ТП-11'],
    ['ТП-Б', 'ТП-B'],
    ['', 'А'],
  ])('but not "%s" and "%s"', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

const START = Date.UTC(2022, 0, 3);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const rows = (site: string, from: number, to: number, step = 60) =>
  Array.from({ length: (to - from) / step }, (_, i) => `${site},${at(from + i * step)},${1 + (i % 5)},${i}`);
const DAY = 1440;

async function joined(lines: readonly string[], registered: readonly string[]) {
  const content = `${['site,time,load_kw,bytes_in', ...lines].join('\n')}\n`;
  const { sites, extents } = await summaryOf({ 'load.csv': content }, { zone: UTC });
  const found = joinLookAlikes({ sites: lazily(sites), extents }, registered);
  expect([...found.extents.keys()].sort()).toEqual(found.sites.names);
  return { ...found, names: Array.from(found.sites, ({ site }) => site) };
}

describe('sites that look alike', () => {
  const first = rows(CYRILLIC, 0, 3 * DAY);
  const second = rows(LATIN, 3 * DAY, 6 * DAY);

  it('are one where one is registered and they were never read together', async () => {
    const found = await joined([...first, ...second], [CYRILLIC]);
    expect([...found.joined]).toEqual([[LATIN, CYRILLIC]]);
    expect(found.apart).toEqual([]);
    const asOne = await joined([...first, ...rows(CYRILLIC, 3 * DAY, 6 * DAY)], [CYRILLIC]);
    expect(cellsIn(found)).toEqual(cellsIn(asOne));
  });

  it('may change their name within a day', async () => {
    const found = await joined(
      [...rows(CYRILLIC, 0, 2000 - 20), ...rows(LATIN, 1980, 3 * DAY + 60)],
      [CYRILLIC],
    );
    expect(found.names).toEqual([CYRILLIC]);
  });

  it('go under the registered name though no reading does', async () => {
    const found = await joined([...first, ...second], ['тп-12 а']);
    expect(found.names).toEqual(['тп-12 а']);
    expect(found.joined.size).toBe(2);
  });

  it.each([
    ['read together', [...first, ...rows(LATIN, 0, 3 * DAY)], [CYRILLIC]],
    ['read between the hours of the other', [...first, ...rows(LATIN, 30, 3 * DAY + 30)], [CYRILLIC]],
    ['both registered', [...first, ...second], [CYRILLIC, LATIN]],
    ['both in no register', [...first, ...second], []],
  ])('stay apart and are told if %s', async (_, lines, registered) => {
    const found = await joined(lines, registered);
    expect(found.names).toEqual([LATIN, CYRILLIC]);
    expect(found.apart).toEqual([[LATIN, CYRILLIC]]);
    expect(found.joined.size).toBe(0);
  });

  it('are told where the register has a second name that nothing was read of', async () => {
    expect((await joined(first, [CYRILLIC, LATIN])).apart).toEqual([[LATIN, CYRILLIC]]);
  });

  it('are not thought of where names differ', async () => {
    const found = await joined([...rows('A', 0, DAY), ...rows('B', 0, DAY)], ['A', 'B', 'C']);
    expect([found.names, found.apart, found.joined.size]).toEqual([['A', 'B'], [], 0]);
  });
});
