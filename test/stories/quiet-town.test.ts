import { expect, test } from 'vitest';
import { flaggedIn, scanStory, THREE_FILES } from './story.ts';

test('in a quiet town nobody is flagged, all are assessed, and the suspected total is near zero', async () => {
  const report = await scanStory('quiet-town', THREE_FILES);
  expect(flaggedIn(report)).toEqual([]);
  expect(report.totals).toMatchObject({ sites: 11, assessed: 11, not_assessed: 0, flagged: 0 });
  expect(report.totals.suspected_mw.central).toBeLessThan(0.1 * report.totals.metered_mw);
  expect(report.totals.suspected_mw.central).toBeLessThan(0.1);
  expect(report.totals.suspected_mw.low).toBeLessThan(0.01);
});
