import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERVALS } from '../../src/sources/interval-minutes.ts';
import { readingsIn } from '../support/files.ts';

const DAY = 1440;
const stamp = (minutes: number) =>
  new Date(Date.UTC(2024, 0, 10) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const times = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => stamp(from + i * step));
const file = (stamps: readonly string[], header = 'time') =>
  `site,${header},load_kw\n${stamps.map((text) => `A,${text},1\n`).join('')}`;
const labelOf = async (content: string) => {
  const { decisions } = await readingsIn(content);
  const { value, because, certainty } = decisions.find(({ about }) => about === 'label')!;
  return { value, because, certainty };
};

describe('a time names', () => {
  it('the end of its interval in whole days from the first end to the last', async () => {
    expect(await labelOf(file(times(30, 2 * DAY, 30)))).toEqual({
      value: 'end',
      because: 'the first time of the file is 00:30 and the last 00:00',
      certainty: 'likely',
    });
  });

  it('the start in whole days from the first start to the last', async () => {
    expect(await labelOf(file(times(0, 2 * DAY - 15, 15)))).toEqual({
      value: 'start',
      because: 'the first time of the file is 00:00 and the last 23:45',
      certainty: 'likely',
    });
  });

  it('what whole days say, whatever the interval', async () => {
    const anyDays = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...INTERVALS), anyDays, async (step, days) => {
        expect((await readingsIn(file(times(0, days * DAY - step, step)))).label).toBe('start');
        expect((await readingsIn(file(times(step, days * DAY, step)))).label).toBe('end');
      }),
      { numRuns: 20 },
    );
  });

  it('the end where a day has a 24:00', async () => {
    const stamps = times(60, DAY - 60, 60).slice(3);
    expect(await labelOf(file([...stamps, '2024-01-10 24:00']))).toEqual({
      value: 'end',
      because: '"2024-01-10 24:00" can only be the end of one',
      certainty: 'proven',
    });
  });

  it('the start, which is assumed, where nothing tells', async () => {
    const assumed = { value: 'start', because: 'nothing says otherwise', certainty: 'assumed' };
    expect(await labelOf(file(times(0, DAY, 60)))).toEqual(assumed);
    expect(await labelOf(file(times(180, DAY - 60, 60)))).toEqual(assumed);
    expect(await labelOf(file(['2024-01-10 01:00']))).toEqual(assumed);
  });

  it.each([
    ['Начало интервала', 'start'],
    ['interval_start', 'start'],
    ['Конец интервала', 'end'],
    ['period end', 'end'],
    ['Басталу уақыты', 'start'],
    ['Аяқталу уақыты', 'end'],
  ])('what its header says: %s', async (header, value) => {
    expect(await labelOf(file(times(180, 600, 60), header))).toMatchObject({ value, certainty: 'said' });
  });

  it('what the user says, before all', async () => {
    expect((await readingsIn(file(times(30, DAY, 30)), { label: 'start' })).label).toBe('start');
    expect((await readingsIn(file(times(0, 600, 60), 'start'), { label: 'end' })).label).toBe('end');
  });

  it('the end by the local clock, where times are instants', async () => {
    const stamps = times(60, DAY, 60).map((text) => `${text.replace(' ', 'T')}+06:00`);
    expect((await readingsIn(file(stamps))).label).toBe('end');
  });
});
