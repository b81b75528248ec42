import { expect, test } from 'vitest';
import { overdraw } from '../../src/evidence/overdraw.ts';
import { kw } from '../../src/units.ts';
import { sees } from './neighbours.ts';

const contracted = (contractedKw: number) => ({
  load: () => 100,
  registered: { contractedKw: kw(contractedKw) },
});

test('four and a half times the contract speaks for mining in full', () => {
  expect(sees(overdraw, contracted(22))!.strength).toBe(1);
});

test('a fifth of the contract speaks for the site', () => {
  expect(sees(overdraw, contracted(500))!.strength).toBe(-1);
});

test('two thirds of the contract are what one contracts for', () => {
  expect(sees(overdraw, contracted(146))!.strength).toBeCloseTo(0);
});

test('without a contract, or with one of nothing, there is no ratio', () => {
  expect(sees(overdraw, { load: () => 100 })).toBeUndefined();
  expect(sees(overdraw, contracted(0))).toBeUndefined();
});
