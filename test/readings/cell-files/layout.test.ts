import { expect, it } from 'vitest';
import { CELL_COLUMNS, cellsSourceOf } from '../../../src/sources/cells-layout.ts';
import { failureOf, withFiles } from '../../support/files.ts';
import { filled, mergedFrom, partsIn, textOf } from './town.ts';

const STORE = filled([{ site: 'ТП-12', quantity: 'load', step: 0, value: 5, assumed: 0, quality: 'actual' }]);
const HEADER = CELL_COLUMNS.join(',');

const sourceOf = (content: string) => withFiles({ 'a.csv': content }, ([input]) => cellsSourceOf(input!));

it.each([
  ['as it is', textOf(STORE)],
  ['after a byte order mark', `\uFEFF${textOf(STORE)}`],
  ['with the line ends of Windows', textOf(STORE).replaceAll('\n', '\r\n')],
  [
    'with quotation marks around its headers',
    textOf(STORE).replaceAll(/^.*$/gmu, (line) => line.replace(HEADER, HEADER.replaceAll(/\w+/gu, '"$&"'))),
  ],
])('a file of cells is known by its header, %s', async (_, text) => {
  const { store } = await mergedFrom([text]);
  expect(partsIn(store)).toEqual(partsIn(STORE));
});

it.each(['', 'site_id,timestamp,load_kw\na,2022-01-01,1\n', 'site_id,quantity\n', '\u0000\u0001'])(
  'what begins with %j is no file of cells',
  async (content) => {
    expect(await sourceOf(content)).toBeUndefined();
  },
);

it('cells of another version are told from this one', async () => {
  const failure = await failureOf(sourceOf(`${HEADER},more\n`));
  expect(failure).toMatchObject({ code: 'other_cells', exitCode: 3, where: 'a.csv:1' });
});

it.each([
  ['semicolons', HEADER.replaceAll(',', ';')],
  ['tabs, and quotation marks', CELL_COLUMNS.map((name) => `"${name}"`).join('\t')],
  ['its columns in another order', CELL_COLUMNS.toReversed().join(',')],
  [
    'its last columns in another order',
    [...CELL_COLUMNS.slice(0, 5), ...CELL_COLUMNS.slice(5).reverse()].join(','),
  ],
])(
  'cells that another program saved, with %s, are told from those that are saved here',
  async (_, header) => {
    const failure = await failureOf(sourceOf(`${header}\n`));
    expect(failure).toMatchObject({ code: 'other_cells', exitCode: 3, where: 'a.csv:1' });
    expect(failure.message).toContain('another program');
    expect(failure.remedy).toContain('--save-cells');
  },
);

it('a site of which no reading was used is in the file, and comes out of it', async () => {
  const store = filled([]);
  store.cellsOf('empty', 'load');
  expect(partsIn((await mergedFrom([textOf(store)])).store)).toEqual(partsIn(store));
});
