/** The sector a site is declared to be of, and the class of load that sector has. */
import { isUndeclared, plainWord } from '../sources/undeclared.ts';

/** Homes; what runs by process rather than by people; and buildings that people work or stay in. */
export type SectorClass = 'home' | 'process' | 'building';

export interface Sector {
  /** One of SECTORS, or the declared word itself where it is none of them. */
  readonly name: string;
  readonly class: SectorClass;
}

/** The sector of a declared word, in any case, in English or Russian; undefined where nothing is declared. */
export function sectorOf(declared: string | undefined): Sector | undefined {
  if (declared === undefined || isUndeclared(declared)) return undefined;
  const word = plainWord(declared);
  return BY_WORD.get(word) ?? { name: word, class: 'building' };
}

/** Its class alone; undefined where nothing is declared. */
export function classOf(declared: string | undefined): SectorClass | undefined {
  return sectorOf(declared)?.class;
}

/** Every other word counts as a building of that name. */
const SECTORS: Readonly<Record<string, readonly [SectorClass, ...synonyms: string[]]>> = {
  household: [
    'home',
    'home',
    'residential',
    'house',
    'дом',
    'жилой дом',
    'частный дом',
    'домохозяйство',
    'население',
  ],
  apartment: ['home', 'flat', 'квартира', 'apartments'],
  dwelling: ['home', 'жилье', 'жилое помещение'],
  metallurgy: [
    'process',
    'smelter',
    'ferroalloy',
    'metallurgical plant',
    'металлургия',
    'ферросплавы',
    'металлургический завод',
  ],
  water_pumping: [
    'process',
    'pump',
    'pumps',
    'pumping station',
    'water supply',
    'насосная',
    'насосная станция',
    'водоканал',
    'водоснабжение',
  ],
  cold_storage: [
    'process',
    'cold store',
    'refrigerated warehouse',
    'холодильник',
    'холодильный склад',
    'хладокомбинат',
  ],
  telecom: [
    'process',
    'telecoms',
    'telecommunications',
    'base station',
    'связь',
    'телеком',
    'базовая станция',
    'телекоммуникации',
  ],
  datacenter: [
    'process',
    'data center',
    'data centre',
    'datacentre',
    'цод',
    'дата центр',
    'датацентр',
    'центр обработки данных',
  ],
  greenhouse: ['process', 'greenhouses', 'теплица', 'теплицы', 'тепличное хозяйство'],
  utility: ['process', 'utilities', 'жкх', 'коммунальное хозяйство', 'коммунальные услуги'],
  factory: [
    'process',
    'industry',
    'industrial',
    'manufacturing',
    'plant',
    'завод',
    'фабрика',
    'промышленность',
    'производство',
  ],
  warehouse: ['process', 'storage', 'склад'],
  mining: ['process', 'digital mining', 'crypto mining', 'майнинг', 'цифровой майнинг', 'майнинговая ферма'],
  office: ['building', 'offices', 'офис', 'бизнес центр', 'административное здание'],
  university: ['building', 'вуз', 'университет', 'институт'],
  school: ['building', 'школа'],
  education: ['building', 'образование'],
  residential_hall: ['building', 'dormitory', 'hostel', 'общежитие'],
  laboratory: ['building', 'lab', 'лаборатория'],
  healthcare: ['building', 'hospital', 'clinic', 'больница', 'поликлиника', 'здравоохранение'],
  retail: ['building', 'shop', 'store', 'магазин', 'торговля', 'торговый центр'],
  hotel: ['building', 'гостиница', 'отель'],
  parking: ['building', 'car park', 'паркинг', 'стоянка'],
};

const BY_WORD: ReadonlyMap<string, Sector> = new Map(
  Object.entries(SECTORS).flatMap(([name, [sectorClass, ...synonyms]]) =>
    [name, ...synonyms].map((word) => [plainWord(word), { name, class: sectorClass }] as const),
  ),
);
