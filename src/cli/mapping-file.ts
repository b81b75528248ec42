import { writeFileSync } from 'node:fs';
import { EXIT } from '../failure.ts';
import { words } from '../language/words.ts';
import { MAPPING_SCHEMA, type Mapping, mappingSchema } from '../sources/mapping.ts';
import { type Output, wholeFile } from '../whole-file.ts';
import { readJson } from './json-file.ts';

/** A mapping that `inspect --save-mapping` wrote. Throws a Failure that says what is not as a mapping has it. */
export function readMapping(path: string): Promise<Mapping> {
  return readJson(path, {
    schema: mappingSchema,
    says: (at, why) => words`this is not a mapping: ${at}: ${why}`,
    code: 'not_a_mapping',
    exitCode: EXIT.usage,
    remedy: words`It must be a mapping (${MAPPING_SCHEMA}), such as: mining-audit inspect load.csv --save-mapping mapping.json`,
  });
}

/** The file of a mapping, for `checkOutputs`. */
export function mappingAt(path: string): Output {
  return { option: '--save-mapping', what: words`the mapping`, path };
}

/** Writes a mapping whole or not at all. Throws a Failure where it cannot. */
export function writeMapping(mapping: Mapping, path: string): void {
  const file = wholeFile(path, words`the mapping`);
  try {
    writeFileSync(file.part(), `${JSON.stringify(mapping, null, 2)}\n`);
    file.finish();
  } catch (error) {
    throw file.failed(error);
  }
}
