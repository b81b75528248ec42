/**
 * HTML that cannot be broken out of: whatever stands in a template is text, and is escaped, unless it was made by a
 * template itself. No other file makes tags.
 */
import { visible } from './visible.ts';

/** A piece of a page. Only `markup` makes it. */
export class Markup {
  readonly #text: string;

  constructor(text: string, _made: typeof MADE) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Known to this file alone, so that nobody else can pass a text for markup. */
const MADE = Symbol('made by a template');

type Value = string | number | Markup | readonly Markup[];

/** markup`<p>${name}</p>`: the parts as they stand, the values escaped, whether in the text or in an attribute in quotes. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(safe)), MADE);
}

function safe(value: Value): string {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(safe).join('');
  return escaped(visible(String(value)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!);
}

export const NOTHING = markup``;
