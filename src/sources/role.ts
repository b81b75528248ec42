/** What a file is taken for, in words. */
import { words } from '../language/words.ts';
import type { CellsSource } from './cells-layout.ts';
import type { ReadingSource, RegisterSource } from './source.ts';

export type Role = (ReadingSource | RegisterSource | CellsSource)['role'];

export function roleInWords(role: Role): string {
  return WORDS[role]();
}

const WORDS: Readonly<Record<Role, () => string>> = {
  load: () => words`load`,
  traffic: () => words`traffic`,
  load_and_traffic: () => words`load and traffic`,
  register: () => words`register`,
  cells: () => words`cells`,
};
