import { Command } from 'commander';
import { jsonSchema } from '../report/schema.ts';
import { write } from './output.ts';
import type { World } from './world.ts';

/** `mining-audit schema`: the JSON Schema of the report on stdout. */
export function schemaCommand({ stdout }: World): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the report')
    .description('Prints the JSON Schema (draft 2020-12) of what scan --json writes.')
    .action(() => write(jsonSchema(), stdout));
}
