import { expect, test } from 'vitest';
import { EXIT, Failure } from '../src/failure.ts';
import { judge } from '../src/score/judge.ts';
import { checkAssessed } from '../src/usable.ts';
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
