/** A table that can be read aloud: every column and every row has its head, and the caption says what it is. */
import { type Markup, markup, NOTHING } from './markup.ts';

interface Column {
  readonly head: string;
  /** Class of the style for its cells. */
  readonly kind?: string;
  /** Whether its cells name their rows. */
  readonly names?: true;
}

export type Cell = string | number | Markup;

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  /** Class of the style for the whole. */
  readonly kind?: string;
}

export function table({ caption, columns, rows, total, kind }: Table): Markup {
  const heads = columns.map(({ head, kind: of }) => markup`<th scope="col"${classed(of)}>${head}</th>`);
  const foot = total === undefined ? NOTHING : markup`<tfoot>${row(total, columns)}</tfoot>`;
  return markup`<table${classed(kind)}><caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((cells) => row(cells, columns))}</tbody>${foot}</table>
`;
}

function row(cells: readonly Cell[], columns: readonly Column[]): Markup {
  const made = cells.map((cell, at) => {
    const { kind, names } = columns[at]!;
    return names
      ? markup`<th scope="row"${classed(kind)}>${cell}</th>`
      : markup`<td${classed(kind)}>${cell}</td>`;
  });
  return markup`<tr>${made}</tr>
`;
}

function classed(kind: string | undefined): Markup {
  return kind === undefined ? NOTHING : markup` class="${kind}"`;
}

/** A figure or a name, and what is said of it below in smaller letters. */
export function above(text: Cell, small: Cell): Markup {
  return markup`${text}<span class="small">${small}</span>`;
}
