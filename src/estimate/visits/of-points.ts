/** Visits to sites of several metering points: the scan judges the points, and whoever went there saw the whole site. */
import type { Judged } from '../../score/judge.ts';
import type { Visit } from './site.ts';

/**
 * One visit for each of the points. All of them were seen, so all are clean where the site is. Where it mines, nobody
 * says behind which meter: it is put to the likeliest point, with all that was measured, and the others are clean, so
 * that the site is counted once. Chance and stratum are those of the site.
 */
export function visitsToPoints(visit: Visit, points: readonly Judged[]): Visit[] {
  const [likeliest] = points.toSorted(
    (a, b) => chanceOf(b) - chanceOf(a) || (a.profile.site < b.profile.site ? -1 : 1),
  );
  return points.map(({ profile: { site } }) => {
    const ofPoint = { ...visit, site, of: visit.site };
    const isElsewhere = visit.found === 'mining' && site !== likeliest!.profile.site;
    return isElsewhere ? { ...ofPoint, found: 'clean', kw: undefined } : ofPoint;
  });
}

function chanceOf({ score }: Judged): number {
  return score?.probability ?? -1;
}
