import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columned } from '../../src/report/columned.ts';
import { widthOf } from '../../src/report/lines.ts';
import { pen } from '../../src/report/pen.ts';

const on = (width: number) => pen({ width, colour: false, unicode: true });
const COLUMNS = [
  { head: 'Site', narrowest: 6 },
  { head: 'Load', align: 'right' as const },
  { head: 'Since' },
];

test('cells stand under their heads, figures to the right', () => {
  const rows = [
    ['farm', '5 kW', '2022'],
    ['古い農場', '1,200 kW', ''],
  ];
  expect(columned(COLUMNS, rows, on(80))).toEqual([
    'Site          Load  Since',
    'farm          5 kW  2022',
    '古い農場  1,200 kW',
  ]);
});

test('free text gives way, figures never', () => {
  const rows = [['a farm with a long name', '1,200 kW', 'the first day of the data']];
  expect(columned(COLUMNS, rows, on(50))[1]).toBe('a farm…g name  1,200 kW  the first day of the data');
});

test('where even that does not fit, a row is a sentence', () => {
  const rows = [['farm', '1,200 kW', 'the first day of the data in the file']];
  expect(columned(COLUMNS, rows, on(40))).toEqual([
    'farm: load 1,200 kW, since the first day',
    'of the data in the file',
  ]);
});

test('law: whatever the cells hold, no line is wider than the page and nothing steers the terminal', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('\u001B[2J', 'x\n\ny', '\u202Egnp', 'ж'.repeat(90), '古'.repeat(60)),
  );
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 40, max: 200 }), (cells, width) => {
      for (const line of columned(COLUMNS, cells, on(width))) {
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(widthOf(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
