import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { KINDS } from '../../src/simulate/kinds/index.ts';
import { G0, G1, G2, G3, G4, G5, H0 } from '../../src/simulate/standard-profiles.ts';
import { habitualTraffic } from '../../src/simulate/traffic.ts';
import {
  both,
  type Chosen,
  hoursFrom,
  inMonths,
  isSunday,
  isWeekday,
  mean,
  surroundingsIn,
  variation,
} from './measures.ts';

const surroundings = surroundingsIn('Akmola');
const kindOf = (id: string) => KINDS.find((kind) => kind.id === id)!;
const drawn = new Map<string, Float64Array[]>();
const loadsOf = (id: string) => {
  const loads =
    drawn.get(id) ?? [1, 2, 3, 4, 5, 6, 7].map((seed) => kindOf(id).draw(surroundings, chanceOf(seed, 1)));
  drawn.set(id, loads);
  return loads;
};

const night = hoursFrom(1, 5);
const day = hoursFrom(9, 17);
const winter = inMonths('12', '01', '02');
const summer = inMonths('06', '07', '08');
const ratio = (one: Chosen, other: Chosen) => (load: Float64Array) => mean(load, one) / mean(load, other);

/** Median over seven sites of what is measured, and the bounds that make the kind what it is. */
const STORIES: readonly (readonly [
  id: string,
  says: string,
  measure: (load: Float64Array) => number,
  low: number,
  high: number,
])[] = [
  ['apartment_block', 'draws less by night than in the evening', ratio(night, hoursFrom(18, 21)), 0.3, 0.85],
  ['bakery', 'works by night as by day', ratio(night, hoursFrom(14, 18)), 0.8, 4],
  ['boiler_house', 'is all but off in summer', ratio(summer, winter), 0, 0.15],
  [
    'bus_depot',
    'charges by night',
    ratio(both(hoursFrom(22, 24), isWeekday), both(hoursFrom(8, 11), isWeekday)),
    3,
    100,
  ],
  ['car_park', 'is nearly flat', variation, 0.02, 0.3],
  ['cement_mill', 'grinds by night', ratio(both(night, isWeekday), both(day, isWeekday)), 1.4, 8],
  ['cold_store', 'works harder in the heat', ratio(summer, winter), 1.1, 2],
  ['compressor', 'is the same by night and by day', ratio(night, day), 0.97, 1.03],
  ['compute_centre', 'is the same by night and by day', ratio(night, day), 0.95, 1.05],
  ['construction_site', 'works by day', ratio(night, day), 0.05, 0.8],
  ['data_centre', 'is nearly flat', variation, 0.01, 0.12],
  [
    'daylight_greenhouse',
    'is dark at noon in summer and lit on winter mornings',
    ratio(both(summer, hoursFrom(11, 14)), both(winter, hoursFrom(7, 9))),
    0,
    0.6,
  ],
  ['electric_home', 'heats in winter', ratio(winter, summer), 1.8, 12],
  [
    'greenhouse',
    'keeps a photoperiod in winter',
    ratio(both(winter, hoursFrom(8, 14)), both(winter, hoursFrom(21, 23))),
    1.3,
    50,
  ],
  ['heat_pump_home', 'heats in winter', ratio(winter, summer), 1.6, 12],
  ['home', 'is restless', variation, 0.5, 2],
  ['hospital', 'is never closed', ratio(isSunday, isWeekday), 0.75, 1],
  ['hotel', 'knows no weekend', ratio(isSunday, isWeekday), 0.85, 1.2],
  ['industry', 'runs round the clock', ratio(night, day), 0.95, 1.05],
  ['irrigation', 'stands still in winter', ratio(winter, summer), 0, 0.1],
  ['laboratory', 'stands by night, not far below the day', ratio(night, day), 0.55, 0.97],
  ['office', 'works on weekdays', ratio(isSunday, isWeekday), 0.4, 0.95],
  [
    'office_with_servers',
    'keeps a flat block below the working day',
    ratio(both(isSunday, night), both(isWeekday, day)),
    0.4,
    0.95,
  ],
  ['poultry_farm', 'breathes in the heat', ratio(both(summer, day), both(winter, day)), 1, 3],
  ['pumps', 'is the same by night and by day, or nearly', ratio(night, day), 0.6, 1],
  ['restaurant', 'lives in the evening', ratio(hoursFrom(18, 22), hoursFrom(6, 10)), 1.1, 6],
  [
    'school',
    'is all but empty in summer',
    ratio(both(summer, day, isWeekday), both(inMonths('10'), day, isWeekday)),
    0.1,
    0.8,
  ],
  ['sewage_works', 'follows the town', ratio(night, day), 0.6, 0.98],
  ['shift_plant', 'rests on Sundays', ratio(isSunday, isWeekday), 0.1, 0.8],
  ['shop', 'opens by day', ratio(night, day), 0.2, 0.9],
  ['smelter', 'is as flat as any farm', variation, 0.005, 0.15],
  ['street_lighting', 'burns by night', ratio(night, day), 1.05, 100],
  ['telecom', 'is nearly flat', variation, 0.01, 0.12],
  [
    'university',
    'is on holiday in summer',
    ratio(both(summer, day, isWeekday), both(inMonths('10', '11'), day, isWeekday)),
    0.5,
    0.98,
  ],
  ['warehouse', 'is quiet by night', ratio(night, day), 0.2, 0.95],
  ['workshop', 'works by day', ratio(night, day), 0.3, 0.98],
];

