/** Where the readings of a town's clock fall in the cells: worked out once for all sites that are read at an interval. */
import { momentAt } from '../readings/calendar.ts';
import type { Moments } from '../readings/duckdb/tally.ts';
import { SLOT_MINUTES } from '../readings/slots.ts';
import type { TownClock } from './clock.ts';
import type { Interval } from './interval.ts';

/** A moment for each interval of the clock's hours. An hour of the clock lies on one day and in one hour of it. */
export function momentsOf({ first, zone, hours }: TownClock, interval: Interval): Moments {
  const perHour = 60 / interval;
  const [day, clock, slot] = [column(), column(), column()];
  for (let hour = 0; hour < hours; hour += 1) {
    const hourly = momentAt(zone, first + hour * 60);
    for (let part = 0; part < perHour; part += 1) {
      const moment = hour * perHour + part;
      day[moment] = hourly.day;
      clock[moment] = hourly.clock;
      slot[moment] = hourly.slot + (part * interval) / SLOT_MINUTES;
    }
  }
  const [days, clocks] = [distinct(day), distinct(clock)];
  return { days, day: placesIn(days, day), clocks, clock: placesIn(clocks, clock), slot };

  function column(): Int32Array {
    return new Int32Array(hours * perHour);
  }
}

function distinct(keys: Int32Array): Int32Array {
  return Int32Array.from(new Set(keys)).sort();
}

function placesIn(all: Int32Array, keys: Int32Array): Int32Array {
  const places = new Map(Array.from(all, (key, place) => [key, place]));
  return keys.map((key) => places.get(key)!);
}
