import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { inspect } from '../../src/inspect.ts';
import { inspectionSchema } from '../../src/report/inspection.ts';
import { scan } from '../../src/scan.ts';
import { expectedOf, matcherOf, namesIn, pathOf, type Refusal } from './expectation.ts';

/** These files can be read; they hold too little, or too much rubbish, for a scan. */
const SCAN_ALONE = ['too_many_rejects', 'nothing_assessed', 'no_load'];

const names = namesIn('broken');

test('there are many broken files', () => {
  expect(names.length).toBeGreaterThan(40);
});

describe.each(names)('%s', (name) => {
  const { code, exit, says, remedy } = expectedOf<Refusal>('broken', name);

  test('is refused: what is wrong, where, and what to do', async () => {
    const failure = await scan({
      files: [pathOf('broken', name)],
      version: '0.0.0',
      references: {},
      say: () => undefined,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    const { code: seen, exitCode, message, details, where, remedy: wayOut } = failure as Failure;
    expect(seen).toMatch(matcherOf(code));
    expect(exitCode).toBe(exit);
    expect([where, message, ...details].join(' ')).toMatch(new RegExp(says, 'u'));
    expect(wayOut).toMatch(new RegExp(remedy, 'u'));
    if (exit === 3) expect(where).toContain(name);
  });

  test('is shown by inspect with the same words, or as what it is where only a scan must refuse it', async () => {
    const { inspection } = await inspect({ files: [pathOf('broken', name)], version: '0.0.0' });
    const [file] = inspection.files;
    expect(inspectionSchema.parse(inspection)).toEqual(inspection);
    if (SCAN_ALONE.includes(code)) {
      expect(file).toMatchObject({ failure: null, layout: expect.any(String) });
      return;
    }
    expect(file!.failure).toMatchObject({ exit_code: exit, says: expect.stringMatching(/\w/u) });
    expect(file!.failure!.code).toMatch(matcherOf(code));
  });
});
