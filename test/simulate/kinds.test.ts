import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { DAY_KIND } from '../../src/simulate/clock.ts';
import { KINDS } from '../../src/simulate/kinds/index.ts';
import { office } from '../../src/simulate/kinds/office.ts';
import { smelter } from '../../src/simulate/kinds/smelter.ts';
import { streetLighting } from '../../src/simulate/kinds/street-lighting.ts';
import { G0, G1, G2, G3, G4, G5, H0 } from '../../src/simulate/standard-profiles.ts';
import { simulateTown } from '../../src/simulate/town.ts';

const { clock, temperature } = simulateTown({ sites: 1, seed: 1 });
const surroundings = { clock, temperature: temperature.get('Akmola')! };
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanWhere = (load: Float64Array, chosen: (hour: number) => boolean) =>
  average([...load].filter((_, hour) => chosen(hour)));

describe('kinds of honest load', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    '%s draws about 1 over a year, and never less than 0',
    (_, kind) => {
      const means = [1, 2, 3, 4, 5, 6].map((seed) => average([...kind.draw(surroundings, chanceOf(seed))]));
      expect(average(means)).toBeGreaterThan(0.6);
      expect(average(means)).toBeLessThan(1.5);
      expect(Math.min(...kind.draw(surroundings, chanceOf(7)))).toBeGreaterThanOrEqual(0);
    },
  );

  it('have names of their own', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
  });

  it('offices work on weekdays and by day', () => {
    const load = office.draw(surroundings, chanceOf(3));
    const weekday = meanWhere(load, (hour) => clock.dayKind[hour] === DAY_KIND.weekday);
    const sunday = meanWhere(load, (hour) => clock.dayKind[hour] === DAY_KIND.sunday);
    expect(weekday).toBeGreaterThan(1.2 * sunday);
  });

  it('street lights burn by night, and longer in winter', () => {
    const load = streetLighting.draw(surroundings, chanceOf(3));
    const at = (hourOfDay: number) => meanWhere(load, (hour) => clock.hourOfDay[hour] === hourOfDay);
    expect(at(1)).toBeGreaterThan(at(13));
    const evening = (winter: boolean) =>
      meanWhere(load, (hour) => clock.hourOfDay[hour] === 19 && clock.winter[hour]! > 0.5 === winter);
    expect(evening(true)).toBeGreaterThan(evening(false));
  });

  it('a smelter is as flat as any farm', () => {
    const load = [...smelter.draw(surroundings, chanceOf(3))];
    const mean = average(load);
    expect(Math.sqrt(average(load.map((value) => (value - mean) ** 2))) / mean).toBeLessThan(0.15);
  });
});

describe('standard profiles', () => {
  it.each(Object.entries({ H0, G0, G1, G2, G3, G4, G5 }))(
    '%s is in per cent of its mean over the year',
    (_, profile) => {
      const week = [profile.winter, profile.summer].flatMap(([weekday, saturday, sunday]) => [
        ...Array.from({ length: 5 }, () => weekday).flat(),
        ...saturday,
        ...sunday,
      ]);
      expect(week).toHaveLength(2 * 7 * 24);
      expect(average(week)).toBeGreaterThan(95);
      expect(average(week)).toBeLessThan(105);
    },
  );
});
