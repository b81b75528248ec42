/** What became of a verification, for people: the verdict first. */
import { words } from '../language/words.ts';
import { counted, whole } from './figures.ts';
import { wrap } from './lines.ts';
import { type Page, type Pen, pen as penFor } from './pen.ts';
import type { FileState, Verification } from './verification.ts';

export function verificationPage(verification: Verification, page: Page): string {
  const pen = penFor(page);
  const lines = [
    ...version(verification, pen),
    ...wrap(verdict(verification), pen.width).map(pen.heading),
    ...verification.files.flatMap((file) => filed(file, pen)),
    ...differences(verification, pen),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first thing to be known of a difference. */
function version({ version: { old: then, new: now } }: Verification, pen: Pen): string[] {
  return then === now
    ? []
    : wrap(
        words`The report was made by version ${then}, and this is ${now}: a difference may be of the program alone.`,
        pen.width,
      ).map(pen.doubt);
}

function verdict({ verdict: word, values, differences, files }: Verification): string {
  if (word === 'not_run') return words`Not verified: files are missing, so nothing was compared.`;
  return word === 'equal'
    ? words`Verified: ${counted(files.length, 'file')} unchanged, scanned again, and all ${whole(values)} values of the report are the same.`
    : words`The report is not what its files give: ${whole(differences)} of ${whole(values)} values differ.`;
}

function filed({ path, option, state }: FileState, pen: Pen): string[] {
  const name = option === null ? path : `--${option} ${path}`;
  const says = {
    same: () => '',
    changed: () => words`Changed since: ${name}`,
    missing: () => words`Missing: ${name}`,
  }[state]();
  return wrap(says, pen.width).map(pen.alarm);
}

const SHOWN = 10;
/** A value is shown so far. */
const LONGEST = 60;

function differences({ first, differences: all }: Verification, pen: Pen): string[] {
  const shown = first.slice(0, SHOWN);
  const more = all - shown.length;
  return [
    ...shown.flatMap((one) =>
      wrap(`${one.path}: ${inJson(one.old)} -> ${inJson(one.new)}`, pen.width - 2).map((line) => `  ${line}`),
    ),
    ...(more > 0 ? wrap(words`and ${counted(more, 'more difference')}: see --json.`, pen.width) : []),
  ];
}

function inJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} ...`;
}
