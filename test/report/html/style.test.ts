import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../src/report/html/style.ts';

const style = STYLE.toString();

/** The colours of a theme: the first block of variables is the light one, the second the dark one. */
const themes = [...style.matchAll(/--paper:[^}]*/gu)].map(
  ([block]) =>
    new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)].map(([, name, value]) => [name!, value!])),
);

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

it('has a light and a dark value of every colour', () => {
  expect(themes).toHaveLength(2);
  expect([...themes[1]!.keys()]).toEqual([...themes[0]!.keys()]);
  const used = new Set([...style.matchAll(/var\(--([\w-]+)\)/gu)].map(([, name]) => name!));
  expect([...used].filter((name) => !themes[0]!.has(name))).toEqual([]);
});

describe.each([
  ['light', themes[0]!],
  ['dark', themes[1]!],
])('in the %s theme', (_, colours) => {
  const of = (name: string) => colours.get(name)!;

  it.each(['ink', 'muted', 'accent', 'other', 'event-ink'])('text in %s can be read', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'other', 'ink'])('a mark in %s can be told from the paper and the block', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'accent'])('a line in %s can be seen on the shaded block', (name) => {
    expect(contrast(of(name), of('block'))).toBeGreaterThanOrEqual(3);
  });
});
