import { DAY_KIND } from '../clock.ts';
import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A construction site: cranes by day, heaters for concrete in winter, and a load that comes, grows and is gone
 * when the house stands.
 */
export const constructionSite: Kind = {
  id: 'construction_site',
  sector: 'construction',
  share: 3,
  hides: 1,
  closes: 0.8,
  meanKw: { median: 40, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 1e6, spread: 1.2 }, elasticity: 0.8 },
  draw: ({ clock, temperature }, chance) => {
    const [begins, ends] = [chance.between(-0.6, 0.35), chance.between(0.65, 1.6)];
    const night = chance.between(0.08, 0.25);
    const heaters = chance.between(0, 0.5);
    const cranes = autocorrelated(clock.hours, { spread: 0.3, memory: 1.5 }, chance);
    return cranes.map((noise, hour) => {
      const built = (hour / clock.hours - begins) / (ends - begins);
      const pace = built <= 0 || built >= 1 ? 0.03 : 0.4 + 1.6 * Math.sin(Math.PI * built);
      const hourOfDay = clock.hourOfDay[hour]!;
      const working =
        hourOfDay >= 8 && hourOfDay < 19 && clock.dayKind[hour] !== DAY_KIND.sunday ? Math.exp(noise) : 0;
      const warming = heaters * Math.max(0, -temperature[hour]! / 10);
      return pace * (night + 1.3 * working + warming) * 1.1;
    });
  },
};
