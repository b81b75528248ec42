import { access } from 'node:fs/promises';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { readText } from '../text-file.ts';

/** Looked for in the working directory. */
export const CONFIG_FILE = 'mining-audit.config.json';

const EXAMPLE = '{"timezone": "Asia/Aqtobe", "scan": {"threshold": 0.8}}';

/** What stands in a configuration file; whether it is right is for `settings` to say. */
export interface ConfigFile {
  readonly path: string;
  /** Whether the user named it; one that only lies there may have been put there by another. */
  readonly isNamed: boolean;
  readonly entries: ReadonlyMap<string, unknown>;
}

/**
 * The configuration file that was named, or else the one in the working directory; undefined where there is none, or
 * none is wanted (`false`). It is data: nothing in it is run. Throws a Failure where it cannot be read, or is no JSON object.
 */
export async function configFile(named: string | false | undefined): Promise<ConfigFile | undefined> {
  if (named === false) return undefined;
  if (named === undefined && !(await isThere(CONFIG_FILE))) return undefined;
  const path = named ?? CONFIG_FILE;
  return { path, isNamed: named !== undefined, entries: objectIn(await readText(path), path) };
}

/** The language that a configuration file asks for, found before the command line is parsed; a faulty file is told later. */
export async function languageInConfig(args: readonly string[]): Promise<string | undefined> {
  try {
    const entries = (await configFile(namedIn(args)))?.entries;
    const ofCommand = entries?.get(args[0] ?? '');
    const own = isObject(ofCommand) ? ofCommand['lang'] : undefined;
    const language = own ?? entries?.get('lang');
    return typeof language === 'string' ? language : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function namedIn(args: readonly string[]): string | false | undefined {
  if (args.includes('--no-config')) return false;
  const at = args.indexOf('--config');
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--config='))?.slice('--config='.length);
}

export function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function objectIn(text: string, where: string): ReadonlyMap<string, unknown> {
  const failure = (says: string) =>
    new Failure('bad_config', EXIT.usage, says, {
      where,
      remedy: words`It must be a JSON object of options, such as ${EXAMPLE}; --no-config leaves it out.`,
    });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw failure(words`this is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (!isObject(content)) throw failure(words`this is not an object`);
  return new Map(Object.entries(content));
}
