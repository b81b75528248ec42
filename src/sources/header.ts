/**
 * What a column's header says: whose column it is and in which unit. Headers are compared by their words, in lower
 * case, with the unit taken out: `Активная мощность, кВт` is the load in kW, `bytes_in` the traffic in bytes.
 */
import { type Unit, unitSpelled } from './quantity.ts';

export interface HeaderMeaning {
  readonly name: string;
  readonly unit: Unit | undefined;
}

/**
 * The headers by which a column is known, the likeliest first: where a file has several of one meaning, the earlier
 * in the list wins.
 */
const NAMES = {
  // Where a file has both, the metering point is judged: several points of a site would else overwrite each other.
  site: [
    'metering point',
    'metering point id',
    'usage point',
    'meter point',
    'point',
    'point id',
    'point code',
    'mpan',
    'nmi',
    'site id',
    'site',
    'site code',
    'id site',
    'meter id',
    'meter',
    'account',
    'account id',
    'customer id',
    'object id',
    'object',
    'id',
    'код точки учета',
    'точка учета',
    'код точки',
    'точка',
    'код объекта',
    'объект',
    'код площадки',
    'площадка',
    'потребитель',
    'абонент',
    'лицевой счет',
    'договор',
    'номер счетчика',
    'счетчик',
    'ид',
    'код потребителя',
    'наименование точки учета',
    'наименование объекта',
    'фидер',
    'metering point code',
    'point of delivery',
    'service point',
    'pod',
    'customer',
    'account number',
    'meter number',
    'meter no',
    'нысан',
    'нысан коды',
    'есептеу нүктесі',
    'есептеу нүктесінің коды',
    'есепке алу нүктесі',
    'нүкте',
    'нүкте коды',
    'тұтынушы',
    'есептегіш',
    'есептегіш нөмірі',
    'дербес шот',
  ],
  time: [
    'timestamp',
    'time',
    'datetime',
    'date time',
    'time start',
    'start time',
    'start',
    'interval start',
    'period start',
    'begin',
    'ts',
    'moment',
    'дата время',
    'дата и время',
    'метка времени',
    'начало интервала',
    'начало',
    'период',
    'время начала',
    'date and time',
    'date start',
    'start date',
    'from',
    'local time',
    'timestamp utc',
    'datetime utc',
    'time utc',
    'utc',
    'epoch',
    'unix',
    'unix time',
    'начало периода',
    'время местное',
    'күні мен уақыты',
    'күні және уақыты',
    'күні уақыты',
    'басталу уақыты',
    'аралық басы',
    'басы',
    'кезең',
    'уақыты',
    'уақыт',
    'time end',
    'end time',
    'end',
    'interval end',
    'period end',
    'hour ending',
    'until',
    'конец интервала',
    'конец периода',
    'конец',
    'время окончания',
    'окончание интервала',
    'окончание',
    'аяқталу уақыты',
    'аралық соңы',
    'соңы',
    'date',
    'дата',
    'күні',
    'күн',
  ],
  clock_time: [
    'time',
    'start time',
    'clock',
    'hour',
    'время',
    'час',
    'номер часа',
    'уақыты',
    'уақыт',
    'сағат',
    'сағаты',
    'interval',
    'settlement period',
    'интервал',
    'номер интервала',
    'получас',
  ],
  load: [
    'load',
    'power',
    'active power',
    'demand',
    'energy',
    'active energy',
    'consumption',
    'usage',
    'active import',
    'import',
    'p',
    'value',
    'нагрузка',
    'мощность',
    'активная мощность',
    'средняя мощность',
    'энергия',
    'активная энергия',
    'электроэнергия',
    'потребление',
    'расход',
    'активная прием',
    'активный прием',
    'прием',
    'объем',
    'значение',
    'average power',
    'mean power',
    'real power',
    'active power import',
    'energy consumption',
    'power consumption',
    'electricity consumption',
    'delivered',
    'мощность активная',
    'активная энергия прием',
    'энергия активная прием',
    'прием активной энергии',
    'активная энергия потребление',
    'расход электроэнергии',
    'потребление электроэнергии',
    'объем потребления',
    'получасовая мощность',
    'нагрузка активная',
    'қуаты',
    'қуат',
    'активті қуат',
    'белсенді қуат',
    'орташа қуат',
    'жүктеме',
    'жүктемесі',
    'тұтыну',
    'тұтынуы',
    'тұтыну көлемі',
    'электр энергиясы',
    'активті энергия',
    'белсенді энергия',
    'мәні',
    'мән',
  ],
  bytes_in: [
    'in',
    'traffic in',
    'download',
    'downloaded',
    'rx',
    'received',
    'inbound',
    'ingress',
    'internet in',
    'входящий',
    'входящий трафик',
    'трафик входящий',
    'трафик вх',
    'вх',
    'принято',
    'получено',
    'кіріс',
    'кіріс трафик',
    'қабылданған',
  ],
  bytes_out: [
    'out',
    'traffic out',
    'upload',
    'uploaded',
    'tx',
    'sent',
    'outbound',
    'egress',
    'internet out',
    'исходящий',
    'исходящий трафик',
    'трафик исходящий',
    'трафик исх',
    'исх',
    'отправлено',
    'передано',
    'шығыс',
    'шығыс трафик',
    'жіберілген',
  ],
  revision: ['revision', 'version', 'rev', 'ревизия', 'версия', 'номер версии', 'нұсқа', 'нұсқасы'],
  quality: [
    'quality',
    'quality flag',
    'quality code',
    'data quality',
    'reading quality',
    'validity',
    'valid',
    'is valid',
    'status',
    'status code',
    'reading type',
    'read type',
    'flag',
    'flags',
    'estimated',
    'is estimated',
    'качество',
    'качество данных',
    'достоверность',
    'признак достоверности',
    'признак качества',
    'статус',
    'статус данных',
    'статус значения',
    'тип показания',
    'признак',
    'флаг',
    'сапа',
    'мәртебе',
  ],
  name: ['name', 'site name', 'title', 'наименование', 'название', 'имя', 'атауы', 'нысан атауы'],
  sector: [
    'sector',
    'activity',
    'industry',
    'category',
    'customer type',
    'отрасль',
    'вид деятельности',
    'сектор',
    'категория',
    'сала',
    'саласы',
    'қызмет түрі',
  ],
  region: ['region', 'oblast', 'area', 'регион', 'область', 'облыс', 'облысы', 'өңір', 'аймақ'],
  time_zone: ['time zone', 'timezone', 'tz', 'часовой пояс', 'уақыт белдеуі', 'сағаттық белдеу'],
  contracted_kw: [
    'contracted',
    'contract',
    'contracted power',
    'capacity',
    'connected',
    'connection capacity',
    'allowed',
    'договорная мощность',
    'разрешенная мощность',
    'присоединенная мощность',
    'заявленная мощность',
    'шарттық қуат',
    'шарттық қуаты',
    'рұқсат етілген қуат',
    'рұқсат етілген қуаты',
    'қосылған қуат',
    'қосылған қуаты',
  ],
  licence_id: [
    'licence id',
    'license id',
    'licence',
    'license',
    'номер лицензии',
    'лицензия',
    'лицензия нөмірі',
  ],
  licensed_kw: [
    'licensed',
    'licenced',
    'licensed power',
    'лицензированная мощность',
    'мощность по лицензии',
    'лицензияланған қуат',
  ],
  licensed_from: [
    'licensed from',
    'licence from',
    'license from',
    'лицензия с',
    'дата лицензии',
    'начало лицензии',
    'лицензия басталуы',
  ],
  licensed_to: [
    'licensed to',
    'licence to',
    'license to',
    'licensed until',
    'лицензия по',
    'окончание лицензии',
    'лицензия аяқталуы',
  ],
} as const;

