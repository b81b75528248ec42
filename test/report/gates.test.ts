import { expect, test } from 'vitest';
import { GATE_NAMES, trippedBy } from '../../src/report/gates.ts';
import { report } from '../support/report.ts';

const tripped = (of = report(), megawatts?: number) => trippedBy(of, { on: GATE_NAMES, megawatts });

test('each gate says what tripped it', () => {
  expect(tripped()).toEqual([
    '--fail-on flagged (3 sites)',
    '--fail-on suspected (2 sites)',
    '--fail-on over_licence (1 site)',
    '--fail-on unclear (1 site)',
    '--fail-on not_assessed (1 site)',
    '--fail-on rejects (41 readings)',
    '--fail-on warnings (1 warning)',
  ]);
});

test('a total that these sites do not tell trips not_identifiable', () => {
  const { totals } = report();
  const not_identifiable = { code: 'few_sites', says: 'few', if_few_mine_mw: 0, if_many_mine_mw: 9 };
  expect(tripped(report({ totals: { ...totals, not_identifiable } }))).toContain(
    '--fail-on not_identifiable (few_sites)',
  );
});

test('nothing trips where nothing is, and a gate named twice trips once', () => {
  const { totals, inputs } = report();
  const quiet = report({
    sites: [],
    warnings: [],
    inputs: inputs.map((input) => ({ ...input, readings_rejected: 0 })),
    totals: { ...totals, flagged: 0 },
  });
  expect(tripped(quiet)).toEqual([]);
  expect(trippedBy(report(), { on: ['flagged', 'flagged'], megawatts: undefined })).toHaveLength(1);
});

test.each([
  [5.9, true],
  [5.91, true],
  [5.92, false],
])('of megawatts the lower bound, 5.91, decides: %d trips: %s', (megawatts, does) => {
  const found = trippedBy(report(), { on: [], megawatts });
  expect(found).toEqual(does ? [`--fail-on-mw ${megawatts} (at least 5.91 MW suspected)`] : []);
});
