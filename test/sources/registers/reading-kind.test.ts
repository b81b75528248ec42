import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingKind } from '../../../src/sources/registers/reading-kind.ts';
import { failureOf, readingsIn } from '../../support/files.ts';

const time = (i: number) =>
  new Date(Date.UTC(2022, 0, 3) + i * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const fileOf = (header: string, values: readonly number[]) =>
  `site,time,"${header}"\n${values.map((value, i) => `s,${time(i)},${value.toFixed(3)}\n`).join('')}`;

async function kindOf(content: string, reading?: ReadingKind): Promise<string> {
  const { values } = await readingsIn(content, { reading });
  return values[0]!.accumulates === undefined ? 'interval' : 'register';
}

/** Loads of an hour that go up and down, and the register that adds them up. */
const loads = fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 60, maxLength: 200 });
const summed = (first: number, wh: readonly number[]) => {
  let state = first;
  return wh.map((one) => {
    state += one;
    return state / 1000;
  });
};

describe('energy under a header that leaves it open', () => {
  it('law: is never taken for a register where it is a profile', async () => {
    await fc.assert(
      fc.asyncProperty(loads, async (wh) => {
        expect(
          await kindOf(
            fileOf(
              'energy_kwh',
              wh.map((one) => one / 1000),
            ),
          ),
        ).toBe('interval');
      }),
      { numRuns: 40 },
    );
  });

  it('law: is a register, or asked for, where it is one', async () => {
    await fc.assert(
      fc.asyncProperty(loads, fc.nat(9e7), async (wh, first) => {
        const content = fileOf('energy_kwh', summed(first, wh));
        const kind = await kindOf(content).catch(({ code }) => code);
        expect(first > 1e6 ? ['register'] : ['register', 'ambiguous_reading']).toContain(kind);
      }),
      { numRuns: 40 },
    );
  });

  it('is a profile where it stands still, hour by hour', async () => {
    expect(await kindOf(fileOf('energy_kwh', Array(80).fill(640)))).toBe('interval');
  });

  it('is a profile where it rises from the night to the evening', async () => {
    const rising = Array.from({ length: 20 }, (_, i) => 100 + i ** 1.5);
    expect(await kindOf(fileOf('energy_kwh', rising))).toBe('interval');
  });
});

describe('a header of registers', () => {
  const states = summed(
    15e6,
    Array.from({ length: 60 }, (_, i) => 500 + ((i * 37) % 90)),
  );

  it.each([
    'Показания, кВт·ч',
    'kWh total',
    'cumulative_kwh',
    'register_kwh',
    'Нарастающий итог, кВт*ч',
    'Көрсеткіш, кВт·сағ',
  ])('%s', async (header) => {
    expect(await kindOf(fileOf(header, states))).toBe('register');
    expect(await kindOf(fileOf(header, states.slice(0, 3)))).toBe('register');
  });

  it('over values that fall as often as they rise is asked about', async () => {
    const profile = Array.from({ length: 60 }, (_, i) => 500 + ((i * 37) % 90));
    const failure = await failureOf(kindOf(fileOf('Показания, кВт·ч', profile)));
    expect(failure).toMatchObject({ code: 'ambiguous_reading', exitCode: 3 });
    expect(await kindOf(fileOf('Показания, кВт·ч', profile), 'interval')).toBe('interval');
  });

  it('is what the command line says', async () => {
    expect(await kindOf(fileOf('energy_kwh', [1, 2, 3]), 'register')).toBe('register');
  });
});
