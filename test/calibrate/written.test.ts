import { expect, test } from 'vitest';
import { COLUMNS } from '../../calibrate/columns.ts';
import { fittedFile } from '../../calibrate/fitted-file.ts';
import { optionsFrom } from '../../calibrate/options.ts';
import { between } from '../../calibrate/page.ts';
import { WEIGHTS } from '../../src/score/weights.ts';

const written = fittedFile({
  date: '2026-11-22',
  command: 'npm run calibrate -- --seeds 1-2',
  data: 'two simulated towns',
  figures: {},
  prevalence: 0.08,
  prior: 0.034712,
  threshold: 0.71,
  model: {
    silence: -1,
    weights: Float64Array.from(COLUMNS, ({ indicator, direction }) => WEIGHTS.get(indicator)![direction]!),
  },
});

test('the table of today, written anew, says the same weights', () => {
  const lines = [...written.matchAll(/^ {2}'?([a-z-]+)'?: \{ (.*) \},$/gmu)];
  const bits = new Map(lines.map(([, id, said]) => [id, said]));
  for (const [id, { for: towards, against, basis }] of WEIGHTS) {
    const said = [
      ...(towards === undefined ? [] : [`for: ${towards}`]),
      ...(against === undefined ? [] : [`against: ${against}`]),
    ].join(', ');
    expect([id, bits.get(id)]).toEqual([id, basis === 'fitted' ? said : undefined]);
  }
});

test('the table says when and how it was made', () => {
  expect(written).toContain('2026-11-22, npm run calibrate -- --seeds 1-2');
  expect(written).toContain('export const FITTED_PRIOR = 0.0347;');
  expect(written).toContain('export const FITTED_THRESHOLD = 0.71;');
});

test('a page keeps what stands outside of its markers', () => {
  const page = '# Title\n\n<!-- calibration -->\nold\n<!-- /calibration -->\n\nEnd\n';
  const once = between(page, 'new');
  expect(once).toBe('# Title\n\n<!-- calibration -->\n\nnew\n\n<!-- /calibration -->\n\nEnd\n');
  expect(between(once, 'new')).toBe(once);
  expect(() => between('# Title', 'new')).toThrow('calibration');
});

test('folders come from the command line and from the environment, each once', () => {
  const { folders, seeds } = optionsFrom(['--dry', '--towns', 'a:b', '--seeds', '1-3,7'], {
    MINING_AUDIT_TOWNS: 'c:a',
  });
  expect(folders).toEqual(['c', 'a', 'b']);
  expect(seeds).toEqual([1, 2, 3, 7]);
});

test('what is written is dated, and names no path', () => {
  expect(() => optionsFrom([], {})).toThrow('--date');
  const { command } = optionsFrom(['--towns', '/here', '--cache=/there', '--date', '2026-11-22'], {});
  expect(command).toBe('npm run calibrate -- --date 2026-11-22');
});

test('a number that is none is refused', () => {
  expect(() => optionsFrom(['--dry', '--ridge', 'much'], {})).toThrow('--ridge');
});
