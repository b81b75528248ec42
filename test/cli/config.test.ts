import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CONFIG_FILE } from '../../src/cli/config/file.ts';
import { EXIT } from '../../src/failure.ts';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';
import { inProcess } from '../support/in-process.ts';

/** Path of a configuration file that says this. */
function config(content: unknown, name = 'audit.json'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function scanned(content: unknown, ...args: readonly string[]) {
  return inProcess(['scan', 'a.csv', '--config', config(content), ...args]);
}

describe('options from a file', () => {
  it('reach the scan as flags do, in its own units', async () => {
    const { exit, asked } = await scanned({
      unit: 'kWh',
      timezone: ['west.csv=Asia/Oral', 'Asia/Aqtobe'],
      'max-rejects': 20,
      scan: { threshold: 0.8, 'evening-peak': '17-22', sweep: true, 'estimate-mw': '340' },
    });
    expect(exit).toBe(EXIT.done);
    expect(asked).toMatchObject({
      unit: 'kWh',
      timeZone: 'Asia/Aqtobe',
      timeZones: { 'west.csv': 'Asia/Oral' },
      maxRejectShare: 0.2,
      threshold: 0.8,
      eveningPeak: { fromHour: 17, toHour: 22 },
      sweep: true,
      references: { estimateMw: 340 },
    });
  });

  it('give way to flags, and those of all commands to those of the command', async () => {
    const content = { threshold: 0.6, prior: 0.1, scan: { threshold: 0.8 }, inspect: { unit: 'kW' } };
    expect((await scanned(content)).asked).toMatchObject({ threshold: 0.8, prior: 0.1 });
    const { asked } = await scanned(content, '--threshold', '0.9');
    expect([asked?.threshold, asked?.unit]).toEqual([0.9, undefined]);
  });

  it('give way to a flag that cannot be used with them', async () => {
    const { out } = await scanned({ json: true }, '--format', 'table');
    expect(out).not.toMatch(/^\{/u);
    expect((await scanned({ format: 'table' }, '--json')).out).toMatch(/^\{/u);
  });

  it('are of other commands too, without being in the way of this one', async () => {
    expect((await scanned({ visits: 30, quiet: true })).err).toBe('');
  });

  it('are told on stderr by name, as nobody sees them on the command line', async () => {
    const { err } = await scanned({ threshold: 0.8, unit: 'kW' });
    expect(err).toMatch(/^Options from .*audit\.json: --unit, --threshold\.$/mu);
  });

  it('may be the language of the words', async () => {
    const { err } = await scanned({ lang: 'ru', unit: 'kW' });
    expect(err).toContain('Параметры из ');
    expect((await scanned({ lang: 'ru', unit: 'kW' }, '--lang', 'en')).err).toContain('Options from ');
  });

  it('name files from where they lie themselves', async () => {
    const elsewhere = join(temporaryFolder(), 'cells.csv');
    const path = config({ rejects: 'rejects.csv', 'save-cells': elsewhere });
    const { asked } = await inProcess(['scan', 'a.csv', '--config', path]);
    expect(asked).toMatchObject({
      rejects: join(dirname(path), 'rejects.csv'),
      saveCells: elsewhere,
    });
  });

  it('say in the report where a value comes from', async () => {
    const path = config({ threshold: 0.8, timezone: 'Asia/Aqtobe', 'max-rejects': 20, prior: 0.02 });
    const args = ['scan', fixture('district/data.csv'), '--config', path, '--prior', '0.03', '--json'];
    const { parameters } = reportSchema.parse(JSON.parse((await command(args)).out));
    expect(parameters).toMatchObject({
      threshold: { value: 0.8, from: 'config' },
      time_zone: { value: 'Asia/Aqtobe', from: 'config' },
      max_reject_share: { value: 0.2, from: 'config' },
      prior: { value: 0.03, from: 'flag' },
      loss_share: { from: 'default' },
    });
  });
});

describe('the file in the working directory', () => {
  const found = (content: unknown, ...args: readonly string[]) =>
    command(['scan', '--print-config', '--json', ...args], { cwd: dirname(config(content, CONFIG_FILE)) });

  it('is taken without being named, unless it is not wanted', async () => {
    const { out } = await found({ threshold: 0.8 });
    expect(JSON.parse(out)).toMatchObject({
      config: CONFIG_FILE,
      options: { threshold: { value: '0.8', from: 'config' } },
    });
    const without = JSON.parse((await found({ threshold: 0.8 }, '--no-config')).out);
    expect(without).toMatchObject({ config: null, options: { threshold: { from: 'default' } } });
  });

  it('has no say over files elsewhere, unless it is named', async () => {
    const { exit, out, err } = await found({ rejects: '../rejects.csv' });
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain(`"rejects" names a file outside of the folder of this one: ../rejects.csv`);
    expect(err).toContain(`--config ${CONFIG_FILE}`);
    expect((await found({ rejects: '/etc/rejects.csv' })).exit).toBe(EXIT.usage);
    expect((await found({ rejects: 'sub/../rejects.csv' })).exit).toBe(EXIT.done);
    expect((await found({ rejects: '../rejects.csv' }, '--config', CONFIG_FILE)).exit).toBe(EXIT.done);
  });
});

test.each([
  ['no JSON', '{x', 'this is not JSON'],
  ['no object', [1], 'this is not an object'],
  ['an unknown key', { thresold: 0.8 }, 'there is no option "thresold"\n  Did you mean "threshold"?'],
  ['a key in camel case', { maxRejects: 5 }, 'Did you mean "max-rejects"?'],
  ['a key of another command', { scan: { visits: 3 } }, 'there is no option "visits" of scan'],
  ['a key that would be inherited', '{"__proto__": {"unit": "kW"}}', 'there is no option "__proto__"'],
  ['a command without its options', { scan: 3 }, '"scan" is a command'],
  [
    'a value that its flag would refuse',
    { scan: { threshold: 2 } },
    '"scan.threshold" is not as the option has it: 2\n  It must be a number from 0 to 1',
  ],
  ['a choice mistyped', { format: 'jsno' }, 'Did you mean json?'],
  ['words for a switch', { quiet: 'yes' }, '"quiet" is either true or false'],
  ['nothing', { unit: null }, '"unit" is a text, a number or an array of them'],
  ['two that cannot be used together', { json: true, format: 'json' }, '"format" cannot be used with "json"'],
  ['the file itself', { config: 'other.json' }, 'there is no option "config"'],
])('%s in the file: exit 2, the file and the key named, and no scan', async (_what, content, says) => {
  const { exit, out, err, asked } = await scanned(content);
  expect([exit, out, asked]).toEqual([EXIT.usage, '', undefined]);
  expect(err).toMatch(/^mining-audit: .*audit\.json: /u);
  expect(err).toContain(says);
});

test('a file that was named and is not there: exit 3', async () => {
  const { exit, err } = await inProcess(['scan', 'a.csv', '--config', 'nowhere.json']);
  expect(exit).toBe(EXIT.unreadable);
  expect(err).toContain('nowhere.json: there is no such file');
});

describe('--print-config', () => {
  it('says every option with its value and where it comes from, and scans nothing', async () => {
    const { exit, out, asked } = await scanned(
      { threshold: 0.8, by: ['zone', 'size'] },
      '--print-config',
      '--prior',
      '0.02',
    );
    expect([exit, asked]).toEqual([EXIT.done, undefined]);
    expect(out).toMatch(/^Options of mining-audit scan; config is .*audit\.json\.$/mu);
    expect(out).toMatch(/^config {3}--threshold +0\.8$/mu);
    expect(out).toMatch(/^config {3}--by +zone,size$/mu);
    expect(out).toMatch(/^flag {5}--prior +0\.02$/mu);
    expect(out).toMatch(/^default {2}--format +table$/mu);
    expect(out).toMatch(/^default {2}--timezone +\(Asia\/Almaty\)$/mu);
    const { out: help } = await inProcess(['scan', '--help']);
    const shown = [...help.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, name]) => name!);
    const ofTheFile = ['--config', '--no-config', '--print-config'];
    const told = [...out.matchAll(/^(?:flag|config|default) +(--[a-z-]+)/gmu)].map(([, name]) => name!);
    expect([...told, ...ofTheFile].toSorted()).toEqual(shown.toSorted());
  });

  it('says all that a flag was given again, and the last where it is one value', async () => {
    const flags = ['--by', 'zone', '--by', 'size', '--prior', '0.1', '--prior', '0.2'];
    const { out } = await inProcess(['scan', '--no-config', '--print-config', '--json', ...flags]);
    expect(JSON.parse(out).options).toMatchObject({
      by: { value: 'zone,size', from: 'flag' },
      prior: { value: '0.2', from: 'flag' },
      json: { value: true, from: 'flag' },
    });
  });

  it.each(['inspect', 'explain', 'plan', 'evaluate'])('needs no files for %s either', async (name) => {
    const { exit, out } = await inProcess([name, '--print-config']);
    expect([exit, out]).toEqual([EXIT.done, expect.stringContaining(`Options of mining-audit ${name}`)]);
  });

  it('prints what may be a file itself', async () => {
    const { out } = await scanned({ threshold: 0.8, by: ['zone'], sweep: true }, '--print-config', '--json');
    const { options } = JSON.parse(out) as { options: Record<string, { value: unknown }> };
    const said = Object.entries(options).filter(([name, { value }]) => value !== null && name !== 'json');
    const again = Object.fromEntries(said.map(([name, { value }]) => [name, value]));
    const { asked } = await scanned(again);
    expect(asked).toMatchObject({ threshold: 0.8, sweep: true });
  });
});

test('schema config holds every option of every command that reads, and nothing else', async () => {
  const { out } = await inProcess(['schema', 'config']);
  const { properties, additionalProperties } = JSON.parse(out);
  expect(additionalProperties).toBe(false);
  expect(properties.format.enum).toContain('json');
  expect(properties.sweep.type).toBe('boolean');
  expect(properties.plan.properties.visits.anyOf[0]).toEqual({ type: ['string', 'number'] });
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(['scan', 'inspect', 'explain', 'plan', 'evaluate']),
  );
  expect(properties).not.toHaveProperty('simulate');
  expect(properties).not.toHaveProperty('config');
});
