/** Sites in memory: a year of hourly load and traffic each, as cells. Homes, offices, cold stores and farms, by turns. */

/** From July to June, so that the shutdown of January 2022 lies inside. */
const [FIRST, DAYS] = ['2021-07-01', 365];
const MINUTES_A_DAY = 1440;
const MILLIWATTS_PER_KW = 1e6;
const BYTES_PER_MB = 1e6;
const DARK = { from: Date.parse('2022-01-06') / 864e5, to: Date.parse('2022-01-09') / 864e5 };

/**
 * The cells of so many sites and the register's words on them. `built`: the modules QuantityCells, momentAt, zoneOf and
 * chanceOf come from; `quantities`: by name, what the sites have a record of.
 */
export function sitesOf({ QuantityCells, momentAt, zoneOf, chanceOf }, { sites, seed = 7 }) {
  const from = Date.parse(FIRST) / 864e5;
  const moments = hoursOf(zoneOf('Asia/Almaty'), from, momentAt);
  return {
    period: { from, to: from + DAYS - 1 },
    sites: Array.from({ length: sites }, (_, i) => {
      const chance = chanceOf(seed, i);
      const kind = KINDS[i % KINDS.length];
      const [load, bytesIn, bytesOut] = kind.curves(chance);
      const cellsOf = (curve, unit) => {
        const cells = new QuantityCells();
        for (const { moment, hour, day } of moments) {
          cells.put(Math.round(Math.max(0, curve(hour, day, from + day)) * unit), moment, 0);
        }
        return cells;
      };
      return {
        registered: { sector: kind.sector, contractedKw: kind.contracted },
        cells: {
          site: `${kind.sector}-${i}`,
          quantities: new Map([
            ['load', cellsOf(load, MILLIWATTS_PER_KW)],
            ['bytes_in', cellsOf(bytesIn, BYTES_PER_MB)],
            ['bytes_out', cellsOf(bytesOut, BYTES_PER_MB)],
          ]),
        },
      };
    }),
  };
}

function hoursOf(zone, from, momentAt) {
  const hours = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      const local = (from + day) * MINUTES_A_DAY + hour * 60;
      hours.push({ moment: momentAt(zone, local - 6 * 60), hour, day });
    }
  }
  return hours;
}

const bump = (hour, at, width) => Math.exp(-(((hour - at) / width) ** 2));
const wave = (day, coldest) => Math.cos(((day - coldest) / 365) * 2 * Math.PI);
/** The 1st of July 2021 was a Thursday. */
const isWeekend = (day) => (day + 3) % 7 >= 5;
/** By how much a day differs from its neighbours: the weather, drawn once a day. */
const weather = ({ normal }, spread) => {
  const days = Array.from({ length: DAYS }, () => Math.exp(spread * normal()));
  return (day) => days[day];
};
const isDark = (date) => date >= DARK.from && date <= DARK.to;

const KINDS = [
  {
    sector: 'household',
    contracted: 15,
    curves(chance) {
      const size = chance.logUniform(0.3, 2);
      const of = weather(chance, 0.15);
      const busy = (hour) => 0.3 + bump(hour, 8, 1.5) + 1.6 * bump(hour, 20, 2.5);
      const load = (hour, day) =>
        size * of(day) * busy(hour) * (1 + 0.3 * wave(day, 200)) * Math.exp(0.5 * chance.normal());
      const traffic = (share) => (hour, _, date) =>
        isDark(date) ? 0 : share * 900 * busy(hour) * chance.exponential();
      return [load, traffic(1), traffic(0.08)];
    },
  },
  {
    sector: 'office',
    contracted: 250,
    curves(chance) {
      const size = chance.logUniform(20, 120);
      const of = weather(chance, 0.08);
      const busy = (hour, day) => (isWeekend(day) ? 0.25 : 0.25 + bump(hour, 13, 4));
      const load = (hour, day) =>
        size * of(day) * busy(hour, day) * (1 + 0.2 * wave(day, 195)) * (1 + 0.04 * chance.normal());
      const traffic = (share) => (hour, day, date) =>
        isDark(date) ? 0 : share * 20_000 * busy(hour, day) * chance.exponential();
      return [load, traffic(1), traffic(0.3)];
    },
  },
  {
    sector: 'cold_storage',
    contracted: 400,
    curves(chance) {
      const size = chance.logUniform(40, 300);
      const of = weather(chance, 0.04);
      const load = (hour, day) =>
        size * of(day) * (1 - 0.25 * wave(day, 200) + 0.1 * bump(hour, 15, 4)) * (1 + 0.05 * chance.normal());
      const traffic = (share) => () => share * 5 * chance.exponential();
      return [load, traffic(1), traffic(1)];
    },
  },
  {
    // A workshop that a farm joined in the year, with a rest in the evening at some of them.
    sector: 'workshop',
    contracted: 300,
    curves(chance) {
      const [size, block, since] = [
        chance.logUniform(10, 60),
        chance.logUniform(60, 400),
        chance.between(-60, 250),
      ];
      const rests = chance.happens(0.5);
      const runs = (hour, day, date) =>
        day >= since && !isDark(date) && !(rests && hour >= 18 && hour < 23) ? 1 : 0;
      const busy = (hour, day) => (isWeekend(day) ? 0.2 : 0.2 + bump(hour, 12, 4));
      const load = (hour, day, date) =>
        size * busy(hour, day) * (1 + 0.1 * chance.normal()) +
        block * runs(hour, day, date) * (1 + 0.01 * chance.normal());
      const traffic = (share) => (hour, day, date) =>
        isDark(date) ? 0 : share * (3 * busy(hour, day) * chance.exponential() + 30 * runs(hour, day, date));
      return [load, traffic(1), traffic(0.7)];
    },
  },
];
