import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { accounting } from '../../../src/cli/accounting.ts';
import type { Report } from '../../../src/report/report.ts';
import { type ScanOptions, scan } from '../../../src/scan.ts';
import { failureOf } from '../../support/files.ts';
import { withFolder } from './town.ts';

const STORY = join(import.meta.dirname, '../../../fixtures/garage-farm');

function scanned(files: readonly string[], options: Partial<ScanOptions> = {}): Promise<Report> {
  return scan({ files, version: '0.0.0', references: {}, say: () => undefined, ...options });
}

/** The lines of a packed file of the story, in files of their own by what a line is told by. */
function split(file: string, folder: string, partOf: (line: string) => string): string[] {
  const [header, ...lines] = gunzipSync(readFileSync(join(STORY, `${file}.csv.gz`)))
    .toString()
    .trimEnd()
    .split('\n');
  return [...new Set(lines.map(partOf))].map((part) => {
    const path = join(folder, `${file}-${part}.csv`);
    writeFileSync(path, [header, ...lines.filter((line) => partOf(line) === part), ''].join('\n'));
    return path;
  });
}

const BY_MONTH = (line: string) => line.split(',')[1]!.slice(0, 7);
const MONTHS = 3;

/** The readings of each month, the cells of each month, and what a scan of all readings finds and saves. */
async function months(folder: string) {
  const readings = split('load', folder, BY_MONTH).slice(0, MONTHS);
  const cells: string[] = [];
  for (const [i, path] of readings.entries()) {
    cells.push(join(folder, `cells-${i}.csv.gz`));
    await scanned([path], { saveCells: cells[i]! });
  }
  const saved = join(folder, 'all.csv');
  return { readings, cells, whole: await scanned(readings, { saveCells: saved }), saved };
}

function withoutInputs({ inputs: _, ...found }: Report) {
  return found;
}

const usedIn = ({ inputs }: Report) => inputs.reduce((sum, input) => sum + input.readings_used, 0);

it(
  'a scan of the cells of months, in any order, finds what a scan of all readings finds',
  { timeout: 60_000 },
  () =>
    withFolder(async (folder) => {
      const { readings, cells, whole, saved } = await months(folder);
      const again = join(folder, 'again.csv');
      const ofCells = await scanned(cells.toReversed(), { saveCells: again });
      expect(withoutInputs(ofCells)).toEqual(withoutInputs(whole));
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(saved, 'utf8'));
      expect(usedIn(ofCells)).toBe(usedIn(whole));
      const from = ofCells.inputs.flatMap(({ cells_from = [] }) => cells_from.map(({ path }) => path));
      expect(from.toSorted()).toEqual(readings.toSorted());
      const told = accounting(ofCells).filter((line) => line.startsWith('    from '));
      expect(told).toHaveLength(MONTHS);
      expect(told[0]).toMatch(/^ {4}from .+: [\d,]+ readings, all used, in Asia\/Almaty$/u);

      const ofBoth = await scanned([cells[0]!, ...readings.slice(1)], { encoding: 'cp866', decimal: '.' });
      expect(ofBoth.sites).toEqual(whole.sites);
      expect(usedIn(ofBoth)).toBe(usedIn(whole));
      const failure = await failureOf(scanned([cells[0]!, ...readings]));
      expect(failure).toMatchObject({ code: 'overlapping_cells', exitCode: 3 });
      expect(failure.where).toContain(cells[0]);
    }),
);

it('a site of totals is left out of cells as of readings, and its readings are accounted for', () =>
  withFolder(async (folder) => {
    const [path, saved] = [join(folder, 'load.csv'), join(folder, 'cells.csv')];
    const hours = Array.from({ length: 24 * 40 }, (_, i) => i);
    const lines = hours.flatMap((hour) => {
      const time = new Date(Date.UTC(2022, 0, 1, hour)).toISOString().slice(0, 16);
      const [a, b] = [100 + (hour % 24), 300 + (hour % 7)];
      return [`a,${time},${a}`, `b,${time},${b}`, `feeder,${time},${a + b}`];
    });
    writeFileSync(path, ['site_id,timestamp,load_kw', ...lines, ''].join('\n'));
    const ofReadings = await scanned([path], { saveCells: saved });
    const ofCells = await scanned([saved]);
    expect(withoutInputs(ofCells)).toEqual(withoutInputs(ofReadings));
    expect(ofCells.sites.map(({ site_id }) => site_id)).toEqual(['a', 'b']);
    expect(ofCells.inputs[0]).toMatchObject({
      role: 'cells',
      readings_read: 3 * hours.length,
      readings_used: 2 * hours.length,
      ignored: [{ code: 'total', count: hours.length }],
    });
  }));
