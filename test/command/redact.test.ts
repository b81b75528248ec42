import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '../../src/report/formats.ts';
import { type Report, reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

const KEY = 'a4'.repeat(32);

/** Names that stand in no word of the program's own. */
const NAMES = [
  ...['Zuluplant', 'Xenoworks', 'ЗАВОДЪ-77', 'ghostling', 'Qfeeder', 'Омега-Ирис', 'Vandelay', 'LIC-9981'],
  ...[
    'secretdir',
    'utilityname',
    'regfile',
    'knownlist',
    'Approverson',
    'bankhall',
    'actnumber',
    'closurelist',
  ],
  ...['brokencell', 'pointholder'],
];

/** The district with sites that have all kinds of names, as files in a folder whose name is one. */
function files(): string[] {
  const folder = join(temporaryFolder(), 'secretdir');
  mkdirSync(folder);
  const written = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const data = readFileSync(fixture('district/data.csv'), 'utf8')
    .split(/^(?=[^\n])/mu)
    .filter((line) => /^(?:site_id|warehouse-5|workshop-3|sawmill-2|school|apartments)/u.test(line))
    .join('')
    .replaceAll('warehouse-5', 'Zuluplant')
    .replaceAll('workshop-3', 'Xenoworks 12')
    .replaceAll('sawmill-2', 'ЗАВОДЪ-77');
  const load = written('utilityname.csv', `${data}Zuluplant,2021-10-02 00:00,brokencell Zuluplant,1,1\n`);
  const register = written(
    'regfile.csv',
    [
      'site_id,name,sector,region,owner,feeder,point_of,contracted_kw,licence_id,licensed_kw',
      'Zuluplant,Омега-Ирис,warehouse,Karaganda,Vandelay,Qfeeder,pointholder,900,,',
      'Xenoworks 12,Омега-Ирис 2,workshop,Karaganda,Vandelay,Qfeeder,pointholder,30,LIC-9981,50',
      'ЗАВОДЪ-77,,sawmill,Almaty,Vandelay,,,not known,,',
      '',
    ].join('\n'),
  );
  const known = written(
    'knownlist.csv',
    'site_id,reason,approved_by,until,up_to_kw\nZuluplant,bankhall of Vandelay,Approverson,2023-01-01,300\nghostling,x y z,Approverson,2023-01-01,300\n',
  );
  const closed = written(
    'closurelist.csv',
    'site_id,closed_on,closed_kw,source\nЗАВОДЪ-77,2022-01-20,100,actnumber 5\nghostling 2,2022-01-20,100,actnumber 6\n',
  );
  return [load, register, '--known', known, '--closed', closed];
}

/** What is read of a file: a workbook is packed. */
function textOf(format: FormatName, bytes: Buffer): string {
  return format === 'xlsx'
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : bytes.toString();
}

const found = (text: string) => NAMES.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

test('no name is left in any format, nor in the words beside it', async () => {
  const given = files();
  const env = { MINING_AUDIT_REDACT_KEY: KEY, COLUMNS: '200' };
  const plain = await command(['scan', ...given, '--json', '--threshold', '0.01'], { env });
  expect(plain.exit).toBe(0);
  expect(found(plain.out + plain.err).sort()).toEqual(NAMES.filter((name) => name !== 'brokencell').sort());
  const folder = temporaryFolder();
  const asFiles = FORMAT_NAMES.map((format) => ({ format, path: join(folder, `told.${format}`) }));
  const asked = asFiles.flatMap(({ format, path }) => ['--format', `${format}=${path}`]);
  const args = ['scan', ...given, ...asked, '--redact', '--threshold', '0.01', '--show', 'licences'];
  const { exit, err } = await command(args, { env });
  expect(exit, err).toBe(0);
  expect(found(err.replaceAll(folder, ''))).toEqual([]);
  for (const { format, path } of asFiles) {
    const told = textOf(format, readFileSync(path));
    expect({ format, told: found(told) }).toEqual({ format, told: [] });
    expect(told, format).toContain('site-');
  }
});

test('it is the same report but for names, in the order of the pseudonyms, and the same in every run of a key', async () => {
  const given = files();
  const key = join(temporaryFolder(), 'redact.key');
  writeFileSync(key, `${KEY}\n`);
  const scanned = async (...args: string[]): Promise<Report> => {
    const { exit, out, err } = await command(['scan', ...given, '--json', '--quiet', ...args]);
    expect([exit, err]).toEqual([0, '']);
    return reportSchema.parse(JSON.parse(out));
  };
  const [plain, one, again] = [
    await scanned(),
    await scanned('--redact', '--redact-key', key),
    await scanned('--redact-key', key),
  ];
  expect(again).toEqual(one);
  const { decisive: _, ...totals } = one.totals;
  const { decisive, ...before } = plain.totals;
  expect(totals).toEqual(before);
  expect(one.totals.decisive!.sites.map(({ share }) => share)).toEqual(
    decisive!.sites.map(({ share }) => share),
  );
  const ids = one.sites.map(({ site_id }) => site_id);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(plain.sites.length);
  const figures = ({ sites }: Report) => sites.map(({ load }) => load?.mean_kw ?? 0).sort((a, b) => a - b);
  expect(figures(one)).toEqual(figures(plain));
  const owners = new Set(one.sites.flatMap(({ owner }) => owner ?? []));
  expect([...owners]).toEqual([expect.stringMatching(/^owner-[0-9a-v]{12}$/u)]);
  expect(one.warnings.map(({ code }) => code)).toEqual(plain.warnings.map(({ code }) => code));
  expect(
    one.sites
      .map(({ region }) => region)
      .filter((region) => region !== null)
      .sort(),
  ).toEqual(
    plain.sites
      .map(({ region }) => region)
      .filter((region) => region !== null)
      .sort(),
  );
});

test.each([
  [{}, ['--redact'], /--redact needs a key/u],
  [{ MINING_AUDIT_REDACT_KEY: 'short' }, ['--redact'], /has 5 characters, and needs 32/u],
  [{}, ['--redact-key', '/nowhere/redact.key'], /there is no such file/u],
  [
    { MINING_AUDIT_REDACT_KEY: KEY },
    ['--redact', '--rejects', 'r.csv'],
    /cannot hide the names in what --rejects/u,
  ],
])(
  'without a key that will do, or beside a file of names, nothing is scanned (%j %j)',
  async (env, args, words) => {
    const { exit, out, err } = await command(['scan', fixture('district/data.csv'), ...args], { env });
    expect(exit).toBeGreaterThan(1);
    expect(out).toBe('');
    expect(err).toMatch(words);
  },
);
