/**
 * What others have said, as they said it: who, when, how many megawatts, and what the figure counts. They contradict
 * each other, so none of them is a constant of this program. The first of a kind is what a scan is compared with
 * unless it is told otherwise. Only compare.ts may import this file: the answer must not see what it is held against.
 */

import { words } from '../language/words.ts';
import type { Reference } from './reference.ts';

const association = () => words`National Association of Blockchain and Data Centres Industry`;
const minister = () => words`M. Mirzagaliyev, minister of energy`;
const ministry = () => words`Ministry of Energy of Kazakhstan`;
const MINISTRY_RELEASE = 'https://en.trend.az/business/energy/3558098.html';

const ESTIMATE = {
  kind: 'illegal_mining',
  farms: null,
  mining: 'unregistered',
  power: null,
} as const;
const CLOSURE = { kind: 'closed', farms: null, mining: 'unregistered' } as const;

export const REFERENCES: readonly Reference[] = [
  {
    ...ESTIMATE,
    id: 'association-1200',
    get who() {
      return association();
    },
    get date() {
      return words`late 2021`;
    },
    mw: 1200,
    firmness: 'unsourced',
    get counts() {
      return words`Unregistered mining in the whole country. Others put the same figure in the mouth of the energy minister (November 2021) and of his ministry (January 2022).`;
    },
    get source() {
      return words`the association, late 2021`;
    },
  },
  {
    ...ESTIMATE,
    id: 'energy-minister-1200',
    get who() {
      return minister();
    },
    date: '2021-11',
    mw: 1200,
    firmness: 'press',
    get counts() {
      return words`Illegal mining in the whole country, as one paper tells it; another has 340 MW of him.`;
    },
    source: 'https://coinfox.info/news/12940',
  },
  {
    ...ESTIMATE,
    id: 'ministry-1200',
    get who() {
      return ministry();
    },
    date: '2022-01-10',
    mw: 1200,
    firmness: 'press',
    get counts() {
      return words`Unregistered mining, "up to", beside 600 MW that is registered: an upper bound.`;
    },
    get source() {
      return words`press of 10 January 2022`;
    },
  },
  {
    ...ESTIMATE,
    id: 'digital-minister-1000',
    get who() {
      return words`B. Musin, minister of digital development`;
    },
    date: '2022-02-03',
    mw: 1000,
    power: 'consumed',
    firmness: 'press',
    get counts() {
      return words`Power drawn by unregistered miners: "to exceed 1 gigawatt", so a lower bound.`;
    },
    source:
      'https://markets.businessinsider.com/news/stocks/kazakhstan-energy-officials-shut-down-13-illegal-data-farms-in-crypto-crackdown-1031213447',
  },
  {
    ...ESTIMATE,
    id: 'qazaqgreen-600',
    get who() {
      return words`QazaqGreen journal`;
    },
    date: '2022-05',
    mw: 600,
    firmness: 'press',
    get counts() {
      return words`The unregistered half of all mining, which it puts at 1,000 to 1,200 MW: 500 to 600 MW.`;
    },
    get source() {
      return words`QazaqGreen, May 2022`;
    },
  },
  {
    ...ESTIMATE,
    id: 'association-500',
    get who() {
      return words`A. Dordzhiyev, ${association()}`;
    },
    date: '2021-10',
    mw: 500,
    firmness: 'press',
    get counts() {
      return words`Unregistered mining, "about".`;
    },
    get source() {
      return words`Cointelegraph, October 2021`;
    },
  },
  {
    ...ESTIMATE,
    id: 'energy-minister-340',
    get who() {
      return minister();
    },
    date: '2021-11',
    mw: 340,
    firmness: 'press',
    get counts() {
      return words`Unregistered mining, beside 600 MW that is registered.`;
    },
    get source() {
      return words`CoinDesk, February 2022`;
    },
  },
  {
    ...CLOSURE,
    id: 'association-closed-120',
    get who() {
      return association();
    },
    get date() {
      return words`late 2021`;
    },
    mw: 120,
    farms: 13,
    power: null,
    firmness: 'unsourced',
    get counts() {
      return words`Farms closed by the ministry so far, as the association tells it.`;
    },
    get source() {
      return words`the association, late 2021`;
    },
  },
  {
    ...CLOSURE,
    id: 'ministry-closed-202',
    get who() {
      return ministry();
    },
    date: '2022-02-21',
    mw: 202,
    farms: 13,
    power: 'consumed',
    firmness: 'official',
    get counts() {
      return words`Farms found and stopped in five days; two thirds of it are self-restrictions. Of the same operation the prime minister counts 34 objects.`;
    },
    source: MINISTRY_RELEASE,
  },
  {
    ...CLOSURE,
    id: 'prime-minister-closed-202',
    get who() {
      return words`Prime Minister of Kazakhstan`;
    },
    date: '2022-02',
    mw: 202,
    farms: 34,
    power: 'disconnected',
    firmness: 'official',
    get counts() {
      return words`Objects stopped from 18 to 20 February 2022 in four regions, with the capacity that was limited. Of the same operation the ministry counts 13 farms.`;
    },
    source:
      'https://primeminister.kz/en/news/prinimat-reshitelnye-mery-v-otnoshenii-serogo-mayninga-poruchil-premer-ministr-211299',
  },
  {
    ...CLOSURE,
    id: 'ministry-found-67.7',
    get who() {
      return ministry();
    },
    date: '2022-02-21',
    mw: 67.73,
    power: null,
    firmness: 'official',
    get counts() {
      return words`The part of the 202 MW that was physically found, as capacity: the sum of its list by region (31.3, 22, 4, 3.5, 3.28, 1.8, 1.03 and 0.82 MW).`;
    },
    source: MINISTRY_RELEASE,
  },
  {
    ...CLOSURE,
    id: 'ministry-self-restricted-135',
    get who() {
      return ministry();
    },
    date: '2022-02-21',
    mw: 135,
    mining: null,
    power: 'disconnected',
    firmness: 'official',
    get counts() {
      return words`The part of the 202 MW that switched itself off: West Kazakhstan 91 MW, Karaganda 44 MW.`;
    },
    source: MINISTRY_RELEASE,
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
  get name() {
    return words`Kazakhstan`;
  },
  year: 2024,
  meanMw: GENERATED_MWH / HOURS_OF_2024,
} as const;
