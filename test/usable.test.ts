import { expect, test } from 'vitest';
import { EXIT, Failure } from '../src/failure.ts';
import type { Judged } from '../src/score/judge.ts';
import { judge } from '../src/score/judge.ts';
import { kw, ratio } from '../src/units.ts';
import { checkAssessed, visitsTo } from '../src/usable.ts';
import { visit } from './estimate/visits/sites.ts';
import { profileWhere, YEAR } from './support/profile.ts';

const BAR = { prior: 0.03, threshold: 0.7 };
const judgedWhere = (lastDay: number) =>
  judge(
    profileWhere({ load: (hour, day) => (day < lastDay ? 10 + hour : undefined), period: YEAR }),
    [],
    BAR,
  );

function failureOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

test('sites that all ended long before the data do have no current draw, and that is not 0 MW', () => {
  const failure = failureOf(() => checkAssessed([judgedWhere(200)]));
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'no_current_draw', exitCode: EXIT.nothingUsable });
});

test('one site with a current draw is enough', () => {
  expect(failureOf(() => checkAssessed([judgedWhere(200), judgedWhere(400)]))).toBeUndefined();
});

const judgedAs = (site: string, probability: number, pointOf?: string): Judged => ({
  profile: profileWhere({ site, ...(pointOf !== undefined && { registered: { pointOf } }) }),
  verdict: 'unclear',
  score: { probability: ratio(probability) } as NonNullable<Judged['score']>,
  licence: undefined,
});
const PLANT = [judgedAs('P-1', 0.2, 'Plant'), judgedAs('P-2', 0.7, 'Plant'), judgedAs('Q', 0.1)];

test('a visit to a site of several metering points is one to each; what mines is put to the likeliest', () => {
  const [clean, mining] = (['clean', 'mining'] as const).map((found) =>
    visitsTo(PLANT, [visit('Plant', found, { kw: found === 'mining' ? kw(500) : undefined })]).map(
      ({ site, of, found: what, kw: measured }) => [site, of, what, measured],
    ),
  );
  expect(clean).toEqual([
    ['P-1', 'Plant', 'clean', undefined],
    ['P-2', 'Plant', 'clean', undefined],
  ]);
  expect(mining).toEqual([
    ['P-1', 'Plant', 'clean', undefined],
    ['P-2', 'Plant', 'mining', 500],
  ]);
});

test('a site visited beside one of its points is named twice, and refused', () => {
  expect(failureOf(() => visitsTo(PLANT, [visit('P-1', 'clean'), visit('Plant', 'clean')]))).toMatchObject({
    code: 'unknown_site',
  });
  expect(failureOf(() => visitsTo(PLANT, [visit('R', 'clean')]))).toMatchObject({ code: 'unknown_site' });
});
