import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import type { ProgressLine } from '../../src/cli/progress.ts';
import type { World } from '../../src/cli/world.ts';
import { EXIT, Failure } from '../../src/failure.ts';
import { json } from '../../src/report/json.ts';
import { ndjson } from '../../src/report/ndjson.ts';
import { recordSchema } from '../../src/report/record.ts';
import { reportSchema } from '../../src/report/report.ts';
import { report } from '../support/report.ts';

/** Runs a command line in a world whose scan is made by hand. */
async function command(args: readonly string[], world: Partial<World> = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const asked: Parameters<World['scan']>[0][] = [];
  const code = run(args, {
    version: '1.2.3',
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    scan: async (options) => {
      asked.push(options);
      return report();
    },
    ...world,
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [exit, out, err] = await Promise.all([code, text(stdout), text(stderr)]);
  return { exit, out, err, asked: asked[0] };
}

describe('scan', () => {
  test('prints the table, and says on stderr what each file was taken for and what became of its readings', async () => {
    const { exit, out, err } = await command(['scan', 'load.csv']);
    expect(exit).toBe(EXIT.done);
    expect(out).toContain('Suspected illegal mining: 6.67 MW');
    expect(err).toContain('load.csv: load, rows layout, in kW, every 60 min, windows-1251');
    expect(err).toContain('52,560 readings = 52,500 used + 41 rejected (0.078 %) + 12 duplicate + 7 ignored');
    expect(err).toContain(
      '    41 rejected: the value is not a number; first at load.csv:1042:3 [not-a-number]',
    );
    expect(err).toContain('Asia/Almaty, which is assumed: --timezone says otherwise.');
  });

  test.each([[['--json']], [['--format', 'json']]])('%j prints the report as JSON', async (flags) => {
    const { out } = await command(['scan', 'load.csv', ...flags]);
    expect(reportSchema.parse(JSON.parse(out))).toEqual(report());
  });

  test('a workbook is not shown on a terminal, and nothing is scanned for it', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const { exit, err, asked } = await command(['scan', 'load.csv', '--format', 'xlsx'], {
      stdout: terminal,
    });
    expect([exit, asked]).toEqual([EXIT.usage, undefined]);
    expect(err).toContain('--format xlsx is no text that a terminal can show');
  });

  test('--format ndjson prints the report without its sites on a line, and each site on one', async () => {
    const { exit, out } = await command(['scan', 'load.csv', '--format', 'ndjson', '--only', 'flagged']);
    const records = out.trimEnd().split('\n');
    expect(exit).toBe(EXIT.done);
    expect(records.map((line) => recordSchema.parse(JSON.parse(line)).record)).toEqual([
      'report',
      'site',
      'site',
      'site',
    ]);
    expect(JSON.parse(records[0]!)).toMatchObject({ site_records: 3, totals: { sites: 6 } });
  });

  test('--only flagged narrows the sites and leaves the totals', async () => {
    const { out } = await command(['scan', 'load.csv', '--json', '--only', 'flagged']);
    const { sites, totals } = reportSchema.parse(JSON.parse(out));
    expect(sites.map(({ site_id }) => site_id)).toEqual(['W-0142', 'L-0007', 'G-0031']);
    expect(totals.sites).toBe(6);
  });

  test('--quiet says nothing', async () => {
    expect((await command(['scan', 'load.csv', '--quiet'])).err).toBe('');
  });

  test('without flags the scan is told nothing but its files', async () => {
    const { asked } = await command(['scan', 'a.csv', 'b.csv']);
    const said = Object.entries(asked ?? {}).filter(([, value]) => value !== undefined);
    expect(said.map(([name]) => name).sort()).toEqual([
      'engine',
      'files',
      'memoryBytes',
      'references',
      'say',
      'standardInput',
      'version',
    ]);
    expect(asked).toMatchObject({ files: ['a.csv', 'b.csv'], references: {}, version: '1.2.3' });
    expect(asked?.memoryBytes).toBe(2 ** 30);
  });

  test('flags reach the scan in its own units', async () => {
    const { asked } = await command([
      ...['scan', 'a.csv', '--unit', 'kWh', '--timezone', 'UTC', '--max-rejects', '20', '--prior', '0.02'],
      ...['--threshold', '0.7', '--rejects', 'r.csv', '--estimate-mw', '340', '--closed-mw', '202'],
      ...['--columns', 'site=Meter,load=Load, kW', '--columns', 'time=When'],
    ]);
    expect(asked).toMatchObject({
      unit: 'kWh',
      timeZone: 'UTC',
      maxRejectShare: 0.2,
      prior: 0.02,
      threshold: 0.7,
      rejects: 'r.csv',
      references: { estimateMw: 340, closedMw: 202 },
      columns: { site: 'Meter', load: 'Load, kW', time: 'When' },
    });
  });

  test('an engine, its memory and its threads reach the scan', async () => {
    const flags = ['--engine', 'stream', '--memory', '512MB', '--threads', '2'];
    const { asked } = await command(['scan', 'a.csv', ...flags]);
    expect(asked).toMatchObject({ engineSaid: 'stream', memoryBytes: 512e6, threads: 2 });
    expect((await asked!.engine!([])).name).toBe('stream');
  });

  test('--engine auto is not taken for an engine that was asked for', async () => {
    const { asked, err } = await command(['scan', 'a.csv', '--engine', 'auto']);
    expect(asked?.engineSaid).toBeUndefined();
    expect(err).not.toContain('--engine');
  });

  test.each([
    [100e6, 25e6],
    [64e9, 2 ** 30],
  ])('of a machine of %i bytes it takes %i', async (machineMemory, memoryBytes) => {
    expect((await command(['scan', 'a.csv'], { machineMemory })).asked).toMatchObject({ memoryBytes });
  });

  test('a folder stands for the files in it, and what is left out is said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daily-'));
    for (const name of ['2.csv', '1.csv', 'notes\u001b[2J.md']) await writeFile(join(folder, name), 'x');
    const { asked, err } = await command(['scan', folder, 'sites.csv']);
    expect(asked?.files).toEqual([join(folder, '1.csv'), join(folder, '2.csv'), 'sites.csv']);
    expect(err).toContain(`${folder}: left out 1 file that is no known kind of data (notes.md)\n`);
  });

  test('a pattern without a match: exit 3, and the scan is not begun', async () => {
    const { exit, err, asked } = await command(['scan', 'nowhere/*.csv']);
    expect([exit, asked]).toEqual([EXIT.unreadable, undefined]);
    expect(err).toContain('nowhere/*.csv: there is no such file, nor one that matches this pattern');
  });

  test('how far it has come is taken away before any words, and in the end', async () => {
    const told: string[] = [];
    const progress: ProgressLine = {
      stage: (name) => told.push(name),
      advance: () => undefined,
      erase: () => told.push('erase'),
      done: () => told.push('done'),
    };
    const scan: World['scan'] = async (options) => {
      options.progress!.stage('opening');
      options.say('words');
      throw new Failure('x', EXIT.unreadable, 'no');
    };
    await command(['scan', 'a.csv'], { scan, progress });
    expect(told).toEqual(['opening', 'erase', 'done']);
    expect((await command(['scan', 'a.csv', '--quiet'], { progress })).asked?.progress).toBeUndefined();
  });

  test('a table of public figures is read from a file', async () => {
    const file = join(tmpdir(), `figures-${process.pid}.csv`);
    await writeFile(
      file,
      '\uFEFFid,kind,who,date,mw,farms,counts,source\nx,illegal_mining,us,2026,700,,"all, grey",here\n',
    );
    const { asked } = await command(['scan', 'a.csv', '--references', file]);
    expect(asked?.references.table).toEqual([
      {
        id: 'x',
        kind: 'illegal_mining',
        who: 'us',
        date: '2026',
        mw: 700,
        farms: null,
        mining: null,
        power: null,
        firmness: null,
        counts: 'all, grey',
        source: 'here',
      },
    ]);
  });

  test('a table of public figures with a figure that is none is refused, with the way out', async () => {
    const file = join(tmpdir(), `bad-figures-${process.pid}.csv`);
    await writeFile(file, 'id,kind,who,date,mw,farms,counts,source\nx,illegal_mining,us,2026,many,,,\n');
    const { exit, out, err } = await command(['scan', 'a.csv', '--references', file]);
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toMatch(/\.csv:2:5: mw: .*\n {2}It must be CSV with the columns/);
  });

  test('no file and no pipe: it says how to call it', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    const { exit, out, err } = await command(['scan'], { stdin });
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain('mining-audit scan load.csv traffic.csv sites.csv');
  });

  test('no file and a pipe: it reads the pipe', async () => {
    expect((await command(['scan'])).asked?.files).toEqual(['-']);
  });

  test('a failure: where, what, the way out, its exit code, and nothing on stdout', async () => {
    const scan = async () => {
      throw new Failure('x', EXIT.unreadable, 'no column says when', {
        where: 'a.csv:1',
        remedy: 'Name it.',
      });
    };
    const { exit, out, err } = await command(['scan', 'a.csv'], { scan });
    expect([exit, out, err]).toEqual([3, '', 'mining-audit: a.csv:1: no column says when\n  Name it.\n']);
  });

  test('a bug says that it is one', async () => {
    const scan = async () => {
      throw new TypeError('x is undefined');
    };
    const { exit, err } = await command(['scan', 'a.csv'], { scan });
    expect(exit).toBe(EXIT.bug);
    expect(err).toMatch(/this is a bug[\s\S]*TypeError: x is undefined\n +at /);
  });
});

