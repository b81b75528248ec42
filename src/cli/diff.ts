import { Command } from 'commander';
import { words } from '../language/words.ts';
import { jsonText } from '../report/json-text.ts';
import { example } from './examples.ts';
import { write } from './output.ts';
import { readReport } from './report-file.ts';
import { type ColourChoice, colourOption, pageFor } from './terminal.ts';
import type { World } from './world.ts';

interface Flags {
  readonly json?: true;
  readonly color: ColourChoice;
}

/** `mining-audit diff`: two reports in, what changed on stdout. */
export function diffCommand({ stdout, env }: World): Command {
  return new Command('diff')
    .summary(words`say what changed between two reports: new, gone and grown sites`)
    .description(
      words`Holds two reports against each other: new suspects, suspects that are gone and why, blocks that grew or shrank beyond their uncertainty, megawatts opened and closed; and in what the runs differ beside the world.`,
    )
    .argument('<old>', words`what scan --json or scan --format ndjson wrote before`)
    .argument('<new>', words`what it wrote later`)
    .option('--json', words`print the difference as JSON`)
    .addOption(colourOption(words`colour the page; auto follows FORCE_COLOR, NO_COLOR and the terminal`))
    .addHelpText('after', example('  mining-audit diff may.json june.json'))
    .action(async (oldFile: string, newFile: string, { json, color }: Flags) => {
      const { diffOf } = await import('../report/diff/diff.ts');
      const { diffPage } = await import('../report/diff/diff-page.ts');
      const diff = diffOf(await readReport(oldFile), await readReport(newFile));
      const page = pageFor(stdout, env, color);
      await write(json ? `${jsonText(diff, 2)}\n` : diffPage(diff, page), stdout);
    });
}
