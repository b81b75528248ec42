import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { area } from '../../../src/report/drawing/area.ts';
import { binned, binOf, type Curve } from '../../../src/report/drawing/bins.ts';
import {
  type CalendarAxis,
  columnAfter,
  columnOf,
  dayNumber,
  monthTicks,
} from '../../../src/report/drawing/calendar-axis.ts';
import { chart } from '../../../src/report/drawing/chart.ts';
import { heights } from '../../../src/report/drawing/heights.ts';
import { marked } from '../../../src/report/drawing/marked.ts';
import { roundTop } from '../../../src/report/drawing/scale.ts';
import { shareBar } from '../../../src/report/drawing/share-bar.ts';
import { widthOf } from '../../../src/report/lines.ts';
import { pen } from '../../../src/report/pen.ts';

const page = pen({ width: 80, colour: false, unicode: true });
const ascii = pen({ width: 80, colour: false, unicode: false });
const days = (count: number, kw: (day: number) => number | null = () => 1): Curve =>
  Array.from({ length: count }, (_, day) => kw(day));

const curve = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 400,
});

describe('days in bins', () => {
  it('are themselves where there is room', () => {
    expect(binned([1, null, 3], 3)).toEqual({ daysEach: 1, means: [1, null, 3] });
  });

  it('are whole weeks where there is not, so that a weekend never shows as a wave', () => {
    const office = days(365, (day) => (day % 7 < 5 ? 7 : 0));
    const { daysEach, means } = binned(office, 52);
    expect(daysEach).toBe(7);
    expect(means).toHaveLength(52);
    expect(new Set(means.slice(0, -1))).toEqual(new Set([5]));
  });

  it('are the mean of what is known, and unknown where nothing is', () => {
    const gap = days(28, (day) => (day < 7 ? null : day === 7 ? 4 : day < 14 ? null : 2));
    expect(binned(gap, 4).means).toEqual([null, 4, 2, 2]);
  });

  test('law: no more than there is room for, every day in one of them, none above its days', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 200 }), (values, room) => {
        const bins = binned(values, room);
        expect(bins.means.length).toBeLessThanOrEqual(Math.max(room, 1));
        const counts = bins.means.map(() => 0);
        for (const day of values.keys()) counts[binOf(day, bins)!]! += 1;
        expect(counts.every((count) => count >= Math.min(bins.daysEach, values.length))).toBe(true);
        const highest = Math.max(0, ...values.map((value) => value ?? 0));
        for (const mean of bins.means) expect(mean ?? 0).toBeLessThanOrEqual(highest * (1 + 1e-12));
      }),
    );
  });
});

describe('a line of heights', () => {
  it('of a flat load is flat and high, and not a restless one along the foot', () => {
    expect(heights([100, 99, 101, 100], 101, page.marks.heights)).toBe('████');
  });

  it('tells nothing drawn from nothing known', () => {
    expect(heights([0, null, 8], 8, page.marks.heights)).toBe('_ █');
    expect(heights([0, null, 8], 8, ascii.marks.heights)).toBe('_ #');
  });

  test('law: a higher load is never drawn lower', () => {
    const at = (value: number) => page.marks.heights.indexOf(heights([value], 1, page.marks.heights));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});

describe('the bar of a share', () => {
  test.each([
    [0, '····'],
    [0.0001, '▏···'],
    [0.34, '█▍··'],
    [0.5, '██··'],
    [0.9999, '███▉'],
    [1, '████'],
  ])('%d is %s', (share, bar) => {
    expect(shareBar(share, 4, page)).toBe(bar);
  });

  it('is drawn in ASCII', () => {
    expect([0.01, 0.5, 0.99].map((share) => shareBar(share, 4, ascii))).toEqual(['#...', '##..', '###.']);
  });
});

describe('an area', () => {
  it('stands on zero, with the block at its foot and gaps where nothing is known', () => {
    const lines = area({ values: [4, 4, null, 8, 0], top: 8, rows: 4, blocks: [0, 4, 4, 4, 4] }, page);
    expect(lines).toEqual(['   █', '   █', '█▒ ▒', '█▒ ▒_']);
  });

  it('tells load and block apart without colour and without more than ASCII', () => {
    const lines = area({ values: [8, 8, 5, null], top: 8, rows: 2, blocks: [0, 4, 4, 4] }, ascii);
    expect(lines).toEqual(['##.', '#==']);
  });

  test('law: the height of a column is the value, to half a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (share, rows) => {
          const column = area({ values: [share], top: 1, rows }, page);
          const steps = column.reduce((sum, mark) => sum + Math.max(0, page.marks.tops.indexOf(mark)), 0);
          expect(Math.abs(steps / (8 * rows) - share)).toBeLessThanOrEqual(1 / (16 * rows) + 1e-9);
        },
      ),
    );
  });
});

