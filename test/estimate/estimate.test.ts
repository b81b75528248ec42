import { expect, test } from 'vitest';
import { estimate } from '../../src/estimate/estimate.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Judged } from '../../src/score/judge.ts';
import { kw, ratio } from '../../src/units.ts';
import { profileWhere, wobble } from '../support/profile.ts';

const score = (probability: number) => ({ probability: ratio(probability) }) as NonNullable<Judged['score']>;
const farm = (site: string, level: number) =>
  profileWhere({
    site,
    load: (hour, day) => level + wobble(hour, day),
    registered: { sector: 'factory' },
  });

const judged: Judged[] = [
  { profile: farm('A', 1000), verdict: 'suspected', score: score(0.8), licence: undefined },
  { profile: farm('B', 500), verdict: 'unremarkable', score: score(0.02), licence: undefined },
  {
    profile: farm('C', 1200),
    verdict: 'over_licence',
    score: score(0.3),
    licence: { state: 'over', licensed: kw(1000), within: kw(1000), excess: kw(200) },
  },
  {
    profile: farm('D', 700),
    verdict: 'licensed',
    score: score(0.9),
    licence: { state: 'within', licensed: kw(800), within: kw(700), excess: kw(0) },
  },
  { profile: farm('E', 90), verdict: 'not_assessed', score: undefined, licence: undefined },
];
const found = estimate(judged, peersOf(judged.map(({ profile }) => profile)));

test('each site adds its probability times its block; an excess counts whole, a licensed load not at all', () => {
  const [a, b, c, d, e] = found.sites;
  expect(a!.expected).toBeCloseTo(0.8 * a!.block!.mean, 9);
  expect(b!.expected).toBeCloseTo(0.02 * b!.block!.mean, 9);
  expect([Math.round(c!.expected!), d!.expected, e!.expected]).toEqual([200, undefined, undefined]);
});

test('the suspected megawatts are the sum over all sites', () => {
  const sum = found.sites.reduce((all, site) => all + (site.expected ?? 0), 0);
  expect(found.suspected.central).toBeCloseTo(sum / 1000, 9);
});

test('what a site draws that could not be assessed is not counted, within a licence or not', () => {
  const licence = { state: 'within', licensed: kw(100), within: kw(90), excess: kw(0) } as const;
  const broken: Judged = {
    profile: farm('F', 90),
    verdict: 'not_assessed',
    score: undefined,
    licence,
  };
  const { licensed, metered } = estimate([...judged, broken], peersOf(judged.map(({ profile }) => profile)));
  expect([licensed, metered]).toEqual([found.licensed, found.metered]);
});

test('flagged are the suspected and those over their licence, their blocks taken whole', () => {
  expect(found.flagged.central).toBeCloseTo(found.sites[0]!.block!.mean / 1000 + 0.2, 4);
  expect(found.overLicence.central).toBeCloseTo(0.2, 4);
});

test('licensed is what is drawn within licences, also at sites that draw more; metered is what the assessed draw', () => {
  const over = found.sites[2]!;
  const within = over.judged.profile.load!.recent! - over.block!.mean;
  expect(found.licensed).toBeCloseTo((within + 700) / 1000, 9);
  expect(found.licensed).toBeCloseTo(1.7, 4);
  expect(found.metered).toBeCloseTo(1 + 0.5 + 1.2 + 0.7, 2);
});

test('the sites that decide are the largest, and the total without them is that of the others', () => {
  const { sites, without } = found.decisive!;
  expect(sites.map(({ site }) => site.judged.profile.site)).toEqual(['A']);
  expect(sites[0]!.share).toBeCloseTo(found.sites[0]!.expected! / 1000 / found.suspected.central, 9);
  expect(without.central).toBeCloseTo(found.suspected.central - found.sites[0]!.expected! / 1000, 9);
});

test('a prior that is said is taken as it is, and the total can be told', () => {
  expect([found.prior.from, found.unidentified]).toEqual(['flag', undefined]);
});
