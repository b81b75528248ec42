import { Command } from 'commander';
import { EXIT, Failure } from '../failure.ts';
import { LANGUAGES, speaking } from '../language/language.ts';
import { words } from '../language/words.ts';
import { jsonText } from '../report/json-text.ts';
import type { Report } from '../report/report.ts';
import type { FileState, Verification } from '../report/verification.ts';
import { withTemporary } from '../temporary.ts';
import { example } from './examples.ts';
import { write } from './output.ts';
import { checkRepeatable, filesOf, optionsOf } from './repeat.ts';
import { readReport } from './report-file.ts';
import { type ColourChoice, colourOption, pageFor } from './terminal.ts';
import type { World } from './world.ts';

interface Flags {
  readonly base?: string;
  readonly json?: true;
  readonly color: ColourChoice;
}

/** `mining-audit verify`: whether a report is what its files give. */
export function verifyCommand(world: World): Command {
  return new Command('verify')
    .summary(words`hash the inputs of a report again, scan them again, and compare`)
    .description(
      words`Hashes the files of a report again, says which are missing or changed, scans them again as the report says that they were scanned, and compares the two reports field by field.`,
    )
    .argument('<report>', words`what scan --json or scan --format ndjson wrote`)
    .option(
      '--base <folder>',
      words`folder from which the paths of the report lead (default: the current one), e.g. --base archive/2022`,
    )
    .option('--json', words`print the verification as JSON`)
    .addOption(colourOption(words`colour the page; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .addHelpText('after', example('  mining-audit verify report.json --base archive/2022'))
    .action((report: string, flags: Flags) => verify(report, flags, world));
}

async function verify(path: string, { base = '.', json, color }: Flags, world: World): Promise<void> {
  const { verificationPage } = await import('../report/verification-page.ts');
  const report = await readReport(path);
  checkRepeatable(report, path);
  const found = await verified(report, await filesOf(report, base), world, base);
  const page = pageFor(world.stdout, world.env, color);
  await write(json ? `${jsonText(found, 2)}\n` : verificationPage(found, page), world.stdout);
  if (found.verdict !== 'equal') throw unequal(found, path);
}

async function verified(
  report: Report,
  files: readonly FileState[],
  world: World,
  base: string,
): Promise<Verification> {
  const { comparisonOf, VERIFICATION_SCHEMA } = await import('../report/verification.ts');
  const said = {
    schema: VERIFICATION_SCHEMA as typeof VERIFICATION_SCHEMA,
    version: { old: report.tool.version, new: world.version },
    files: [...files],
  };
  if (files.some(({ state }) => state === 'missing')) {
    return { ...said, verdict: 'not_run', values: 0, differences: 0, first: [] };
  }
  const again = await speaking(languageOf(report), () =>
    withTemporary(async (temporary) => world.scan(await optionsOf(report, { ...world, temporary }, base))),
  ).finally(() => world.progress?.done());
  const compared = comparisonOf(report, again);
  const isSame = compared.differences === 0 && files.every(({ state }) => state === 'same');
  return { ...said, verdict: isSame ? 'equal' : 'differs', ...compared };
}

/** Its sentences are in the language that was asked for then. */
function languageOf({ parameters }: Report) {
  return LANGUAGES.find((language) => language === parameters['language']?.value) ?? 'en';
}

function unequal({ verdict, files, differences }: Verification, where: string): Failure {
  if (verdict === 'not_run') {
    const missing = files.filter(({ state }) => state === 'missing').map(({ path }) => path);
    return new Failure(
      'missing_files',
      EXIT.unreadable,
      words`files of the report are not there: ${missing.join(', ')}`,
      {
        where,
        remedy: words`Name the folder that they lead from: --base FOLDER.`,
      },
    );
  }
  return new Failure(
    'differs',
    EXIT.differs,
    words`the report is not what its files give: differences ${differences}`,
    { where, remedy: words`Compare what changed with mining-audit diff.` },
  );
}
