/** Which site is meant by a name that another file has for it. */
import { folded } from './site-name.ts';

/** Finds what is known of a site by its name, or by one that looks alike if that is no other site's too (site-name.ts). */
export function registeredAs<Site>(sites: ReadonlyMap<string, Site>): (name: string) => Site | undefined {
  const alike = new Map<string, Site | undefined>();
  for (const [name, site] of sites) {
    const key = folded(name);
    alike.set(key, alike.has(key) ? undefined : site);
  }
  return (name) => sites.get(name) ?? alike.get(folded(name));
}