test('simulate writes the four files of a town and says so', async () => {
  const out = await mkdtemp(join(tmpdir(), 'town-'));
  const { exit, err } = await command([
    'simulate',
    '--out',
    out,
    '--sites',
    '2',
    '--seed',
    '7',
    '--days',
    '2',
  ]);
  expect([exit, err]).toEqual([EXIT.done, `${out}: load.csv, traffic.csv, sites.csv, truth.csv\n`]);
  expect((await readdir(out)).sort()).toEqual(['load.csv', 'sites.csv', 'traffic.csv', 'truth.csv']);
});

describe('evaluate', () => {
  const file = (name: string) => join(tmpdir(), `evaluate-${process.pid}-${name}`);
  const truth = 'site_id,label,illegal_kw_recent\nW-0142,illegal,4000\nH-0001,clean,0\n';

  test('holds a report against a truth file', async () => {
    await writeFile(file('report.json'), json(report()));
    await writeFile(file('truth.csv'), truth);
    const { exit, out } = await command(['evaluate', file('report.json'), file('truth.csv')]);
    expect(exit).toBe(EXIT.done);
    expect(out).toMatch(/average precision +1\.000/);
    const asJson = await command(['evaluate', file('report.json'), file('truth.csv'), '--json']);
    expect(JSON.parse(asJson.out)).toMatchObject({ ranking: { average_precision: 1 } });
  });

  test('reads NDJSON as it reads JSON', async () => {
    await writeFile(file('report.json'), json(report()));
    await writeFile(file('report.ndjson'), ndjson(report()));
    await writeFile(file('truth.csv'), truth);
    const told = await command(['evaluate', file('report.ndjson'), file('truth.csv')]);
    expect(told).toEqual(await command(['evaluate', file('report.json'), file('truth.csv')]));
    expect(told.exit).toBe(EXIT.done);
  });

  test('a truth that is given as the report is refused', async () => {
    await writeFile(file('truth.csv'), truth);
    const { exit, out, err } = await command(['evaluate', file('truth.csv'), file('truth.csv')]);
    expect([exit, out]).toEqual([EXIT.unreadable, '']);
    expect(err).toContain('this is not JSON');
  });
});