describe('kinds of honest load', () => {
  it('each have a story', () => {
    expect(STORIES.map(([id]) => id).sort()).toEqual(KINDS.map(({ id }) => id).sort());
  });

  it.each(STORIES)('%s %s', (id, _, measure, low, high) => {
    const measured = loadsOf(id)
      .map((load) => measure(load))
      .sort((one, other) => one - other)[3]!;
    expect(measured).toBeGreaterThanOrEqual(low);
    expect(measured).toBeLessThanOrEqual(high);
  });

  it.each(KINDS)(
    '$id draws about 1 over a year, never less than 0, and each site in its own way',
    ({ id }) => {
      const loads = loadsOf(id);
      const average = mean(loads.map((load) => mean(load)));
      expect(average).toBeGreaterThan(0.6);
      expect(average).toBeLessThan(1.6);
      for (const load of loads) expect(load.every((value) => value >= 0)).toBe(true);
      expect(new Set(loads.map((load) => mean(load))).size).toBe(loads.length);
    },
  );

  it('street lights burn longer in winter, and school empties at the turn of the year', () => {
    const evening = (load: Float64Array, months: Chosen) => mean(load, both(hoursFrom(18, 20), months));
    for (const load of loadsOf('street_lighting'))
      expect(evening(load, winter)).toBeGreaterThan(evening(load, summer));
    const [load] = loadsOf('school');
    const holidays: Chosen = (hour) => surroundings.clock.dayOfYear[hour]! < 9;
    expect(mean(load!, both(holidays, day))).toBeLessThan(
      0.8 * mean(load!, both(inMonths('02'), day, isWeekday)),
    );
  });

  it('of people have traffic that goes with their load, and of machines have next to none', () => {
    const perKwh = (id: string) => {
      const load = loadsOf(id)[0]!;
      const { traffic } = kindOf(id);
      const means = [1, 2, 3, 4, 5].map(
        (seed) => mean(habitualTraffic(load, traffic, chanceOf(seed))) / mean(load),
      );
      return means.sort((one, other) => one - other)[2]!;
    };
    for (const id of ['home', 'apartment_block', 'data_centre', 'telecom', 'hotel'])
      expect(perKwh(id)).toBeGreaterThan(2e7);
    for (const id of ['smelter', 'cement_mill', 'irrigation', 'pumps', 'compressor'])
      expect(perKwh(id)).toBeLessThan(2e5);
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
      expect(mean(week)).toBeGreaterThan(95);
      expect(mean(week)).toBeLessThan(105);
    },
  );
});
