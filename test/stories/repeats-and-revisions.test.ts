import { expect, test } from 'vitest';
import { ledgerOf, scanStory, siteOf, warningIn } from './story.ts';

const STORY = 'repeats-and-revisions';

test('repeats and superseded values are told apart, counted, and placed where they stand', async () => {
  const report = await scanStory(STORY, ['load.csv', 'correction.csv']);
  const [load, correction] = report.inputs;
  const { repeated, ...others } = ledgerOf(load!);
  expect(others).toEqual({ superseded: [17, '482:3'] });
  expect(repeated).toEqual([24, expect.stringMatching(/^(50|2882):3$/)]); // One of the two lines that say the same.
  expect(load).toMatchObject({
    readings_read: 2880 + 24 + 10,
    readings_used: 2880 - 7,
    readings_duplicate: 41,
  });
  expect(ledgerOf(correction!)).toEqual({});
  expect(correction).toMatchObject({ readings_read: 7, readings_used: 7 });
});

test('the later value is the one that is kept', async () => {
  const [before, after] = [
    await scanStory(STORY, ['load.csv']),
    await scanStory(STORY, ['load.csv', 'correction.csv']),
  ];
  const mwh = ({ sites }: typeof before) => sites.reduce((sum, { load }) => sum + load!.energy_mwh!, 0);
  expect(siteOf(before, 'home-1').load!.peak_kw).toBe(100); // Ten hours of the file's last lines.
  expect(mwh(after) - mwh(before)).toBeGreaterThan(0);
});

test('the same file given twice is read once, and a warning says so', async () => {
  const [once, twice] = [
    await scanStory(STORY, ['load.csv']),
    await scanStory(STORY, ['load.csv', 'load.csv']),
  ];
  expect(warningIn(twice, 'input_repeated')).toBeDefined();
  expect(twice.inputs).toEqual(once.inputs);
  expect(twice.sites).toEqual(once.sites);
});
