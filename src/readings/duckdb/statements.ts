/** The statements of summarise.sql, filled in. */
import { readFileSync } from 'node:fs';

export type Part = 'texts' | 'reading' | 'day' | 'clock' | 'level' | 'doubted' | 'unsure' | 'again';

export interface Filling {
  readonly names: Readonly<Record<string, string | number>>;
  /** For the lines that stand once for each of these. */
  readonly values?: readonly Readonly<Record<string, string | number>>[];
  readonly words?: number;
}

/** The statement that a part is, with what stands in braces filled in. */
export function statement(part: Part, { names, values = [], words = 0 }: Filling): string {
  const each = {
    value: values,
    word: Array.from({ length: words }, (_, word) => ({ word, bits: bitsOf(word, words) })),
  };
  const lines: string[] = [];
  for (const { kind, text } of blocksOf(part)) {
    if (kind === undefined) lines.push(filled(text, names));
    else for (const of of each[kind]) lines.push(filled(text, { ...names, ...of }));
  }
  return lines.join('\n');
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function filled(line: string, names: Readonly<Record<string, string | number>>): string {
  return line.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `${names[name] ?? missing(name)}`);
}

function missing(name: string): never {
  throw new Error(`nothing stands for {${name}}`);
}

/** Where all slots of the file fit into one word, nothing is to be told apart. */
function bitsOf(word: number, words: number): string {
  return words === 1 ? 'bit' : `CASE WHEN word = ${word} THEN bit ELSE 0 END`;
}

interface Block {
  readonly text: string;
  readonly kind: 'value' | 'word' | undefined;
}

/** Lines that stand for each of the same kind, one after another, stand for it together. */
function blocksOf(part: Part): Block[] {
  const blocks: Block[] = [];
  for (const line of parts().get(part)!) {
    const [, text = line, kind] = /^(.*) -- each (value|word)$/u.exec(line) ?? [];
    const last = blocks.at(-1);
    if (kind !== undefined && last?.kind === kind)
      blocks.splice(-1, 1, { text: `${last.text}\n${text}`, kind: last.kind });
    else blocks.push({ text, kind: kind as Block['kind'] });
  }
  return blocks;
}

let read: ReadonlyMap<string, readonly string[]> | undefined;

function parts(): ReadonlyMap<string, readonly string[]> {
  read ??= new Map(
    readFileSync(new URL('summarise.sql', import.meta.url), 'utf8')
      .split(/^-- part: /mu)
      .slice(1)
      .map((part) => {
        const [name, ...lines] = part.trimEnd().split('\n');
        return [name!, lines];
      }),
  );
  return read;
}
