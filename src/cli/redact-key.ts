/** The key of the pseudonyms of --redact. */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { readText } from './text-file.ts';
import type { World } from './world.ts';

export interface RedactFlags {
  readonly redact?: true;
  readonly redactKey?: string;
  readonly saveCells?: string;
  readonly saveMapping?: string;
  readonly rejects?: string;
}

const VARIABLE = 'MINING_AUDIT_REDACT_KEY';

/** Letters that no one tries through: a key of 32 hexadecimal digits has 128 bits. */
const SHORTEST = 32;

/** Undefined where nothing is to be redacted. Throws a Failure where there is no key, or one that could be tried through. */
export async function redactKey(
  flags: RedactFlags,
  { env }: Pick<World, 'env'>,
): Promise<string | undefined> {
  const { redact, redactKey: file } = flags;
  if (redact === undefined && file === undefined) return undefined;
  checkNothingElse(flags);
  const key = (file === undefined ? (env[VARIABLE] ?? '') : await readText(file)).trim();
  if (key.length >= SHORTEST) return key;
  const says =
    key === ''
      ? words`--redact needs a key, by which the same name gets the same pseudonym in every run`
      : words`the key of --redact has ${key.length} characters, and needs ${SHORTEST}: a short one can be found by trying`;
  throw new Failure('no_redact_key', EXIT.usage, says, {
    ...(file === undefined ? {} : { where: file }),
    remedy: words`Make one with: openssl rand -hex 32 > redact.key, keep it, and give it with --redact-key redact.key or in ${VARIABLE}.`,
  });
}

/** Files that hold names are not written beside a result that hides them. */
function checkNothingElse({ saveCells, saveMapping, rejects }: RedactFlags): void {
  const named = Object.entries({
    '--save-cells': saveCells,
    '--save-mapping': saveMapping,
    '--rejects': rejects,
  }).find(([, path]) => path !== undefined);
  if (named === undefined) return;
  throw new Failure(
    'not_redacted',
    EXIT.usage,
    words`--redact cannot hide the names in what ${named[0]} writes`,
    {
      remedy: words`Scan once with the one and once with the other.`,
    },
  );
}
