import type { z } from 'zod';
import { type ExitCode, Failure } from '../failure.ts';
import { readText } from './text-file.ts';

/** What a JSON file must be. */
export interface Expected<Content> {
  readonly schema: z.ZodType<Content>;
  /** "a report", "a mapping". */
  readonly what: string;
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
  const { schema, what, code, exitCode, remedy } = expected;
  const failure = (says: string) => new Failure(code, exitCode, says, { where, remedy });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw failure('this is not JSON');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw failure(`this is not ${what}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}
