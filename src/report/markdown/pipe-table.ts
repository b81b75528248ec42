import { escaped } from './escaped.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

/** Rows of texts as a table; none without rows. */
export function pipeTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    [
      line(columns.map(({ head }) => escaped(head))),
      line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
      ...rows.map((row) => line(row.map(escaped))),
    ].join('\n'),
  ];
}
