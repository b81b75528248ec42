import { printable } from '../printable.ts';

/**
 * A text as it stands within a line of GitHub-flavoured Markdown (https://github.github.com/gfm/): nothing in it marks,
 * links, opens a tag or ends a cell. What HTML knows is written as an entity, so that it also holds where Markdown is read
 * less strictly; other marks have a backslash before them.
 */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]~$]/gu, '\\$&')
    .replace(/[&<>|]/gu, (mark) => ENTITIES[mark]!)
    .replace(/:(?=\/\/)|(?<=\bwww)\./giu, '\\$&');
}

/** The same where a line begins with it: it begins no heading, list or rule. */
export function paragraph(text: string): string {
  return escaped(text)
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
};