test.each([
  ['an amount of memory without a unit', ['scan', 'a.csv', '--memory', '512'], '512MB or 2GiB'],
  ['no memory', ['scan', 'a.csv', '--memory', '0GB'], '512MB or 2GiB'],
  ['no thread', ['scan', 'a.csv', '--threads', '0'], 'from 1 to 1024'],
  [
    'an engine nobody knows',
    ['scan', 'a.csv', '--engine', 'steam'],
    'Allowed choices are auto, stream, duckdb',
  ],
  ['an unknown command', ['scna'], 'Did you mean scan?'],
  ['an unknown option', ['scan', '--jsn'], 'Did you mean --json?'],
  ['a probability over one', ['scan', 'a.csv', '--prior', '2'], 'a number from 0 to 1'],
  ['an empty number', ['scan', 'a.csv', '--prior', ''], 'It must be a number.'],
  ['an estimate of nothing', ['scan', 'a.csv', '--estimate-mw', '0'], 'above zero'],
  ['a unit nobody knows', ['scan', 'a.csv', '--unit', 'horsepower'], 'Allowed choices are kW'],
  ['a column nobody knows', ['scan', 'a.csv', '--columns', 'colour=red'], 'and not "colour"'],
  ['a column without a header', ['scan', 'a.csv', '--columns', 'site'], 'site=Meter'],
  ['two formats', ['scan', 'a.csv', '--json', '--format', 'table'], 'cannot be used with'],
])('%s is a wrong usage: exit 2, the way out on stderr, nothing on stdout', async (_what, args, says) => {
  const { exit, out, err } = await command(args);
  expect([exit, out]).toEqual([EXIT.usage, '']);
  expect(err).toContain(says);
});
