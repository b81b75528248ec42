/** Which registered site is meant by a name in the readings. */
import { folded } from './site-name.ts';
import type { RegisteredSite } from './sites.ts';

/** Finds a site by its name, or by one that looks alike if that is no other site's too (site-name.ts). */
export function registeredAs(
  sites: ReadonlyMap<string, RegisteredSite>,
): (name: string) => RegisteredSite | undefined {
  const alike = new Map<string, RegisteredSite | undefined>();
  for (const [name, site] of sites) {
    const key = folded(name);
    alike.set(key, alike.has(key) ? undefined : site);
  }
  return (name) => sites.get(name) ?? alike.get(folded(name));
}
