/** Keyed pseudonyms: the same name and key give the same one in every run, and without the key no name can be tried. */
import { createHmac } from 'node:crypto';

/** What a name is of, as its pseudonym begins. */
export type NameKind =
  | 'site'
  | 'name'
  | 'owner'
  | 'feeder'
  | 'licence'
  | 'act'
  | 'reason'
  | 'person'
  | 'file';

export interface Named {
  readonly kind: NameKind;
  readonly name: string;
}

/** Digits to the base 32: of 60 bits, two are alike among a million names in one set of names of two million. */
const LENGTH = 12;
const LONGER = 24;

/**
 * The pseudonym of each name, `site-` and so on with HMAC-SHA-256 (RFC 2104) of the name to the base 32. Of names whose
 * pseudonyms are alike each gets a longer one. A name that is of several kinds goes by the first.
 */
export function pseudonymsOf(names: readonly Named[], key: string): ReadonlyMap<string, string> {
  const kinds = new Map<string, NameKind>();
  for (const { kind, name } of names) if (!kinds.has(name)) kinds.set(name, kind);
  const times = new Map<string, number>();
  const digests = new Map(Array.from(kinds, ([name, kind]) => [name, digestOf(kind, name, key)]));
  const short = (name: string) => `${kinds.get(name)!}-${digests.get(name)!.slice(-LENGTH)}`;
  for (const name of kinds.keys()) times.set(short(name), (times.get(short(name)) ?? 0) + 1);
  return new Map(
    Array.from(kinds, ([name, kind]) => [
      name,
      times.get(short(name)) === 1 ? short(name) : `${kind}-${digests.get(name)!.slice(-LONGER)}`,
    ]),
  );
}

function digestOf(kind: NameKind, name: string, key: string): string {
  const hex = createHmac('sha256', key)
    .update(`${kind}\n${name.normalize('NFC')}`)
    .digest('hex');
  return BigInt(`0x${hex}`).toString(32).padStart(52, '0');
}