export type Meaning = keyof typeof NAMES;
export const MEANINGS = Object.keys(NAMES) as Meaning[];

export function isMeaning(word: string): word is Meaning {
  return Object.hasOwn(NAMES, word);
}

/** A header's words without the unit, and the unit. */
export function meaningOf(header: string): HeaderMeaning {
  const words = wordsOf(header);
  const unit = words.map(unitSpelled).find((spelled) => spelled !== undefined);
  return { name: words.filter((word) => unitSpelled(word) === undefined).join(' '), unit };
}

/** The rank of a header among those of a meaning, 0 the likeliest; undefined if it is not among them. */
export function rankAs(meaning: Meaning, header: string): number | undefined {
  return ranksOf(header).get(meaning);
}

/** All that a header may mean, with its rank among the headers of each meaning. */
export function ranksOf(header: string): ReadonlyMap<Meaning, number> {
  const { name, unit } = meaningOf(header);
  const isUnitAlone = name === '' && (unit?.dimension === 'power' || unit?.dimension === 'energy');
  return isUnitAlone ? UNIT_ALONE : (RANKS.get(name) ?? NOTHING);
}

const NOTHING: ReadonlyMap<Meaning, number> = new Map();
const UNIT_ALONE: ReadonlyMap<Meaning, number> = new Map([['load', NAMES.load.length]]);
const RANKS = ranksByName();

function ranksByName(): ReadonlyMap<string, ReadonlyMap<Meaning, number>> {
  const ranks = new Map<string, Map<Meaning, number>>();
  for (const meaning of MEANINGS) {
    for (const [rank, name] of NAMES[meaning].entries()) {
      const ofName = ranks.get(name) ?? new Map<Meaning, number>();
      ranks.set(name, ofName.set(meaning, rank));
    }
  }
  return ranks;
}

/** A mark between the letters of a unit, as in кВт·ч or kW*h, or a space, as in кВт ч. */
const UNIT_JOINT =
  /(квт|мвт|гвт|вт|kw|mw|gw|w)(?:\s*[·•∙⋅.*×-]\s*|\s+)(час|ч|сағат|сағ|hours?|hrs?|h)(?![\p{L}\p{N}])/gu;

/** Thousands and millions before a unit, as in тыс. кВт·ч. */
const THOUSANDS = /(?<!\p{L})(тыс|мың|млн)\.?\s*(?=(?:квт|вт))/gu;

/** Where a word in camel case has a joint, as in siteId; but not in kWh or кВт. */
const CAMEL_JOINT = /(?<=\p{Ll}{2})(?=\p{Lu})/gu;

function wordsOf(header: string): string[] {
  return header
    .normalize('NFKC')
    .replaceAll(CAMEL_JOINT, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(UNIT_JOINT, '$1$2')
    .replaceAll(THOUSANDS, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
