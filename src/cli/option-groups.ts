import { type Command, type HelpConfiguration, Option } from 'commander';
import { words } from '../language/words.ts';

interface Group {
  readonly heading: () => string;
  /** Long names without their dashes, in any command. */
  readonly options: readonly string[];
}

/** In the order in which help shows them. */
const GROUPS: readonly Group[] = [
  {
    heading: () => words`What is read:`,
    options: ['closed', 'known', 'events', 'inspections', 'references', 'base', 'config', 'no-config'],
  },
  {
    heading: () => words`How it is read:`,
    options: [
      ...['mapping', 'unit', 'columns', 'timezone', 'encoding', 'decimal', 'label', 'dates', 'reading'],
      'max-rejects',
    ],
  },
  {
    heading: () => words`The draw:`,
    options: ['visits', 'seed'],
  },
  {
    heading: () => words`The estimate:`,
    options: [
      ...['prior', 'threshold', 'evening-peak', 'loss-share', 'estimate-mw', 'closed-mw', 'grid-mw', 'sweep'],
    ],
  },
  {
    heading: () => words`What is written:`,
    options: [
      ...['format', 'json', 'csv', 'excel', 'only', 'by', 'show', 'dossiers', 'color'],
      ...['redact', 'redact-key', 'fail-on', 'fail-on-mw'],
      ...['rejects', 'save-mapping', 'save-cells'],
    ],
  },
  { heading: () => words`Speed:`, options: ['engine', 'memory', 'threads'] },
  { heading: () => words`Other:`, options: ['lang', 'quiet', 'print-config', 'help'] },
];

/** The command with its options under headings; one that no group names stands in the last. */
export function grouped(command: Command): Command {
  for (const option of command.options) option.helpGroup(headingOf(option.long ?? ''));
  const help = new Option('-h, --help', words`print this help`).helpGroup(headingOf('--help'));
  return command.addHelpOption(help).configureHelp({ ...command.configureHelp(), groupItems: inOrder });
}

function headingOf(long: string): string {
  const name = long.replace(/^--/u, '');
  return (GROUPS.find(({ options }) => options.includes(name)) ?? GROUPS.at(-1)!).heading();
}

/** Commander would show the groups in the order in which a command adds its options. */
const inOrder: NonNullable<HelpConfiguration['groupItems']> = (_all, visible, headingOf) => {
  const headings = [...GROUPS.map(({ heading }) => heading()), ...visible.map(headingOf)];
  const groups = new Map(
    headings.map((heading) => [heading, visible.filter((one) => headingOf(one) === heading)]),
  );
  return new Map([...groups].filter(([, items]) => items.length > 0));
};
