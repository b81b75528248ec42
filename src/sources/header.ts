/**
 * What a column's header says: whose column it is and in which unit. Headers are compared by their words, in lower
 * case, with the unit taken out: `Активная мощность, кВт` is the load in kW, `bytes_in` the traffic in bytes.
 */
import { HEADER_NAMES } from './header-names.ts';
import { type Unit, unitSpelled } from './quantity.ts';
import { withRatesSpelled } from './rate-spelling.ts';

export interface HeaderMeaning {
  readonly name: string;
  readonly unit: Unit | undefined;
}

export type Meaning = keyof typeof HEADER_NAMES;
export const MEANINGS = Object.keys(HEADER_NAMES) as Meaning[];

export function isMeaning(word: string): word is Meaning {
  return Object.hasOwn(HEADER_NAMES, word);
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
const UNIT_ALONE: ReadonlyMap<Meaning, number> = new Map([['load', HEADER_NAMES.load.length]]);
const RANKS = ranksByName();

function ranksByName(): ReadonlyMap<string, ReadonlyMap<Meaning, number>> {
  const ranks = new Map<string, Map<Meaning, number>>();
  for (const meaning of MEANINGS) {
    for (const [rank, name] of HEADER_NAMES[meaning].entries()) {
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
  return withRatesSpelled(header.normalize('NFKC').replaceAll(CAMEL_JOINT, ' '))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(UNIT_JOINT, '$1$2')
    .replaceAll(THOUSANDS, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
