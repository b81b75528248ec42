import { describe, expect, test } from 'vitest';
import { hintsFor, type Mapping, mappingOf, mappingSchema } from '../../src/sources/mapping.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { Hints, ReadingSource } from '../../src/sources/source.ts';
import { encode } from '../support/encode.ts';
import { ALMATY, type Files, failureOf, UTC, withFiles } from '../support/files.ts';

const HINTS: Hints = { columns: {}, zone: ALMATY };

const rows = Array.from({ length: 48 }, (_, i) => {
  const clock = `${`${Math.floor(i / 2)}`.padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`;
  return { clock, value: 100 + i };
});
const russian = [
  'Точка;Дата;Время;Энергия, кВт·ч;Статус',
  ...rows.map(({ clock, value }) => `А-1;31.01.2024;${clock};${value},5;Достоверно`),
  '',
].join('\r\n');

/** The mapping of files, as it is after it was written and read again. */
function mappingFor(files: Files, hints: Partial<Hints> = {}): Promise<Mapping> {
  return withFiles(files, async (inputs) => {
    const sources = [];
    for (const input of inputs) sources.push(await recognise(input, { ...HINTS, ...hints }));
    return mappingSchema.parse(JSON.parse(JSON.stringify(mappingOf(sources))));
  });
}

function followed(files: Files, mapping: Mapping, hints: Partial<Hints> = {}): Promise<ReadingSource> {
  return withFiles(files, async ([input]) => {
    const source = await recognise(input!, await hintsFor(input!, { ...HINTS, ...hints }, mapping));
    if (source.kind !== 'readings') throw new Error(`taken for a ${source.kind}`);
    return source;
  });
}

describe('a mapping', () => {
  test('says all that was decided about a file', async () => {
    const mapping = await mappingFor({ 'а.csv': encode['utf-8'](russian) });
    expect(mapping).toEqual({
      schema: 'mining-audit/mapping/1',
      inputs: [
        {
          file: 'а.csv',
          encoding: 'utf-8',
          delimiter: ';',
          header_line: 1,
          header: ['Точка', 'Дата', 'Время', 'Энергия, кВт·ч', 'Статус'],
          columns: {
            site: 'Точка',
            time: 'Дата',
            clock_time: 'Время',
            load: 'Энергия, кВт·ч',
            quality: 'Статус',
          },
          numbers: { 'Энергия, кВт·ч': { decimal: ',', has_thousands: false } },
          units: { load: 'kWh' },
          times: expect.objectContaining({ dates: 'day-first' }),
          label: 'start',
          time_zone: 'Asia/Almaty',
          interval_minutes: 30,
        },
      ],
    });
  });

  test('that is followed gives the same source as the first look did', async () => {
    const files = { 'a.csv': russian };
    const mapping = await mappingFor(files, { zone: UTC, isZoneSaid: true });
    const again = await followed(files, mapping);
    expect(again.zone.id).toBe('UTC');
    expect(await mappingFor(files, { zone: UTC, isZoneSaid: true })).toEqual(
      mappingSchema.parse(
        JSON.parse(
          JSON.stringify({
            ...mappingOf([again]),
            inputs: mappingOf([again]).inputs.map((entry) => ({ ...entry, file: 'a.csv' })),
          }),
        ),
      ),
    );
  });

  test('settles what the file leaves open', async () => {
    const mapping = await mappingFor({ 'a.csv': russian });
    const [entry] = mapping.inputs;
    const open = russian.replaceAll(',5;', ',500;').replaceAll('31.01', '01.02');
    const source = await followed(
      { 'a.csv': open },
      { ...mapping, inputs: [{ ...entry!, label: 'end', interval_minutes: 15, units: { load: 'MWh' } }] },
    );
    expect(source).toMatchObject({ label: 'end', intervalMinutes: 15 });
    expect(source.values[0]).toMatchObject({
      unit: { name: 'MWh' },
      numbers: { decimal: ',', hasThousands: false },
    });
  });

  test('decides nothing itself: all is said', async () => {
    const mapping = await mappingFor({ 'a.csv': russian });
    const { decisions } = await followed({ 'a.csv': russian }, mapping);
    const guessed = decisions.filter(({ certainty }) => certainty !== 'said');
    expect(guessed).toEqual([]);
    expect(decisions.length).toBeGreaterThan(5);
  });

  test('knows a file of another name by its header', async () => {
    const mapping = await mappingFor({
      'january.csv': russian,
      'other.csv': 'site,time,load_kw\na,2024-01-31 00:00,1.5\n',
    });
    const source = await followed({ 'february.csv': russian.replaceAll('01.2024', '03.2024') }, mapping);
    expect(source.columns['site']).toBe('Точка');
  });

  test('reads no column that it does not name', async () => {
    const mapping = await mappingFor({ 'a.csv': russian });
    const { quality: _quality, ...columns } = mapping.inputs[0]!.columns;
    const source = await followed(
      { 'a.csv': russian },
      { ...mapping, inputs: [{ ...mapping.inputs[0]!, columns }] },
    );
    expect(source.quality).toBeUndefined();
  });

  test("gives way to the user's own word", async () => {
    const mapping = await mappingFor({ 'a.csv': russian });
    const source = await followed({ 'a.csv': russian }, mapping, {
      label: 'end',
      zone: UTC,
      isZoneSaid: true,
    });
    expect([source.label, source.zone.id]).toEqual(['end', 'UTC']);
  });

  test.each([
    [
      'another unit',
      russian.replace('кВт·ч', 'МВт·ч'),
      '"Энергия, кВт·ч" is missing, "Энергия, МВт·ч" is new',
    ],
    ['a column more', russian.replace('Статус', 'Статус;Примечание'), '"Примечание" is new'],
    ['a column less', russian.replace(';Статус', ''), '"Статус" is missing'],
    ['another order', russian.replace('Точка;Дата', 'Дата;Точка'), 'its columns are in another order'],
  ])('refuses a header with %s, and says what differs', async (_what, content, says) => {
    const mapping = await mappingFor({ 'a.csv': russian });
    const failure = await failureOf(followed({ 'a.csv': content }, mapping));
    expect(failure).toMatchObject({ code: 'mapping_differs', exitCode: 3, where: 'a.csv:1' });
    expect(failure.message).toContain(says);
    expect(failure.remedy).toContain('mining-audit inspect a.csv --save-mapping');
  });

  test('of registers says how their numbers are written', async () => {
    const register = 'Код точки;Договорная мощность, кВт\nА-1;12,5\nА-2;3,25\n';
    const mapping = await mappingFor({ 'sites.csv': register });
    expect(mapping.inputs[0]).toMatchObject({
      numbers: { '*': { decimal: ',' } },
      label: null,
      time_zone: null,
    });
    const again = await withFiles({ 'sites.csv': register }, async ([input]) =>
      recognise(input!, await hintsFor(input!, HINTS, mapping)),
    );
    expect(again.kind).toBe('register');
    expect(mappingOf([again]).inputs[0]!.columns).toEqual(mapping.inputs[0]!.columns);
  });
});
