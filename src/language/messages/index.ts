/** The one table of messages: what is said in English, and how it is said in the other languages. */
import { CLI } from './cli.ts';
import { DIFF } from './diff.ts';
import { DOCUMENT } from './document.ts';
import { DOSSIERS } from './dossiers.ts';
import { DRAWINGS } from './drawings.ts';
import { EVALUATION } from './evaluation.ts';
import { EVIDENCE } from './evidence.ts';
import { EXPLAIN } from './explain.ts';
import { FIGURES } from './figures.ts';
import { FORMATS } from './formats.ts';
import { FORMS } from './forms.ts';
import { GROUPS } from './groups.ts';
import { HEADLINE } from './headline.ts';
import { HELP } from './help.ts';
import { HTML } from './html.ts';
import { INDICATORS } from './indicators.ts';
import { KNOWN } from './known.ts';
import { NOUNS } from './nouns.ts';
import { PLANS } from './plans.ts';
import { READINGS } from './readings.ts';
import { REFERENCES } from './references.ts';
import { REPORT } from './report.ts';
import { SENSITIVITY } from './sensitivity.ts';
import { SHELL } from './shell.ts';
import { SOURCES } from './sources.ts';
import { SOURCES_COLUMNS } from './sources-columns.ts';
import { SOURCES_FILES } from './sources-files.ts';
import { SOURCES_TIMES } from './sources-times.ts';
import { VERIFY } from './verify.ts';
import { WARNINGS } from './warnings.ts';
import { WORKBOOK } from './workbook.ts';

/**
 * One message in all languages. `en` is the text in the source, with {0}, {1} ... where values stand, or "# noun" of what is
 * counted; the others are ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/) with the same values.
 */
export interface Message {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
}

export const MESSAGES: readonly Message[] = [
  ...FIGURES,
  ...NOUNS,
  ...HEADLINE,
  ...SHELL,
  ...DOSSIERS,
  ...DRAWINGS,
  ...FORMATS,
  ...DOCUMENT,
  ...WORKBOOK,
  ...HTML,
  ...KNOWN,
  ...DIFF,
  ...VERIFY,
  ...CLI,
  ...EVALUATION,
  ...EVIDENCE,
  ...EXPLAIN,
  ...FORMS,
  ...HELP,
  ...INDICATORS,
  ...PLANS,
  ...READINGS,
  ...REPORT,
  ...REFERENCES,
  ...GROUPS,
  ...SENSITIVITY,
  ...SOURCES,
  ...SOURCES_COLUMNS,
  ...SOURCES_FILES,
  ...SOURCES_TIMES,
  ...WARNINGS,
];
