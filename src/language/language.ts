/** The language in which words are made. Codes, names of fields and what stands in the data are in none. */

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

let spoken: Language = 'en';

/**
 * The language of the moment. A process speaks one, so that it is held here and not handed through every stage, as the
 * locale of a process is: a stage that says something does not choose how it is said.
 */
export function spokenLanguage(): Language {
  return spoken;
}

/** What is made while a language is spoken; the one before is spoken again once it is made, or has failed. */
export async function speaking<Result>(
  language: Language,
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const before = spoken;
  spoken = language;
  try {
    return await make();
  } finally {
    spoken = before;
  }
}
