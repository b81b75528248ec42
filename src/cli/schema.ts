import { Argument, Command } from 'commander';
import { words } from '../language/words.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../report/schema.ts';
import { configSchema } from './config/schema.ts';
import { examples } from './examples.ts';
import { write } from './output.ts';
import type { World } from './world.ts';

/** `mining-audit schema`: a JSON Schema on stdout. */
export function schemaCommand({ stdout }: World): Command {
  return new Command('schema')
    .summary(
      words`print the JSON Schema of the report, a line of its NDJSON, an inspection, a plan, a mapping or a config`,
    )
    .description(
      words`Prints the JSON Schema (draft 2020-12) of what scan --json, a line of scan --format ndjson, inspect --json, plan --json or --save-mapping writes, or of the file of options that --config reads.`,
    )
    .addArgument(
      new Argument('[of]', words`what to print the schema of`)
        .choices([...SCHEMA_NAMES, 'config'])
        .default('report'),
    )
    .addHelpText(
      'after',
      examples('  mining-audit schema inspection\n  mining-audit schema config > config.schema.json'),
    )
    .action((of: SchemaName | 'config', _flags, command: Command) =>
      write(of === 'config' ? configSchema(command.parent ?? command) : jsonSchema(of), stdout),
    );
}
