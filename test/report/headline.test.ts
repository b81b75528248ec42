import { expect, test } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { answerOf } from '../../src/report/headline.ts';
import type { Report } from '../../src/report/report.ts';

/** A report in which only the answer stands. */
function answering(ofEstimate: number, ofClosed: number): Report {
  const exactly = (central: number) => ({ central, low: central, high: central, level: 0.9 });
  return {
    totals: { suspected_mw: exactly(119) },
    comparison: {
      estimate: { mw: 1200, who: 'somebody', date: '2022-01-10' },
      closed: { mw: 37, farms: null },
      suspected_share_of_estimate: exactly(ofEstimate),
      suspected_over_closed: exactly(ofClosed),
    },
  } as unknown as Report;
}

test('a share up to one is a percentage and beyond it a multiple', () => {
  expect(answerOf(answering(0.0992, 3.21))).toContain('9.9 % of the 1,200 MW estimated');
  expect(answerOf(answering(0.0992, 3.21))).toContain('3.2 times the 37.0 MW closed.');
  expect(answerOf(answering(3.21, 0.0992))).toContain('3.2 times the 1,200 MW estimated');
  expect(answerOf(answering(3.21, 0.0992))).toContain('9.9 % of the 37.0 MW closed.');
  expect(answerOf(answering(1, 1))).toContain('100 % of the 37.0 MW closed.');
  expect(answerOf(answering(12, 12))).toContain('12 times the 37.0 MW closed.');
});

test.each(['ru', 'kk'] as const)('the figures of each case are said in %s', async (language) => {
  for (const [ofEstimate, ofClosed, first, second] of [
    [0.0992, 3.21, '9,9\u00a0%', '3,2'],
    [3.21, 0.0992, '3,2', '9,9\u00a0%'],
    [0.0992, 0.0992, '9,9\u00a0%', '9,9\u00a0%'],
    [3.21, 12, '3,2', '12'],
  ] as const) {
    const said = await speaking(language, () => answerOf(answering(ofEstimate, ofClosed)));
    expect(said).toContain(first);
    expect(said.slice(said.indexOf('37,0'))).toContain(second);
  }
});