describe('a scale', () => {
  test.each([
    [0, 1],
    [3096.6, 4000],
    [4, 4],
    [9.2, 10],
    [0.0101, 0.012],
  ])('that holds %d ends at %d', (peak, top) => {
    expect(roundTop(peak)).toBe(top);
  });

  test('law: it holds the peak, and is not much larger', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (peak) => {
        expect(roundTop(peak)).toBeGreaterThanOrEqual(peak * (1 - 1e-9));
        expect(roundTop(peak)).toBeLessThanOrEqual(peak * 1.5);
      }),
    );
  });
});

const axisOf = (count: number, columns: number): CalendarAxis => ({
  bins: binned(days(count), columns),
  columns,
  from: dayNumber('2021-07-05'),
  days: count,
});

describe('dates on the axis', () => {
  it('stand where their bins begin', () => {
    const axis = axisOf(364, 104);
    expect(columnOf(dayNumber('2021-07-05'), axis)).toBe(0);
    expect(columnOf(dayNumber('2021-07-12'), axis)).toBe(2);
    expect(columnAfter(dayNumber('2021-07-12'), axis)).toBe(4);
    expect(columnOf(dayNumber('2022-07-04'), axis)).toBeUndefined();
    expect(columnOf(dayNumber('2021-07-04'), axis)).toBeUndefined();
  });

  it('are named by quarter where not every month has room', () => {
    const named = (columns: number) => monthTicks(axisOf(364, columns)).filter(({ label }) => label !== '');
    expect(named(60).map(({ label }) => label)).toEqual(['2021-10', '2022-01', '2022-04', '2022-07']);
    expect(named(150)).toHaveLength(12);
  });
});

test('a chart says the value at its edges, with its unit, and begins at 0', () => {
  const lines = chart(
    {
      values: [1, 2, 3, 4],
      top: 4,
      rows: 4,
      says: (value) => `${value} kW`,
      ticks: [{ column: 1, label: 'Ab' }],
    },
    page,
  );
  expect(lines).toEqual([
    '     4 kW┤   █',
    '         │  ██',
    '     2 kW┤ ███',
    '         │████',
    '        0└─┬──',
    '           Ab',
  ]);
});

describe('a mark under a chart', () => {
  const mark = { from: 10, to: 12, mark: '=', says: 'the cut, 2022-01-05', ink: page.plain };

  it('has its words after it, before it, or under it, where there is room', () => {
    expect(marked(mark, 40)).toEqual(['          == the cut, 2022-01-05']);
    expect(marked({ ...mark, from: 25, to: 27 }, 40)).toEqual(['     the cut, 2022-01-05 ==']);
    expect(marked(mark, 22)).toEqual(['          ==', '   the cut, 2022-01-05']);
  });

  test('law: whatever it says, it fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.integer({ min: 0, max: 58 }),
        (says, from) => {
          for (const line of marked({ ...mark, says, from, to: from + 2 }, 60))
            expect(widthOf(line)).toBeLessThanOrEqual(60);
        },
      ),
    );
  });
});
