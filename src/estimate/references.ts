/**
 * What others have said, as they said it: who, when, how many megawatts, and what the figure counts. They contradict
 * each other, so none of them is a constant of this program. The first of a kind is what a scan is compared with
 * unless it is told otherwise. Only compare.ts may import this file: the answer must not see what it is held against.
 *
 * How firm each is stands at the end of `counts`: official; press, second hand; or no document behind it found.
 */

/** A public figure. The same shape goes into the report and is read from `--references FILE`. */
export interface Reference {
  id: string;
  kind: 'illegal_mining' | 'closed';
  who: string;
  /** As exact as the source is: a day, a month, or "late 2021". */
  date: string;
  mw: number;
  /** How many farms were closed; null where the source does not say. */
  farms: number | null;
  counts: string;
  source: string;
}

const ASSOCIATION = 'National Association of Blockchain and Data Centres Industry';
const MINISTRY = 'Ministry of Energy of Kazakhstan';

export const REFERENCES: readonly Reference[] = [
  {
    id: 'association-1200',
    kind: 'illegal_mining',
    who: ASSOCIATION,
    date: 'late 2021',
    mw: 1200,
    farms: null,
    counts:
      'Unregistered mining in the whole country. Others put the same figure in the mouth of the energy minister (November 2021) and of his ministry (January 2022). (Press, second hand.)',
    source: 'https://coinfox.info/news/12940',
  },
  {
    id: 'digital-minister-1000',
    kind: 'illegal_mining',
    who: 'B. Musin, minister of digital development',
    date: '2022-02-03',
    mw: 1000,
    farms: null,
    counts: 'Power drawn by unregistered miners: "to exceed 1 gigawatt", so a lower bound. (Official.)',
    source:
      'https://markets.businessinsider.com/news/stocks/kazakhstan-energy-officials-shut-down-13-illegal-data-farms-in-crypto-crackdown-1031213447',
  },
  {
    id: 'qazaqgreen-600',
    kind: 'illegal_mining',
    who: 'QazaqGreen journal',
    date: '2022-05',
    mw: 600,
    farms: null,
    counts:
      'The unregistered half of all mining, which it puts at 1,000 to 1,200 MW: 500 to 600 MW. (Press, second hand.)',
    source: 'QazaqGreen, May 2022',
  },
  {
    id: 'association-500',
    kind: 'illegal_mining',
    who: `A. Dordzhiyev, ${ASSOCIATION}`,
    date: '2021-10',
    mw: 500,
    farms: null,
    counts: 'Unregistered mining, "about". (Press, second hand.)',
    source: 'Cointelegraph, October 2021',
  },
  {
    id: 'energy-minister-340',
    kind: 'illegal_mining',
    who: 'M. Mirzagaliyev, minister of energy',
    date: '2021-11',
    mw: 340,
    farms: null,
    counts: 'Unregistered mining, beside 600 MW that is registered. (Press, second hand.)',
    source: 'CoinDesk, February 2022',
  },
  {
    id: 'association-closed-120',
    kind: 'closed',
    who: ASSOCIATION,
    date: 'late 2021',
    mw: 120,
    farms: 13,
    counts:
      'Farms closed by the ministry so far, as the association tells it. (No document behind it found.)',
    source: 'the association, late 2021',
  },
  {
    id: 'ministry-closed-202',
    kind: 'closed',
    who: MINISTRY,
    date: '2022-02-21',
    mw: 202,
    farms: 13,
    counts:
      'Farms found and stopped in five days, self-restrictions included. The prime minister counts 34 objects in the same operation. (Official.)',
    source: 'https://en.trend.az/business/energy/3558098.html',
  },
  {
    id: 'ministry-found-67.7',
    kind: 'closed',
    who: MINISTRY,
    date: '2022-02-21',
    mw: 67.73,
    farms: null,
    counts:
      'The part of the 202 MW that was physically found: the sum of its list by region (31.3, 22, 4, 3.5, 3.28, 1.8, 1.03 and 0.82 MW). (Official.)',
    source: 'https://en.trend.az/business/energy/3558098.html',
  },
  {
    id: 'ministry-self-restricted-135',
    kind: 'closed',
    who: MINISTRY,
    date: '2022-02-21',
    mw: 135,
    farms: null,
    counts:
      'The part of the 202 MW that switched itself off: West Kazakhstan 91 MW, Karaganda 44 MW. (Official.)',
    source: 'https://en.trend.az/business/energy/3558098.html',
  },
];

/**
 * Electricity generated in Kazakhstan in 2024 (https://www.trend.az/casia/kazakhstan/4130084.html). It stands in for
 * demand: net exchange was small beside it.
 */
const GENERATED_MWH = 117.9e6;
const HOURS_OF_2024 = 8784;

/** The load of the whole country, to say how much of it a scan has seen. */
export const COUNTRY = {
  name: 'Kazakhstan',
  year: 2024,
  meanMw: GENERATED_MWH / HOURS_OF_2024,
} as const;
