import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/in-process.ts';

async function asked(...line: string[]): Promise<string[]> {
  const { exit, out } = await inProcess(['complete', String(line.length), ...line]);
  expect(exit).toBe(0);
  return out.split('\n').flatMap((text) => (text === '' ? [] : [text.split('\t')[0]!]));
}

describe('what may stand in a place', () => {
  it('is a command in the first', async () => {
    expect(await asked('')).toEqual(expect.arrayContaining(['scan', 'inspect', 'completion', 'help']));
    expect(await asked('sc')).toEqual(['scan', 'schema']);
    expect(await asked('help', 'ins')).toEqual(['inspect']);
  });

  it('is every option that help shows', async () => {
    const { out } = await inProcess(['scan', '--help']);
    const shown = [...out.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gmu)].map(([, name]) => name!);
    expect(shown.length).toBeGreaterThan(35);
    expect((await asked('scan', '--')).toSorted()).toEqual(shown.toSorted());
  });

  it('is a choice of an option, behind a space or an equals sign', async () => {
    expect(await asked('scan', 'load.csv', '--engine', '')).toEqual(['auto', 'stream', 'duckdb']);
    expect(await asked('scan', '--engine=s')).toEqual(['--engine=stream']);
    expect(await asked('scan', '--engine', '=', 's')).toEqual(['stream']);
    expect(await asked('scan', '--engine', '=')).toEqual(['auto', 'stream', 'duckdb']);
  });

  it('is a choice of an argument, until it is made', async () => {
    expect(await asked('completion', 'ba')).toEqual(['bash']);
    expect(await asked('completion', 'bash', '')).toEqual([]);
  });

  it('is a file for an argument or an option that names one, and for no other', async () => {
    expect(await asked('scan', 'lo')).toEqual([':files']);
    expect(await asked('scan', '--quiet', 'a.csv', 'lo')).toEqual([':files']);
    expect(await asked('scan', '--mapping', '')).toEqual([':files']);
    expect(await asked('scan', '--mapping=m')).toEqual([':files']);
    expect(await asked('scan', '--threshold', '')).toEqual([]);
    expect(await asked('plan', 'report.json', '')).toEqual([]);
  });

  it('may be asked without the empty word, which some shells do not hand over', async () => {
    expect((await inProcess(['complete', '2', 'schema'])).out).toContain('inspection\t');
  });
});
