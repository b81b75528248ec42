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
  site: [
    'site id',
    'site',
    'site code',
    'id site',
    'metering point',
    'metering point id',
    'usage point',
    'meter point',
    'point',
    'point id',
    'point code',
    'mpan',
    'nmi',
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
    'date',
    'дата',
  ],
  clock_time: ['time', 'clock', 'hour', 'время', 'час'],
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
  ],
  revision: ['revision', 'version', 'rev', 'ревизия', 'версия', 'номер версии'],
  name: ['name', 'site name', 'title', 'наименование', 'название', 'имя'],
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
  ],
  region: ['region', 'oblast', 'area', 'регион', 'область'],
  time_zone: ['time zone', 'timezone', 'tz', 'часовой пояс'],
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
  ],
  licence_id: ['licence id', 'license id', 'licence', 'license', 'номер лицензии', 'лицензия'],
  licensed_kw: ['licensed', 'licenced', 'licensed power', 'лицензированная мощность', 'мощность по лицензии'],
  licensed_from: [
    'licensed from',
    'licence from',
    'license from',
    'лицензия с',
    'дата лицензии',
    'начало лицензии',
  ],
  licensed_to: [
    'licensed to',
    'licence to',
    'license to',
    'licensed until',
    'лицензия по',
    'окончание лицензии',
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
  const { name, unit } = meaningOf(header);
  const names: readonly string[] = NAMES[meaning];
  const isUnitAlone = name === '' && (unit?.dimension === 'power' || unit?.dimension === 'energy');
  if (isUnitAlone) return meaning === 'load' ? names.length : undefined;
  const rank = names.indexOf(name);
  return rank < 0 ? undefined : rank;
}

/** A mark between the letters of a unit, as in кВт·ч or kW*h. */
const UNIT_JOINT = /(квт|мвт|вт|kw|mw|w)\s*[·•∙⋅.*×-]\s*(ч|h)(?![\p{L}\p{N}])/gu;

/** Where a word in camel case has a joint, as in siteId; but not in kWh or кВт. */
const CAMEL_JOINT = /(?<=\p{Ll}{2})(?=\p{Lu})/gu;

function wordsOf(header: string): string[] {
  return header
    .normalize('NFKC')
    .replaceAll(CAMEL_JOINT, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(UNIT_JOINT, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
