import { words } from '../../language/words.ts';
import type { Report } from '../report.ts';
import { head, longText, type Sheet, text } from './cells.ts';

export function warningsSheet({ warnings }: Report): Sheet {
  return {
    sheet: words`Warnings`,
    stickyRowsCount: 1,
    columns: [{ width: 30 }, { width: 120 }],
    data: [
      [head(words`Code`), head(words`Warning`)],
      ...warnings.map(({ code, says }) => [text(code), longText(says)]),
    ],
  };
}
