import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Markup, markup } from '../../../src/report/html/markup.ts';
import { visible } from '../../../src/report/html/visible.ts';
import { elementsOf } from '../../support/page.ts';

const told = (text: string) => `${markup`<p title="${text}">${text}</p>`}`;

describe('a template', () => {
  it('escapes what stands in it, in the text and in an attribute', () => {
    expect(told(`<script>alert("1")</script> & 'x'`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
    );
  });

  it('takes what another template has made as it is, one or many', () => {
    const items = ['a<', 'b'].map((text) => markup`<li>${text}</li>`);
    expect(`${markup`<ul>${items}</ul>${markup`<hr>`}`}`).toBe('<ul><li>a&lt;</li><li>b</li></ul><hr>');
  });

  it('takes no object that looks like markup for it', () => {
    const forged = { toString: () => '<b>' } as unknown as Markup;
    expect(`${markup`${forged as unknown as string}`}`).not.toContain('<b>');
  });
});

test('law: whatever is put in, it comes out as the text of one element, in one attribute', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '"', "'", '&', '/', '--', ']]>', '\n', '\u202E', 'script', ' '),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(text, (value) => {
      const [only, ...others] = elementsOf(told(value));
      expect(others).toEqual([]);
      expect(only!.text).toBe(visible(value));
      expect(Object.keys(only!.attributes)).toEqual(['title']);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['turned \u202Egnp.exe', 'turned [U+202E]gnp.exe'],
  ['\u001B[31mred\u001B[0m', '[U+001B][31mred[U+001B][0m'],
  ['zero\u200Bwidth\uFEFF', 'zero[U+200B]width[U+FEFF]'],
  ['\u2066isolated\u2069', '[U+2066]isolated[U+2069]'],
  ['two\r\nlines\tand a tab', 'two lines and a tab'],
  ['line\u2028separator', 'line[U+2028]separator'],
  ['nul\u0000 and \u009B', 'nul[U+0000] and [U+009B]'],
  ['a\u0301\u0301\u0301\u0301\u0301', 'a\u0301\u0301[+3]'],
  ['half \uD83D a pair', 'half [U+D83D] a pair'],
  ['Склад «Заречный», № 5 — Қарағанды', 'Склад «Заречный», № 5 — Қарағанды'],
])('what acts or hides is shown: %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('law: nothing that controls a page or a terminal is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});
