/** A page of HTML, read as strictly as XML is: a tag left open or a quote forgotten is an error and is not mended. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of the elements around it, from the outermost. */
  readonly within: readonly string[];
  /** All text in it. */
  text: string;
  readonly children: Element[];
}

const VOID = /<(meta|link)((?:\s+[\w-]+="[^"]*")*)>/gu;

export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      within: open.map((one) => one.name),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(html.replace(/^<!doctype html>\n/u, '').replaceAll(VOID, '<$1$2/>')).close();
  return found;
}
