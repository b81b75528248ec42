import { expect, test } from 'vitest';
import { EXIT, Failure } from '../../src/failure.ts';
import { scanStory } from './story.ts';

test('two weeks are too short for a verdict: that is a failure that says what is needed, and never 0 MW', async () => {
  const failure = await scanStory('nothing-to-assess', ['data.csv']).catch((error: unknown) => error);
  if (!(failure instanceof Failure)) throw failure;
  expect(failure).toMatchObject({ exitCode: EXIT.nothingUsable, code: 'nothing_assessed' });
  const words = [failure.message, ...failure.details, failure.remedy].join(' ');
  expect(words).toMatch(/none of 2 sites can be assessed.*14 days.*four weeks/su);
  expect(words).not.toContain('0 MW');
});
