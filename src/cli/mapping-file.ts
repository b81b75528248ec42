import { renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { MAPPING_SCHEMA, type Mapping, mappingSchema } from '../sources/mapping.ts';
import { readJson } from './json-file.ts';

/** A mapping that `inspect --save-mapping` wrote. Throws a Failure that says what is not as a mapping has it. */
export function readMapping(path: string): Promise<Mapping> {
  return readJson(path, {
    schema: mappingSchema,
    what: 'a mapping',
    code: 'not_a_mapping',
    exitCode: EXIT.usage,
    remedy: `It must be a mapping (${MAPPING_SCHEMA}), such as: mining-audit inspect load.csv --save-mapping mapping.json`,
  });
}

/** Writes a mapping whole or not at all. Throws a Failure where it cannot, or where it would overwrite an input. */
export function writeMapping(mapping: Mapping, path: string, inputs: readonly string[]): void {
  if (inputs.some((input) => input !== '-' && resolve(input) === resolve(path))) {
    throw new Failure('mapping_over_input', EXIT.usage, 'the mapping would overwrite an input', {
      where: path,
      remedy: 'Give --save-mapping the name of another file.',
    });
  }
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(mapping, null, 2)}\n`);
    renameSync(unfinished, path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Failure('cannot_write', EXIT.usage, `the mapping cannot be written (${error.code})`, {
      where: path,
      remedy: 'Name a file in a folder that is there and may be written to.',
    });
  }
}
