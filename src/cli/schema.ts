import { Argument, Command } from 'commander';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../report/schema.ts';
import { write } from './output.ts';
import type { World } from './world.ts';

/** `mining-audit schema`: a JSON Schema on stdout. */
export function schemaCommand({ stdout }: World): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the report, a line of its NDJSON, an inspection, a plan or a mapping')
    .description(
      'Prints the JSON Schema (draft 2020-12) of what scan --json, a line of scan --format ndjson, inspect --json, plan --json or --save-mapping writes.',
    )
    .addArgument(new Argument('[of]', 'what to print the schema of').choices(SCHEMA_NAMES).default('report'))
    .addHelpText('after', '\nExample:\n  mining-audit schema inspection')
    .action((of: SchemaName) => write(jsonSchema(of), stdout));
}
