import { expect, test } from 'vitest';
import { flaggedIn, ledgerOf, scanStory } from './story.ts';

test('each kind of rubbish is counted, with the line and column of its first, and the rest is used', async () => {
  const report = await scanStory('broken-rows', ['load.csv']);
  const input = report.inputs[0]!;
  expect(ledgerOf(input)).toEqual({
    no_site: [5, '100:1'],
    bad_time: [5, '200:2'],
    off_grid: [5, '300:2'],
    marked_missing: [2, '400:3'],
    not_finite: [2, '414:3'],
    not_a_number: [2, '428:3'],
    export: [5, '500:3'],
    too_large: [4, '600:3'],
    far_off: [4, '700:2'],
    too_many_fields: [4, '800:4'],
    not_in_encoding: [4, '900:1'],
    unreadable_record: [6, '1000:1'],
    empty: [6, '1100:3'],
    no_such_local_time: [3, '1200:2'],
  });
  expect(input).toMatchObject({
    readings_read: 2880,
    readings_used: 2823,
    readings_rejected: 42,
    readings_duplicate: 0,
    readings_ignored: 15,
  });
  expect(report.totals).toMatchObject({ sites: 2, assessed: 2 });
  expect(flaggedIn(report)).toEqual([]);
});
