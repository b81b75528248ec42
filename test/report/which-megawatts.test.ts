import { expect, test } from 'vitest';
import { siteExplanation } from '../../src/report/explanation.ts';
import { formats } from '../../src/report/formats.ts';
import { scanStory, siteOf, storyFile } from '../stories/story.ts';
import { command } from '../support/command.ts';
import { whole } from '../support/report.ts';

const DISTRICT = ['data.csv', 'sites.csv'];
const SENTENCE =
  'Suspected megawatts are the probability that a site mines x the mean size of its block, as drawn in the last 28 days (2022-03-04 to 2022-03-31), added up over all sites.';
const PAGE = { width: 100, colour: false, unicode: true };

const inWords = (text: string) => text.replaceAll(/\s+/gu, ' ');

test('what the headline is stands on every output, in the same sentence', async () => {
  const report = await scanStory('district', DISTRICT);
  const [first = ''] = whole(formats.ndjson(report)).split('\n');
  expect(JSON.parse(whole(formats.json(report))).totals.measures.definition).toBe(SENTENCE);
  expect(JSON.parse(first).totals.measures.definition).toBe(SENTENCE);
  expect(inWords(whole(formats.table(report, PAGE)))).toContain(SENTENCE);
  expect(inWords(siteExplanation(report, siteOf(report, 'workshop-3'), PAGE))).toContain(SENTENCE);
});

test('the table breaks down by what is asked for, and says the hours that were asked for', async () => {
  const files = DISTRICT.map((name) => storyFile('district', name));
  const asked = ['--by', 'size', '--by', 'zone', '--evening-peak', '17-22', '--show', 'measures'];
  const { out } = await command(['scan', ...files, ...asked], { env: { COLUMNS: '120' } });
  expect(out).toMatch(/^By zone of the grid: .*^North +1\.\d\d .*^By size of the block: /msu);
  expect(out).not.toContain('By region');
  expect(inWords(out)).toContain('at the evening peak (17 to 22 h, Monday to Friday)');
});
