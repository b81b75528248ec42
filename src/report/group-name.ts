/** Groups of a breakdown in words: what the program itself calls them; what the register says stays as it is. */
import type { BreakdownName } from '../estimate/breakdown.ts';
import { words } from '../language/words.ts';

export function groupName(breakdown: BreakdownName, key: string): string {
  const named = NAMES[breakdown];
  return Object.hasOwn(named, key) ? named[key]!() : key;
}

type Names = Readonly<Record<string, () => string>>;

const NOT_SAID: Names = { 'not said': () => words`not said` };
const NO_BLOCK: Names = { 'no block': () => words`no block` };

const NAMES: Readonly<Record<BreakdownName, Names>> = {
  region: {
    ...NOT_SAID,
    Abai: () => words`Abai`,
    Akmola: () => words`Akmola`,
    Aktobe: () => words`Aktobe`,
    Astana: () => words`Astana`,
    'East Kazakhstan': () => words`East Kazakhstan`,
    Karaganda: () => words`Karaganda`,
    Kostanay: () => words`Kostanay`,
    'North Kazakhstan': () => words`North Kazakhstan`,
    Pavlodar: () => words`Pavlodar`,
    Ulytau: () => words`Ulytau`,
    Almaty: () => words`Almaty`,
    'Almaty Region': () => words`Almaty Region`,
    Kyzylorda: () => words`Kyzylorda`,
    Shymkent: () => words`Shymkent`,
    Turkistan: () => words`Turkistan`,
    Zhambyl: () => words`Zhambyl`,
    Zhetysu: () => words`Zhetysu`,
    Atyrau: () => words`Atyrau`,
    Mangystau: () => words`Mangystau`,
    'West Kazakhstan': () => words`West Kazakhstan`,
  },
  zone: {
    ...NOT_SAID,
    North: () => words`North`,
    South: () => words`South`,
    West: () => words`West`,
  },
  size: {
    ...NO_BLOCK,
    '2 MW and over': () => words`2 MW and over`,
    '0.5 to 2 MW': () => words`0.5 to 2 MW`,
    '0.3 to 0.5 MW': () => words`0.3 to 0.5 MW`,
    'under 0.3 MW': () => words`under 0.3 MW`,
  },
  sector: {
    ...NOT_SAID,
    'other sectors': () => words`other sectors`,
    household: () => words`household`,
    apartment: () => words`apartment`,
    dwelling: () => words`dwelling`,
    metallurgy: () => words`metallurgy`,
    water_pumping: () => words`water_pumping`,
    cold_storage: () => words`cold_storage`,
    telecom: () => words`telecom`,
    datacenter: () => words`datacenter`,
    greenhouse: () => words`greenhouse`,
    utility: () => words`utility`,
    factory: () => words`factory`,
    warehouse: () => words`warehouse`,
    mining: () => words`mining`,
    office: () => words`office`,
    university: () => words`university`,
    school: () => words`school`,
    education: () => words`education`,
    residential_hall: () => words`residential_hall`,
    laboratory: () => words`laboratory`,
    healthcare: () => words`healthcare`,
    retail: () => words`retail`,
    hotel: () => words`hotel`,
    parking: () => words`parking`,
  },
  onset: { ...NO_BLOCK, 'before the data': () => words`before the data` },
};
