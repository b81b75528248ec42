import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture } from '../support/command.ts';

const FILES = [fixture('district/data.csv'), fixture('district/sites.csv')];

test('--sweep adds the grid and the table of assumptions, and changes nothing else', async () => {
  const args = ['scan', ...FILES, '--json', '--quiet'];
  const [plain, swept] = await Promise.all([command(args), command([...args, '--sweep'])]);
  const { sensitivity, parameters, totals, ...rest } = reportSchema.parse(JSON.parse(swept.out));
  const { parameters: _, totals: plainTotals, ...plainRest } = reportSchema.parse(JSON.parse(plain.out));
  const { assumptions, ...others } = totals;
  expect(rest).toEqual(plainRest);
  expect(others).toEqual(plainTotals);
  expect(parameters['sweep']).toEqual({ value: true, from: 'flag' });
  const inUse = sensitivity!.grid.find(
    ({ prior, threshold }) =>
      prior === parameters['prior']!.value && threshold === parameters['threshold']!.value,
  );
  const { central, low, high, level } = totals.suspected_mw;
  expect(inUse).toMatchObject({
    suspected_mw: { central, low, high, level },
    flagged: totals.flagged,
    flagged_mw: totals.flagged_mw,
  });
  expect(assumptions!.find(({ name, alternative }) => name === 'events' && alternative === 0)).toMatchObject({
    value: 3,
    basis: 'published',
    effect_mw: expect.any(Number),
  });
});

test('the table of a sweep fits the page, and says what moves nothing', async () => {
  const runs = await Promise.all(
    [60, 200].map(async (width) => ({
      width,
      ...(await command(['scan', ...FILES, '--sweep', '--quiet'], { env: { COLUMNS: String(width) } })),
    })),
  );
  for (const { width, out } of runs) {
    const words = out.replaceAll(/\s+/gu, ' ');
    expect(words).toContain('If the prior, or the threshold of flagging, were another (* in use)');
    expect(words).toContain('What each assumption moves, all else as it was');
    expect(words).toContain('Move nothing here: threshold,');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  }
  expect(runs[1]!.out).toMatch(/^events +3 +published +0 +-\d+/mu);
  expect(runs[1]!.out).not.toContain('\u001B');
});
