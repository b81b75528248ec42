import { expect, test } from 'vitest';
import { EXIT, Failure } from '../../src/failure.ts';
import { scanStory } from './story.ts';

test.each([
  ['empty.csv', EXIT.unreadable, 'empty_file', /empty/u],
  ['header-only.csv', EXIT.nothingUsable, 'no_rows', /no row/u],
  ['unknown-header.csv', EXIT.unreadable, 'unknown_header', /"colour", "weight", "taste"/u],
  ['no-unit.csv', EXIT.unreadable, 'no_unit', /unit/u],
  ['picture.png', EXIT.unreadable, 'not_text', /PNG picture/u],
  ['cut.csv.gz', EXIT.unreadable, 'cut_gzip', /breaks off/u],
  ['rubbish.csv', EXIT.unreadable, 'unknown_times', /times are not in a form/u],
])('%s is refused with what is wrong, where, and what to do', async (name, exitCode, code, says) => {
  const failure = await scanStory('refused', [name]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ exitCode, code });
  const { message, where, remedy } = failure as Failure;
  expect(message).toMatch(says);
  expect(where).toContain(name);
  expect(remedy).toMatch(/\w{3}.*\.$/u);
});
