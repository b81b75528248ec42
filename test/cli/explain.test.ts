import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { INDICATORS } from '../../src/evidence/index.ts';
import { report, site } from '../support/report.ts';

async function explained(args: readonly string[], scanned = report()) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const ended = run(['explain', ...args], {
    version: '1.2.3',
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: { COLUMNS: '80' },
    scan: async () => scanned,
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [exit, out, err] = await Promise.all([ended, text(stdout), text(stderr)]);
  return { exit, out, err };
}

const SEEN = [
  { indicator: 'step', family: 'change', value: 2, unit: 'times', bits: 1.4, says: 'it rose by 4 MW' },
  { indicator: 'season', family: 'shape', value: 1, unit: 'x', bits: -2.8, says: 'it follows the year' },
  {
    indicator: 'overdraw',
    family: 'register',
    value: 1,
    unit: 'x',
    bits: 0,
    says: 'it keeps to its contract',
  },
] as const;

const suspect = site({ evidence: [...SEEN] });

describe('a site', () => {
  it('is told with what speaks for mining, against it, for nothing, and what is unknown', async () => {
    const { exit, out } = await explained(['W-0142', 'load.csv'], report({ sites: [suspect] }));
    expect(exit).toBe(0);
    const order = [
      'For mining',
      'it rose by 4 MW',
      'Against it',
      'follows the year',
      'Seen, and says nothing',
    ];
    const places = [
      ...order,
      'keeps to its contract',
      'Unknown, for want of data',
      'What would clear it',
    ].map((words) => out.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(out).toMatch(/\+1\.4 +it rose by 4 MW/u);
    expect(out).toContain('Fell with the internet: it needs load through a dated internet shutdown');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('is told with what its block comes to at each measure, and what would be missed there', async () => {
    const measured = site({
      block_at: { period_mw: 3.4, evening_peak_mw: 0.21, energy_mwh: 29_784 },
      least_visible_kw: 612.4,
    });
    const { out } = await explained(['W-0142', 'load.csv'], report({ sites: [measured] }));
    const text = out.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('At the evening peak the block draws 210 kW, in the mean of the period');
    expect(text).toContain('3.40 MW, over it 29,784 MWh.');
    expect(text).toContain(report().totals.measures!.definition);
    expect(text).toContain('A block under 612 kW that came during the data would more often be missed');
  });

  it('that was not assessed is told with why not, and without a chance', async () => {
    const silent = site({
      verdict: 'not_assessed',
      probability: null,
      block_mw: null,
      expected_mw: null,
      evidence: [],
      disqualified: [{ code: 'few_days', says: '14 days with enough readings; 28 are needed', data: {} }],
    });
    const { out } = await explained(['W-0142', 'load.csv'], report({ sites: [silent] }));
    expect(out).toContain('14 days with enough readings');
    expect(out).not.toMatch(/chance|bits/u);
  });

  it('is found in a saved report, and by a name that looks alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mining-audit-explain-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'report.json');
    await writeFile(path, JSON.stringify(report({ sites: [suspect] })));
    const exact = await explained(['W-0142', path]);
    expect(exact.out).toContain('it rose by 4 MW');
    expect((await explained(['w-0142 ', path])).out).toBe(exact.out);
    expect(JSON.parse((await explained(['W-0142', path, '--json'])).out)).toEqual(suspect);
  });

  it('that is not there is a wrong usage, with those whose names are near it', async () => {
    const { exit, out, err } = await explained(['0142', 'load.csv'], report({ sites: [suspect] }));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/no site "0142".*\n {2}Near it: W-0142\n/u);
  });

  it('with a hostile name does nothing to the terminal', async () => {
    const hostile = site({ site_id: 'W\u001b[31m', name: '\u202egnp.exe', evidence: [...SEEN] });
    const { out } = await explained(['W\u001b[31m', 'load.csv'], report({ sites: [hostile] }));
    for (const character of ['\u001b', '\u202e']) expect(out).not.toContain(character);
  });
});

describe('an indicator', () => {
  it.each(INDICATORS.map(({ id }) => [id] as const))(
    '%s says what it means, needs and weighs',
    async (id) => {
      const { exit, out } = await explained([id]);
      expect(exit).toBe(0);
      for (const words of [
        'What else looks like this:',
        'It needs:',
        'What would clear a site:',
        'bits',
        'Sources',
      ]) {
        expect(out).toContain(words);
      }
    },
  );

  it('that is not there is a wrong usage, with all that are', async () => {
    const { exit, err } = await explained(['flatness']);
    expect(exit).toBe(2);
    expect(err).toMatch(/no indicator "flatness".*\n {2}There are: .*event-drop/su);
  });
});

it('says how the licence of a site stands, and what became of what was closed there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-explain-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const licence = {
    licence_id: 'DM-1',
    state: 'over' as const,
    from: null,
    to: null,
    limit_kw: 1000,
    licensed_kw: 1000,
    within_kw: 1000,
    excess_kw: 250,
  };
  const closure = {
    site_id: 'L-1',
    closed_on: '2022-02-20',
    closed_kw: 600,
    sources: ['act 2'],
    state: 'drawing_again' as const,
    before_kw: 610,
    after_kw: 5,
    now_kw: 600,
    confirmed_kw: 600,
    again_since: '2022-04-01',
    again_kw: 595,
    verdict: 'over_licence',
  };
  const path = join(folder, 'report.json');
  const told = report({ sites: [site({ site_id: 'L-1', licence })], closures: [closure] });
  await writeFile(path, JSON.stringify(told));
  const { exit, out } = await explained(['L-1', path]);
  expect(exit).toBe(0);
  const words = out.replaceAll(/\s+/gu, ' ');
  expect(words).toContain('Its licence DM-1 of 1.00 MW: over, 250 kW beyond what it allows.');
  expect(words).toContain(
    'Closed on 2022-02-20, 600 kW, by the list: drawing again since 2022-04-01, 595 kW. That moves no probability.',
  );
});
