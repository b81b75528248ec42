/** The one table of messages: what is said in English, and how it is said in the other languages. */
import { DIFF } from './diff.ts';
import { FIGURES } from './figures.ts';
import { HEADLINE } from './headline.ts';
import { KNOWN } from './known.ts';
import { NOUNS } from './nouns.ts';
import { VERIFY } from './verify.ts';

/**
 * One message in all languages. `en` is the text in the source, with {0}, {1} ... where values stand, or "# noun" of what is
 * counted; the others are ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/) with the same values.
 */
export interface Message {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
}

export const MESSAGES: readonly Message[] = [...FIGURES, ...NOUNS, ...HEADLINE, ...KNOWN, ...DIFF, ...VERIFY];
