import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { mappingSchema } from '../../src/sources/mapping.ts';
import { type Expectation, expectedOf, namesIn, pathOf } from './expectation.ts';

/** Under its own mapping every file is read as without, and nothing is guessed any more. */
describe.each(namesIn('formats'))('%s', (name) => {
  const { files, flags } = expectedOf<Expectation>('formats', name);

  test('is read under its mapping as it was without', async () => {
    const options = { files: files.map((file) => pathOf('formats', file)), version: '0.0.0' };
    const first = await inspect({ ...options, ...flags });
    const mapping = mappingSchema.parse(JSON.parse(JSON.stringify(first.mapping)));
    const again = await inspect({ ...options, mapping });
    expect(again.mapping).toEqual(mapping);
    const [one, other] = [first.inspection.files[0]!, again.inspection.files[0]!];
    expect({ ...other, decisions: [] }).toEqual({ ...one, decisions: [] });
    expect(other.decisions.filter(({ certainty }) => certainty !== 'said')).toEqual([]);
    expect(other.decisions.length).toBeGreaterThan(3);
  });
});
