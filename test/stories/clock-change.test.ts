import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scanStory, siteOf, storyFile } from './story.ts';

/** 91 days of 24 hours and the one that came twice, at three sites. */
const READINGS = 3 * (91 * 24 + 1);

test('the hour that the clock showed twice is two hours: nothing is lost and nothing is a duplicate', async () => {
  const report = await scanStory('clock-change', ['load.csv']);
  expect(report.inputs[0]).toMatchObject({
    readings_read: READINGS,
    readings_used: READINGS,
    readings_rejected: 0,
    readings_duplicate: 0,
    readings_ignored: 0,
  });
});

test('the energy of a site is that of all its lines, both 23:00 included', async () => {
  const report = await scanStory('clock-change', ['load.csv']);
  const lines = readFileSync(storyFile('clock-change', 'load.csv'), 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('2024-02-29 23:00'))).toHaveLength(6);
  for (const site of ['home-1', 'office-1', 'school-1']) {
    const kwh = lines
      .filter((line) => line.startsWith(`${site},`))
      .reduce((sum, line) => sum + Number(line.split(',')[2]), 0);
    expect(siteOf(report, site).load!.energy_mwh).toBeCloseTo(kwh / 1000, 3);
  }
});
