import { Command } from 'commander';
import { words } from '../language/words.ts';
import { jsonText } from '../report/json-text.ts';
import { examples } from './examples.ts';
import { write } from './output.ts';
import { readReport } from './report-file.ts';
import { readText } from './text-file.ts';
import type { World } from './world.ts';

/** `mining-audit evaluate`: a report and a truth in, the evaluation on stdout. */
export function evaluateCommand({ stdout }: World): Command {
  return new Command('evaluate')
    .summary(words`hold a report against the truth about its sites`)
    .description(
      words`Says how a scan did on labelled sites: ranking, false alarms by kind, megawatts and whether the interval held, calibration, and a textbook rule beside it.`,
    )
    .argument('<report>', words`what scan --json or scan --format ndjson wrote`)
    .argument(
      '<truth>',
      words`CSV with site_id, label (clean, illegal, licensed, licensed_excess), illegal_kw_recent`,
    )
    .option('--json', words`print the evaluation as JSON`)
    .addHelpText('after', examples(EXAMPLES))
    .action(async (reportFile: string, truthFile: string, { json }: { readonly json?: true }) => {
      const { evaluate } = await import('../evaluate/evaluate.ts');
      const { renderEvaluation } = await import('../evaluate/render.ts');
      const { readTruth } = await import('../evaluate/truth.ts');
      const evaluation = evaluate(
        await readReport(reportFile),
        readTruth(await readText(truthFile), truthFile),
      );
      await write(json ? `${jsonText(evaluation, 2)}\n` : renderEvaluation(evaluation), stdout);
    });
}

const EXAMPLES = `  mining-audit simulate --out town --sites 20 --days 120 --seed 7
  mining-audit scan town/load.csv town/sites.csv --json > report.json
  mining-audit evaluate report.json town/truth.csv`;
