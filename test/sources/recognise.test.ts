import { describe, expect, it } from 'vitest';
import { checkHints } from '../../src/sources/columns.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { ALMATY, failureOf, recognised, withFiles } from '../support/files.ts';

const LOAD = 'site,time,load_kw\nA,2022-01-31 15:00,1\n';
const REGISTER = 'site,name,sector\nA,Bakery,food\n';

describe('inputs', () => {
  it('are told apart by their headers, in any order', async () => {
    const hints = { columns: {}, zone: ALMATY };
    await withFiles({ 'b.csv': REGISTER, 'a.csv': LOAD }, async (inputs) => {
      const { registers, readings, all } = await recogniseAll(inputs, hints);
      expect(registers.map(({ table }) => table.input.name)).toEqual(['b.csv']);
      expect(readings.map(({ table }) => table.input.name)).toEqual(['a.csv']);
      expect(all.map(({ role }) => role)).toEqual(['register', 'load']);
    });
  });

  it('keep none of their rows: of many files these would fill the memory', async () => {
    await withFiles({ 'a.csv': LOAD, 'b.csv': REGISTER }, async (inputs) => {
      const { all } = await recogniseAll(inputs, { columns: {}, zone: ALMATY });
      expect(all.flatMap(({ table }) => [...table.sample, ...table.spread])).toEqual([]);
    });
  });
});

describe('a header', () => {
  it('that nobody knows is shown, with what is wanted', async () => {
    const failure = await failureOf(recognised('foo,bar\n1,2\n'));
    expect(failure).toMatchObject({ code: 'unknown_header', where: 'load.csv:1', exitCode: 3 });
    expect(failure.message).toBe(
      'no column names a site, says when a reading began, and none holds a load or traffic. It has: "foo", "bar"',
    );
  });

  it('that lacks one thing is told which', async () => {
    const failure = await failureOf(recognised('site,load_kw\nA,2\n'));
    expect(failure.message).toBe('no column says when a reading began. It has: "site", "load_kw"');
  });

  it('of many columns is shown in part', async () => {
    const header = Array.from({ length: 20 }, (_, i) => `c${i}`).join(',');
    const failure = await failureOf(recognised(`${header}\n1\n`));
    expect(failure.message).toMatch(/"c11" and 8 more$/);
  });

  it('without rows has nothing that is usable', async () => {
    expect(await failureOf(recognised('site,time,load_kw\n'))).toMatchObject({
      code: 'no_rows',
      exitCode: 4,
    });
  });
});

describe('columns named by hand', () => {
  const checked = (columns: Record<string, string>) =>
    withFiles({ 'a.csv': LOAD }, async (inputs) => {
      const hints = { columns, zone: ALMATY };
      const { all } = await recogniseAll(inputs, hints);
      return checkHints(hints, all);
    });

  it('must mean something', async () => {
    expect(await failureOf(checked({ colour: 'load_kw' }))).toMatchObject({
      code: 'unknown_meaning',
      exitCode: 2,
    });
  });

  it('must stand in a file', async () => {
    const failure = await failureOf(checked({ load: 'P' }));
    expect(failure).toMatchObject({ code: 'no_such_column', exitCode: 2 });
    expect(failure.remedy).toContain('"load_kw"');
  });

  it('may be written in other letter case', async () => {
    await expect(checked({ load: 'LOAD_KW' })).resolves.toBeUndefined();
  });
});

describe("a site's code that a spreadsheet cut", () => {
  it.each([
    ['readings', 'site,time,load_kw\nA,2022-01-31 15:00,1\n"4,2207E+14",2022-01-31 15:00,1\n'],
    ['a register', 'site,name\n4.2207E+14,Bakery\n'],
  ])('stops the scan, since several sites would become one, in %s', async (_, content) => {
    const failure = await failureOf(recognised(content));
    expect(failure).toMatchObject({ code: 'mangled_sites', exitCode: 3, where: 'load.csv' });
    expect(failure.message).toMatch(/4[.,]2207E\+14/);
  });
});
