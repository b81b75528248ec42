/** The region a site is registered in, under one name whatever the language and the year of the register, and its grid zone. */
import { isUndeclared, plainWord } from '../sources/undeclared.ts';

export interface Region {
  /** One of ZONES' regions, or the registered word itself where it is none of them. */
  readonly name: string;
  /** Undefined for a word that is no region of Kazakhstan. */
  readonly zone: Zone | undefined;
}

type Zone = 'North' | 'South' | 'West';

/** The region of a registered word; undefined where nothing is said. */
export function regionOf(registered: string | undefined): Region | undefined {
  if (registered === undefined || isUndeclared(registered)) return undefined;
  const word = plainWord(registered);
  return BY_WORD.get(word) ?? BY_WORD.get(bare(word)) ?? { name: registered.trim(), zone: undefined };
}

/** The zone that a word names, else the word itself: other grids have other zones. Undefined where nothing is said. */
export function zoneNamed(registered: string | undefined): string | undefined {
  if (registered === undefined || isUndeclared(registered)) return undefined;
  const word = plainWord(registered).replace(/ ?(?:zone|зона|аймағы?)$/u, '');
  const known = Object.entries(ZONE_WORDS).find(([, words]) => words.includes(word));
  return known?.[0] ?? registered.trim();
}

const ZONE_WORDS: Readonly<Record<Zone, readonly string[]>> = {
  North: ['north', 'northern', 'север', 'северная', 'солтүстік'],
  South: ['south', 'southern', 'юг', 'южная', 'оңтүстік'],
  West: ['west', 'western', 'запад', 'западная', 'батыс'],
};

/**
 * The zones that the system operator balances apart (KEGOC, https://www.kegoc.kz/en/press-center/press-releases/155619/,
 * 2021), and their regions: the southern ones as KEGOC lists them (https://www.kegoc.kz/en/press-center/press-releases/160270/,
 * December 2022), the western ones those with a grid apart, all others northern; assumed, 2026-11. Abai, Zhetysu and
 * Ulytau were parts of East Kazakhstan, Almaty Region and Karaganda until June 2022; South Kazakhstan is Turkistan since
 * 2018; Astana was Nur-Sultan from 2019 to 2022.
 */
const ZONES: Readonly<Record<Zone, Readonly<Record<string, readonly string[]>>>> = {
  North: {
    Abai: ['abai', 'abay', 'абайская', 'абай'],
    Akmola: ['akmola', 'aqmola', 'акмолинская', 'акмола', 'ақмола'],
    Aktobe: ['aktobe', 'aqtobe', 'aktyubinsk', 'актюбинская', 'актобе', 'ақтөбе'],
    Astana: ['astana', 'nur sultan', 'астана', 'нур султан', 'нұр сұлтан'],
    'East Kazakhstan': ['east kazakhstan', 'восточно казахстанская', 'вко', 'шығыс қазақстан', 'шқо'],
    Karaganda: [
      'karaganda',
      'karagandy',
      'qaraghandy',
      'qaragandy',
      'карагандинская',
      'караганда',
      'қарағанды',
    ],
    Kostanay: ['kostanay', 'kostanai', 'qostanay', 'qostanai', 'костанайская', 'костанай', 'қостанай'],
    'North Kazakhstan': ['north kazakhstan', 'северо казахстанская', 'ско', 'солтүстік қазақстан', 'сқо'],
    Pavlodar: ['pavlodar', 'павлодарская', 'павлодар'],
    Ulytau: ['ulytau', 'ulutau', 'улытауская', 'улытау', 'ұлытау'],
  },
  South: {
    Almaty: ['almaty', 'алматы', 'almaty city', 'алматы қаласы', 'город алматы', 'г алматы'],
    'Almaty Region': [
      'almaty region',
      'almaty oblast',
      'almaty oblysy',
      'алматинская',
      'алматинская область',
      'алматы облысы',
    ],
    Kyzylorda: ['kyzylorda', 'qyzylorda', 'кызылординская', 'кызылорда', 'қызылорда'],
    Shymkent: ['shymkent', 'chimkent', 'шымкент', 'чимкент'],
    Turkistan: [
      'turkistan',
      'turkestan',
      'туркестанская',
      'туркестан',
      'түркістан',
      'south kazakhstan',
      'южно казахстанская',
      'юко',
      'оңтүстік қазақстан',
      'оқо',
    ],
    Zhambyl: ['zhambyl', 'jambyl', 'жамбылская', 'жамбыл'],
    Zhetysu: ['zhetysu', 'zhetisu', 'jetisu', 'jetysu', 'жетысуская', 'жетысу', 'жетісу'],
  },
  West: {
    Atyrau: ['atyrau', 'атырауская', 'атырау'],
    Mangystau: ['mangystau', 'mangistau', 'мангистауская', 'мангыстау', 'маңғыстау'],
    'West Kazakhstan': ['west kazakhstan', 'западно казахстанская', 'зко', 'батыс қазақстан', 'бқо'],
  },
};

const BY_WORD: ReadonlyMap<string, Region> = new Map(
  Object.entries(ZONES).flatMap(([zone, regions]) =>
    Object.entries(regions).flatMap(([name, words]) =>
      words.map((word) => [plainWord(word), { name, zone: zone as Zone }] as const),
    ),
  ),
);

/** Without the word for a region or a city, before its name or after it. */
function bare(word: string): string {
  return word
    .replace(/^(?:область|обл|город|г|city of|city)\s+/u, '')
    .replace(/\s+(?:область|обл|облысы|қаласы|region|oblast|oblysy|province|city)$/u, '');
}
