import type { z } from 'zod';
import { type ExitCode, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { readText } from './text-file.ts';

/** What a JSON file must be. */
export interface Expected<Content> {
  readonly schema: z.ZodType<Content>;
  /** That this is none, as something in that place is wrong. */
  readonly says: (at: string, why: string) => string;
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly remedy: string;
}

/** Reads a file that this program wrote. Throws a Failure that says what in it is not as it should be. */
export async function readJson<Content>(path: string, expected: Expected<Content>): Promise<Content> {
  return parseJson(await readText(path), path, expected);
}

/** What a JSON text holds; a Failure names it by `where` it stands. */
export function parseJson<Content>(text: string, where: string, expected: Expected<Content>): Content {
  const { schema, says, code, exitCode, remedy } = expected;
  const failure = (wrong: string) => new Failure(code, exitCode, wrong, { where, remedy });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw failure(words`this is not JSON`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw failure(says(issue?.path.join('.') || words`the whole`, issue?.message ?? ''));
}
