import { expect, it } from 'vitest';
import { meanOf } from '../../src/simulate/series.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { REGIONS, type Region } from '../../src/simulate/weather.ts';

const { clock, places } = simulateTown({ sites: 1, seed: 1 });
const mean = (region: Region, chosen: (hour: number) => boolean) =>
  meanOf(places.get(region)!.temperature.filter((_, hour) => chosen(hour)));

it.each(Object.entries(REGIONS))('%s has its January and its July', (name, { january, july }) => {
  const month = (number: string) =>
    mean(name as Region, (hour) => clock.stamps[hour]!.slice(5, 7) === number);
  expect(Math.abs(month('01') - january)).toBeLessThan(4);
  expect(Math.abs(month('07') - july)).toBeLessThan(4);
});

it('afternoons are warmer than nights', () => {
  const at = (hourOfDay: number) => mean('Almaty', (hour) => clock.hourOfDay[hour] === hourOfDay);
  expect(at(15) - at(3)).toBeGreaterThan(6);
});
