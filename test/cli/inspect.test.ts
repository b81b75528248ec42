import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { EXIT } from '../../src/failure.ts';
import { inspectionSchema } from '../../src/report/inspection.ts';
import { scan } from '../../src/scan.ts';
import { mappingSchema } from '../../src/sources/mapping.ts';
import { fixture, temporaryFolder } from '../support/command.ts';

const RUSSIAN = fixture('formats/excel-ru.csv');
const REGISTER = fixture('formats/register-ru.csv');
const STORY = fixture('kwh-and-comma-decimals/Выгрузка.csv');

async function command(args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = run(args, {
    version: '1.2.3',
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: { COLUMNS: '100' },
    scan,
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [exit, out, err] = await Promise.all([code, text(stdout), text(stderr)]);
  return { exit, out, err };
}

describe('inspect', () => {
  test('says what each file is taken for, and nothing on stderr', async () => {
    const { exit, out, err } = await command(['inspect', RUSSIAN, REGISTER]);
    expect([exit, err]).toEqual([EXIT.done, '']);
    expect(out).toContain('windows-1251 (likely)');
    expect(out).toMatch(/label {7}end \(proven\)/u);
    expect(out).toContain('"422070134107101" "31.01.2024 00:30"');
    expect(out).toContain('-> 422070134107101, 2024-01-31 00:00 +06:00 Asia/Almaty');
    expect(out).toMatch(/kWh per 30 min: the median site draws 40\.4 kW, all together 2\.\d+ MW/u);
    expect(out).toContain('taken for   register');
  });

  test('--json is the inspection', async () => {
    const { out } = await command(['inspect', RUSSIAN, '--json']);
    const { files, tool } = inspectionSchema.parse(JSON.parse(out));
    expect(tool.version).toBe('1.2.3');
    expect(files.map(({ sites }) => sites)).toEqual([3]);
  });

  test.each([
    ['nowhere.csv', 3, '[no_such_file]'],
    ['broken/no-unit.csv', 3, '[no_unit]'],
    ['broken/header-alone.csv', 4, '[no_rows]'],
  ])('%s is shown in its place among others, and the exit code is %i', async (name, code, says) => {
    const { exit, out, err } = await command(['inspect', fixture(name), RUSSIAN]);
    expect(exit).toBe(code);
    expect(out).toContain(says);
    expect(out).toContain('3: 422070134107101');
    expect(err).toContain(`1 of 2 files cannot be read: ${fixture(name)}`);
  });

  test('takes what scan takes to read files', async () => {
    const { exit, out } = await command([
      ...[
        'inspect',
        fixture('broken/no-unit.csv'),
        '--unit',
        'kW',
        '--timezone',
        'UTC',
        '--label',
        'end',
        '--json',
      ],
    ]);
    expect(exit).toBe(EXIT.done);
    expect(JSON.parse(out).files[0]).toMatchObject({
      time_zone: 'UTC',
      period: { first_utc: '2024-01-30T23:00Z' },
      decisions: expect.arrayContaining([
        expect.objectContaining({ about: 'label', value: 'end', certainty: 'said' }),
      ]),
    });
  });

  test('without a file is a wrong usage', async () => {
    expect((await command(['inspect'])).exit).toBe(EXIT.usage);
  });
});

describe('a mapping', () => {
  test('is saved by inspect and followed by inspect and by scan', async () => {
    const mapping = join(temporaryFolder(), 'mapping.json');
    const saved = await command(['inspect', STORY, '--save-mapping', mapping]);
    expect([saved.exit, saved.err]).toEqual([EXIT.done, `What was decided is in ${mapping}.\n`]);
    expect(mappingSchema.parse(JSON.parse(readFileSync(mapping, 'utf8'))).inputs).toHaveLength(1);

    const again = JSON.parse((await command(['inspect', STORY, '--mapping', mapping, '--json'])).out);
    const first = JSON.parse((await command(['inspect', STORY, '--json'])).out);
    expect({ ...again.files[0], decisions: [] }).toEqual({ ...first.files[0], decisions: [] });
    expect(
      again.files[0].decisions.every(({ certainty }: { certainty: string }) => certainty === 'said'),
    ).toBe(true);

    const plain = JSON.parse((await command(['scan', STORY, '--json'])).out);
    const mapped = JSON.parse((await command(['scan', STORY, '--mapping', mapping, '--json'])).out);
    expect(mapped.sites).toEqual(plain.sites);
    expect(mapped.parameters.mapping).toEqual({ value: 'file', from: 'flag' });
  });

  test('is saved by scan too, byte for byte as inspect does', async () => {
    const folder = temporaryFolder();
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')];
    await command(['scan', STORY, '--save-mapping', one, '--quiet']);
    await command(['inspect', STORY, '--save-mapping', other, '--quiet']);
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
  });

  test.each(['inspect', 'scan'])('that does not fit is refused by %s with what differs', async (name) => {
    const mapping = join(temporaryFolder(), 'mapping.json');
    await command(['inspect', RUSSIAN, '--save-mapping', mapping]);
    const { exit, out, err } = await command([name, STORY, '--mapping', mapping]);
    expect(exit).toBe(EXIT.unreadable);
    const words = (out + err).replaceAll(/\s+/gu, ' ');
    expect(words).toContain('the header is not that of "excel-ru.csv" in the mapping');
    expect(words).toContain('"Статус" is missing');
  });

  test('never overwrites an input', async () => {
    const file = join(temporaryFolder(), 'load.csv');
    writeFileSync(file, readFileSync(fixture('formats/plain-english.csv')));
    const { exit, err } = await command(['inspect', file, '--save-mapping', file]);
    expect(exit).toBe(EXIT.usage);
    expect(err).toContain('would overwrite an input');
    expect(readFileSync(file, 'utf8')).toContain('site_id,timestamp,load_kw');
  });

  test('that cannot be written is told', async () => {
    const { exit, err } = await command(['inspect', RUSSIAN, '--save-mapping', '/nowhere/at/all.json']);
    expect(exit).toBe(EXIT.usage);
    expect(err).toContain('the mapping cannot be written (ENOENT)');
    expect(existsSync('/nowhere')).toBe(false);
  });

  test.each([
    ['not JSON', '{', 'this is not JSON'],
    ['of another schema', '{"schema":"mining-audit/report/1","inputs":[]}', 'this is not a mapping: schema'],
    ['without its inputs', '{"schema":"mining-audit/mapping/1"}', 'this is not a mapping: inputs'],
  ])('%s is refused', async (_what, content, says) => {
    const mapping = join(temporaryFolder(), 'mapping.json');
    writeFileSync(mapping, content);
    const { exit, out, err } = await command(['scan', RUSSIAN, '--mapping', mapping]);
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain(says);
    expect(err).toContain('--save-mapping');
  });
});
