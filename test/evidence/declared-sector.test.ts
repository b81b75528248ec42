import { expect, test } from 'vitest';
import { declaredSector } from '../../src/evidence/declared-sector.ts';
import type { Curve } from '../support/profile.ts';
import { sees } from './neighbours.ts';

const wave =
  (share: number): Curve =>
  (_, day) =>
    2000 * (1 + share * Math.cos((2 * Math.PI * day) / 365.26));
const declared = (sector: string, load: Curve, bytesIn?: Curve) =>
  sees(declaredSector, { load, registered: { sector }, ...(bytesIn && { bytesIn }) });

test('a cold store without a season, and a greenhouse without one, lack what they must have', () => {
  expect(declared('cold_storage', wave(0.02))!.strength).toBe(1);
  expect(declared('Теплица', wave(0.05))!.strength).toBe(1);
});

test('a cold store and a greenhouse with their seasons have it', () => {
  expect(declared('cold_storage', wave(0.3))!.strength).toBe(-1);
  expect(declared('greenhouse', wave(0.6))!.strength).toBe(-1);
});

test('a data centre without traffic lacks it, one with traffic has it', () => {
  expect(declared('Data Centre', wave(0), () => 2000 * 1e5)!.strength).toBe(1);
  expect(declared('ЦОД', wave(0), () => 2000 * 2e8)!.strength).toBe(-1);
});

test('a data centre whose line is not seen says nothing', () => {
  expect(declared('datacenter', wave(0))).toBeUndefined();
});

test('a flat works of megawatts that never rose looks like metallurgy', () => {
  expect(declared('metallurgy', wave(0.02))!.strength).toBeCloseTo(-0.5);
});

test('a works that joined in autumn does not', () => {
  expect(declared('metallurgy', (_, day) => (day < 100 ? 100 : 2000))).toBeUndefined();
});

test('an office, a blank and a false sector have no habits to lack', () => {
  for (const sector of ['office', '', 'FALSE']) expect(declared(sector, wave(0))).toBeUndefined();
});
