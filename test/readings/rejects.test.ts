import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rejectPaths } from '../../src/readings/rejects.ts';
import { summarise } from '../../src/readings/summarise.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { ALMATY, cellsIn, type Files, failureOf, summaryOf, withFiles } from '../support/files.ts';

const HEADER = 'site,time,load_kw,note';
const row = (site: string, hour: number, value = '1.5', note = '') =>
  `${site},2022-01-31 ${String(hour).padStart(2, '0')}:00,${value},${note}`;
const GOOD = [HEADER, ...Array.from({ length: 20 }, (_, hour) => row('A', hour))];

/** Scans the files with rejects going to `rejects.csv`; hands over what then stands in the folder. */
function rejectedFrom(files: Files) {
  return withFiles(files, async (inputs, folder) => {
    const sources: ReadingSource[] = [];
    for (const input of inputs) {
      const source = await recognise(input, { columns: {}, zone: ALMATY });
      if (source.kind === 'readings') sources.push(source);
    }
    const summary = await summarise(sources, { rejects: join(folder, 'rejects.csv') });
    const written: Record<string, string> = {};
    for (const name of await readdir(folder)) {
      if (name.startsWith('rejects')) written[name] = await readFile(join(folder, name), 'utf8');
    }
    return { summary, written, named: summary.rejectFiles.map((path) => path.slice(folder.length + 1)) };
  });
}

describe('the rejects file', () => {
  it('holds the lines as they stand, under their header, with why and where', async () => {
    const { written, named } = await rejectedFrom({
      'load.csv': [...GOOD, row('A', 20, '12 kW'), row('', 21), row('A', 22)].join('\n'),
    });
    expect(named).toEqual(['rejects.csv']);
    expect(written['rejects.csv']).toBe(
      `${HEADER},reject_reason,reject_place\n` +
        'A,2022-01-31 20:00,12 kW,,the value is not a number,load.csv:22:3\n' +
        ',2022-01-31 21:00,1.5,,no site is named,load.csv:23:1\n',
    );
  });

  it('is not there without a reject', async () => {
    expect(await rejectedFrom({ 'load.csv': [...GOOD, row('A', 20, '')].join('\n') })).toMatchObject({
      written: {},
      named: [],
    });
  });

  it('has a line once, with all that is amiss in it', async () => {
    const { written } = await rejectedFrom({
      'load.csv': 'site,time,bytes_in,bytes_out\nA,2022-01-31 15:00,1,1\nA,2022-01-31 16:00,-2,x\n',
    });
    expect(written['rejects.csv']!.split('\n')[1]).toBe(
      'A,2022-01-31 16:00,-2,x,the value is negative; the value is not a number,load.csv:3:3',
    );
  });

  it('does not mix a line that cannot be taken apart with the next', async () => {
    const swallowed = '"A,2022-01-31 20:00,1,\nA,2022-01-31 21:00,1,"';
    const { written } = await rejectedFrom({
      'load.csv': [...GOOD, swallowed, row('A', 22, '12 kW')].join('\n'),
    });
    expect(written['rejects.csv']!.split('\n').slice(1, 3)).toEqual([
      ',,,,the line cannot be taken apart,load.csv:22:1',
      'A,2022-01-31 22:00,12 kW,,the value is not a number,load.csv:24:3',
    ]);
  });

  it('keeps hostile fields whole and in their columns', async () => {
    const hostile = ['=HYPERLINK("http://x";1)', 'a,b', 'say "no"', 'two\nlines', '<script>'];
    const rows = hostile.map((note) => row('A', 20, '12 kW', `"${note.replaceAll('"', '""')}"`));
    const { written } = await rejectedFrom({ 'load.csv': [...GOOD, ...rows].join('\n') });
    const records = parse(written['rejects.csv']!) as string[][];
    expect(records.slice(1).map((fields) => fields[3])).toEqual(hostile);
    expect(new Set(records.map((fields) => fields.length))).toEqual(new Set([6]));
  });

  it('gives, mended and fed again, what a good file gives', async () => {
    const broken = GOOD.map((line, i) =>
      i === 7 || i === 8 || i === 15 ? line.replace('1.5', '1.5?') : line,
    );
    const { written } = await rejectedFrom({ 'load.csv': broken.join('\n') });
    const mended = written['rejects.csv']!.replaceAll('?', '');
    const good = await summaryOf({ 'load.csv': GOOD.join('\n') });
    const again = await summaryOf({ 'load.csv': broken.join('\n'), 'mended.csv': mended });
    expect(cellsIn(again)).toEqual(cellsIn(good));
  });

  it('gives the same energy too, though the few mended lines do not say how long an interval is', async () => {
    const quarters = Array.from({ length: 96 }, (_, i) => {
      const time = new Date(Date.UTC(2022, 0, 31) + i * 900_000).toISOString();
      return `A,${time},0.5`;
    });
    const energy = ['site,time,energy_kwh', ...quarters];
    const broken = energy.map((line, i) => (i === 9 || i === 40 ? `${line}?` : line));
    const { written } = await rejectedFrom({ 'load.csv': broken.join('\n') });
    const mended = written['rejects.csv']!.replaceAll('?', '');
    const good = await summaryOf({ 'load.csv': energy.join('\n') });
    const again = await summaryOf({ 'load.csv': broken.join('\n'), 'mended.csv': mended });
    expect(cellsIn(again)).toEqual(cellsIn(good));
  });

  it('is one for each of several inputs', async () => {
    const bad = [...GOOD, row('A', 20, '12 kW')].join('\n');
    const { named } = await rejectedFrom({ 'a.csv': bad, 'b.csv.gz': gzipSync(bad) });
    expect(named).toEqual(['rejects.a.csv', 'rejects.b.csv']);
  });

  it('is left out, unfinished too, where the reading breaks off', async () => {
    const rejected = Array.from({ length: 60_000 }, (_, i) => row(`A${(i * 7919) % 10_007}`, 20, '12 kW'));
    const broken = [...GOOD, ...rejected, `"${row('A', 21).repeat(60_000)}`].join('\n');
    await withFiles({ 'load.csv': broken }, async ([input], folder) => {
      const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as ReadingSource;
      const failure = await failureOf(summarise([source], { rejects: join(folder, 'rejects.csv') }));
      expect(failure.code).toBe('quote_not_closed');
      expect(await readdir(folder)).toEqual(['load.csv']);
    });
  });

  it('that cannot be written is a wrong usage', async () => {
    await withFiles({ 'load.csv': [...GOOD, row('A', 20, '12 kW')].join('\n') }, async ([input], folder) => {
      const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as ReadingSource;
      await mkdir(join(folder, 'rejects.csv'));
      for (const rejects of [join(folder, 'nowhere', 'rejects.csv'), join(folder, 'rejects.csv')]) {
        expect(await failureOf(summarise([source], { rejects }))).toMatchObject({
          code: 'cannot_write',
          where: rejects,
          exitCode: 2,
        });
      }
      expect(await readdir(folder)).toEqual(['load.csv', 'rejects.csv']);
    });
  });
});

describe('the names of reject files', () => {
  const paths = (...names: string[]) => rejectPaths('out/rejects.csv', names);

  it('are what was asked for with one input', () => {
    expect(paths('data/load.csv')).toEqual(['out/rejects.csv']);
  });

  it('are apart though the inputs have one name', () => {
    expect(paths('a/load.csv', 'b/load.csv.gz', '-')).toEqual([
      'out/rejects.load.csv',
      'out/rejects.load-2.csv',
      'out/rejects.stdin.csv',
    ]);
  });
});
