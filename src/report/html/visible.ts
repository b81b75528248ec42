/**
 * A string from the data with all that would act on a page, or hide on it, as marks that can be seen: controls and escape
 * sequences, characters that turn the line round or have no width, towers of accents. What a site is called is evidence:
 * on a page that is looked at closely it is shown and not, as in a terminal, left out.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{VS}\p{Zl}\p{Zp}]/gu, named)
    .replace(/(\p{M}{2})(\p{M}+)/gu, (_, kept: string, more: string) => `${kept}[+${[...more].length}]`);
}

/** `[U+202E]` */
function named(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
