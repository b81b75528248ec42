/**
 * XML as it streams by, by saxes, which resolves no entity but those of XML itself. What a message of readings has no use
 * for, and an attack has, is refused: document types, elements in elements without end, texts without end.
 */

import { SaxesParser } from 'saxes';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { decoded, type Encoding, encodingNamed } from '../encoding.ts';
import { bytesOf, type Input } from '../input.ts';

export interface XmlReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** `text` is what stood between its tags, if no element did; `line` is that of the closing one, from 1. */
  readonly close: (name: string, text: string, line: number) => void;
}

/** Deeper and longer than any message of readings. Assumed, 2026-11. */
const MOST_DEEP = 64;
const LONGEST_TEXT = 1 << 16;

/** Reads all of an XML file; returns the number of its lines. Throws a Failure where it is damaged, or no plain message. */
export async function readXml(input: Input, encoding: Encoding, reader: XmlReader): Promise<number> {
  const parser = new SaxesParser({ position: true, xmlns: false as const });
  let [depth, text] = [0, ''];
  const refuse = (code: string, says: string, remedy: string): never => {
    const where = `${input.name}:${parser.line}:${parser.column + 1}`;
    throw new Failure(code, EXIT.unreadable, says, { where, remedy });
  };
  parser.on('error', ({ message }) =>
    refuse(
      'damaged_xml',
      words`this is no well-formed XML: ${message.replace(/^\d+:\d+: /u, '')}`,
      exportAgain(),
    ),
  );
  parser.on('doctype', () =>
    refuse(
      'xml_doctype',
      words`this XML has a document type, which could read other files`,
      withoutDoctype(),
    ),
  );
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEEP)
      refuse('deep_xml', words`elements stand in one another ${MOST_DEEP} deep`, exportAgain());
    text = '';
    reader.open(name, attributes);
  });
  parser.on('text', (part) => {
    text += part;
    if (text.length > LONGEST_TEXT) refuse('long_xml', words`a text in it has no end`, exportAgain());
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(name, text.trim(), parser.line);
    text = '';
  });
  const bounded = betweenTags(() =>
    refuse('long_xml', words`a text or a tag in it has no end`, exportAgain()),
  );
  for await (const chunk of decoded(bytesOf(input), encoding)) {
    bounded(chunk);
    parser.write(chunk);
  }
  const lines = parser.line;
  parser.close();
  return lines;
}

const exportAgain = () => words`Export or copy the file again.`;
const withoutDoctype = () => words`Take the line with <!DOCTYPE out, if you trust the file.`;

/** A tag or a text is kept until it ends: one that does not must not fill the memory. */
function betweenTags(refuse: () => never): (chunk: string) => void {
  let since = 0;
  return (chunk) => {
    const last = chunk.lastIndexOf('>');
    since = last < 0 ? since + chunk.length : chunk.length - last;
    if (since > 16 * LONGEST_TEXT) refuse();
  };
}

/** The encoding that the declaration at the beginning of a text names; else UTF-8, as XML has it. */
export function xmlEncoding(head: string): Encoding {
  const [, named] = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(head) ?? [];
  return (named === undefined ? undefined : encodingNamed(named)) ?? 'utf-8';
}
