import { describe, expect, it } from 'vitest';
import { sitesOfPoints } from '../../src/readings/points.ts';
import type { RecordReader } from '../../src/sources/records.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import type { ReadingSource } from '../../src/sources/source.ts';

/** A file of points and their sites, and how often it was read. */
function fileOf(rows: readonly (readonly [point: string, site: string])[]) {
  const file = {
    reads: 0,
    source: {
      siteIndex: 0,
      pointOf: 1,
      table: {
        form: {
          read: async ({ record }: RecordReader) => {
            file.reads += 1;
            for (const [i, row] of rows.entries()) record(row, i + 1);
            return rows.length;
          },
        },
      },
    } as unknown as ReadingSource,
  };
  return file;
}

const registered = (points: Readonly<Record<string, string>>) =>
  new Map(Object.entries(points).map(([point, pointOf]) => [point, { pointOf } as RegisteredSite]));

describe('the site of a point', () => {
  it('is as the register says, before a file of readings', async () => {
    const { source } = fileOf([
      ['p1', 'Mill'],
      ['p2', 'Shop'],
    ]);
    const sites = await sitesOfPoints([source], registered({ p1: 'Works' }), ['p1', 'p2']);
    expect(Object.fromEntries(sites)).toEqual({ p1: 'Works', p2: 'Shop' });
  });

  it('is sought in no file where that of all points that were read is known', async () => {
    const [first, second] = [fileOf([['p2', 'Shop']]), fileOf([['p2', 'Shop']])];
    await sitesOfPoints([first.source, second.source], registered({ p1: 'Works' }), ['p1', 'p2']);
    await sitesOfPoints([second.source], registered({ p1: 'Works', p2: 'Shop' }), ['p1', 'p2']);
    expect([first.reads, second.reads]).toEqual([1, 0]);
  });
});
