/** Which site the traffic of a device is of: as a map says of its name, or else under that name. */
import { words } from '../../language/words.ts';
import type { AddressMap } from '../addresses.ts';
import type { Decision } from '../decision.ts';
import { siteName } from '../site-name.ts';

/** The site of the first of the names that the map knows, or the first name itself. */
export function siteOf(names: readonly [string, ...string[]], map: AddressMap | undefined): string {
  for (const name of names) {
    const site = map?.named(name);
    if (site !== undefined) return site;
  }
  return siteName(names[0]);
}

/** What the sites of a file are called, and why. */
export function siteDecision(
  sites: readonly string[],
  otherwise: string,
  map: AddressMap | undefined,
): Decision {
  const isMapped = sites.length > 0 && sites.every((site) => map?.sites.has(site));
  return {
    about: 'site',
    value: sites.length === 1 ? sites[0]! : sitesInWords(sites.length),
    because: isMapped ? words`the map of addresses says so` : otherwise,
    certainty: isMapped ? 'said' : 'likely',
  };
}

/** How many sites a file is of. */
export function sitesInWords(count: number): string {
  return words`${count} sites`;
}
