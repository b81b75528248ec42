import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speaking } from '../../../src/language/language.ts';
import { escaped, paragraph } from '../../../src/report/markdown/escaped.ts';
import { markdown } from '../../../src/report/markdown/markdown.ts';
import { pipeTable } from '../../../src/report/markdown/pipe-table.ts';
import { report, whole } from '../../support/report.ts';

const text = (of = report()) => whole(markdown(of, {}));
const headings = (of: string) => of.split('\n').filter((line) => line.startsWith('#'));

test('the answer comes first, then what it is compared with, the sites, the warnings, and what was read', () => {
  expect(headings(text())).toEqual([
    '# Suspected illegal mining, 2021-01-01 to 2021-12-31',
    '## Against the public figures',
    '## Flagged sites, most expected megawatts first',
    '## Unclear and not flagged, most probable first',
    '## Warnings',
    '## What was read',
  ]);
  expect(text()).toMatch(
    /^\*\*Suspected illegal mining: 6\.67 MW \(90 % interval 5\.91 to 7\.42\), .*\*\*$/mu,
  );
});

test('a site is a row of the table, with its reasons', () => {
  const row = text()
    .split('\n')
    .find((line) => line.includes('W-0142'))!;
  expect(row).toMatch(/\| 97 % \| 4\.20 MW \(3\.80 to 4\.61\) \| 4\.09 MW \| 2021-03-14 \|/u);
  expect(row).toContain('a block of 4,200 kW was added within a day on 2021-03-14');
});

test('where nothing could be assessed no megawatts are said', () => {
  const { totals } = report();
  const said = text(report({ totals: { ...totals, assessed: 0 } }));
  expect(said).toContain('Nothing could be assessed');
  expect(said).not.toContain('MW (90 %');
});

test('it speaks the language of the moment', async () => {
  const russian = await speaking('ru', () => text());
  expect(headings(russian)).toContain('## Предупреждения');
  expect(russian).toContain('# Предполагаемый нелегальный майнинг, с 01.01.2021 по 31.12.2021');
});

test.each([
  ['a|b', 'a&#124;b'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['`code` *bold* _it_ ~no~', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~'],
  ['[link](https://x.kz)', '\\[link\\](https\\://x.kz)'],
  ['![x](y)', '!\\[x\\](y)'],
  ['www.x.kz', 'www\\.x.kz'],
  ['&lt;', '&amp;lt;'],
  ['a\\|b', 'a\\\\&#124;b'],
  ['two\nlines', 'two lines'],
  ['a\u202Egnp \u001b[31mred', 'agnp red'],
  ['0.45 MW', '0.45 MW'],
])('%j stands in a line as %j', (name, marked) => {
  expect(escaped(name)).toBe(marked);
});

test.each([
  ['# no heading', '\\# no heading'],
  ['- no item', '\\- no item'],
  ['1. no item', '1\\. no item'],
  ['0.45 MW are', '0.45 MW are'],
  ['> no quote', '&gt; no quote'],
])('%j begins a paragraph as %j', (name, marked) => {
  expect(paragraph(name)).toBe(marked);
});

test('law: whatever the names, a row has the cells of its head, on one line, and holds no mark that is not escaped', () => {
  const name = fc.string({ unit: fc.constantFrom('|', '\\', '<', '`', '*', '[', ']', '\n', 'a', ' ', '_') });
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [table = ''] = pipeTable([{ head: 'a' }, { head: 'b', align: 'right' }], [[one, other]]);
      const lines = table.split('\n');
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/gu)).toHaveLength(3);
      expect(lines[2]!.replaceAll(/\\./gu, '')).not.toMatch(/[<`*[\]_]/u);
    }),
  );
});
