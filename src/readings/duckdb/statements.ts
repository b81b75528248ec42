/** The statements of typed-readings.sql, filled in. */
import { readFileSync } from 'node:fs';

export type Part = 'texts' | 'judged' | 'reading' | 'unsure' | 'changes' | 'again';

export interface Filling {
  readonly names: Readonly<Record<string, string | number>>;
  /** For the lines that stand once for each of these. */
  readonly values?: readonly Readonly<Record<string, string | number>>[];
}

/** The statement that a part is, with what stands in braces filled in. */
export function statement(part: Part, { names, values = [] }: Filling): string {
  return blocksOf(part)
    .flatMap(({ text, isOfEach }) =>
      isOfEach ? values.map((value) => filled(text, { ...names, ...value })) : filled(text, names),
    )
    .join('\n');
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

interface Block {
  readonly text: string;
  readonly isOfEach: boolean;
}

/** Lines that stand for each value, one after another, stand for it together. */
function blocksOf(part: Part): Block[] {
  const blocks: Block[] = [];
  for (const line of parts().get(part)!) {
    const isOfEach = line.endsWith(OF_EACH);
    const text = isOfEach ? line.slice(0, -OF_EACH.length) : line;
    const last = blocks.at(-1);
    if (isOfEach && last?.isOfEach) blocks.splice(-1, 1, { text: `${last.text}\n${text}`, isOfEach });
    else blocks.push({ text, isOfEach });
  }
  return blocks;
}

const OF_EACH = ' -- each value';

let read: ReadonlyMap<string, readonly string[]> | undefined;

function parts(): ReadonlyMap<string, readonly string[]> {
  read ??= new Map(
    readFileSync(new URL('typed-readings.sql', import.meta.url), 'utf8')
      .split(/^-- part: /mu)
      .slice(1)
      .map((part) => {
        const [name, ...lines] = part.trimEnd().split('\n');
        return [name!, lines];
      }),
  );
  return read;
}
