/** What is said of a field of a register that does not hold what its column is for. */
import { words } from '../language/words.ts';

/** `meaning`: that of its column. */
export function unreadableField(text: string, meaning: string): string {
  return SAYS[meaning]?.(text) ?? words`"${text}" cannot be read as ${meaning.replaceAll('_', ' ')}`;
}

const SAYS: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  time_zone: (text) => words`"${text}" cannot be read as time zone`,
  contracted_kw: (text) => words`"${text}" cannot be read as contracted kw`,
  ct_ratio: (text) => words`"${text}" cannot be read as ct ratio`,
  vt_ratio: (text) => words`"${text}" cannot be read as vt ratio`,
  multiplier: (text) => words`"${text}" cannot be read as multiplier`,
  licensed_kw: (text) => words`"${text}" cannot be read as licensed kw`,
  licensed_from: (text) => words`"${text}" cannot be read as licensed from`,
  licensed_to: (text) => words`"${text}" cannot be read as licensed to`,
  site: (text) => words`"${text}" cannot be read as site`,
  address: (text) => words`"${text}" cannot be read as address`,
  from: (text) => words`"${text}" cannot be read as from`,
  to: (text) => words`"${text}" cannot be read as to`,
};
