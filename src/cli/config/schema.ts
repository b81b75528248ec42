import type { Command, Option } from 'commander';
import { words } from '../../language/words.ts';
import { configurableIn, keysOf } from './keys.ts';

/** The JSON Schema (draft 2020-12) of a configuration file, from the commands themselves. */
export function configSchema(program: Command): string {
  const commands = configurableIn(program);
  const common = new Map<string, object[]>();
  for (const command of commands) {
    for (const [key, option] of keysOf(command)) {
      const shapes = common.get(key) ?? [];
      const shape = shapeOf(option);
      const isKnown = shapes.some((known) => JSON.stringify(known) === JSON.stringify(shape));
      common.set(key, isKnown ? shapes : [...shapes, shape]);
    }
  }
  const properties = [
    ['$schema', { type: 'string' }],
    ...Array.from(common, ([key, shapes]) => [key, shapes.length === 1 ? shapes[0] : { anyOf: shapes }]),
    ...commands.map((command) => [command.name(), sectionOf(command)]),
  ];
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'mining-audit/config/1',
    title: 'Configuration file of mining-audit',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function sectionOf(command: Command): object {
  return {
    description: words`Options of mining-audit ${command.name()} alone; they go before those for all commands.`,
    type: 'object',
    properties: Object.fromEntries(Array.from(keysOf(command), ([key, option]) => [key, shapeOf(option)])),
    additionalProperties: false,
  };
}

function shapeOf(option: Option): object {
  const { description, argChoices, required, optional } = option;
  if (!required && !optional) return { description, type: 'boolean' };
  if (argChoices !== undefined) return { description, enum: argChoices };
  const one = { type: ['string', 'number'] };
  return { description, anyOf: [one, { type: 'array', items: one }] };
}
