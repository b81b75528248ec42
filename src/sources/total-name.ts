/** Rows of totals by their names: `Итого`, `Всего по району`, `Grand Total`, `Барлығы`, and `ТП-12 Итог`. */

/** In Russian and Kazakh a total may go on to say of what; in English `total` may begin the name of a firm. */
const BEGINS =
  /^(?:итог|итого|всего|общий итог|суммарно|сумма|барлығы|жиыны|жиынтығы|жиынтық|қорытынды)(?![\p{L}\p{N}])|^(?:(?:grand|sub)[ -]?)?totals?(?:$|\s*[:=]|\s+(?:for|of|by|per|all)\s)/iu;
const ENDS = /\s(?:итог|итого|всего|total|subtotal|барлығы|жиыны)\s*:?$/iu;

/** Whether a name stands for the total of others, whatever else its row holds. */
export function isTotalName(name: string): boolean {
  return BEGINS.test(name.trim());
}

/** So many of the first columns may hold the word. */
const FIRST_COLUMNS = 4;

/** Whether a record that names no site, or no time, is a row of totals: then a word at the end of a name counts too. */
export function isTotalRow(record: readonly string[]): boolean {
  return record.slice(0, FIRST_COLUMNS).some((field) => isTotalName(field) || ENDS.test(field.trim()));
}
