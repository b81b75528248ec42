import type { Kind } from '../kind.ts';
import { apartmentBlock } from './apartment-block.ts';
import { bakery } from './bakery.ts';
import { coldStore } from './cold-store.ts';
import { dataCentre } from './data-centre.ts';
import { greenhouse } from './greenhouse.ts';
import { home } from './home.ts';
import { industry } from './industry.ts';
import { laboratory } from './laboratory.ts';
import { office } from './office.ts';
import { pumps } from './pumps.ts';
import { restaurant } from './restaurant.ts';
import { school } from './school.ts';
import { shop } from './shop.ts';
import { smelter } from './smelter.ts';
import { streetLighting } from './street-lighting.ts';
import { telecom } from './telecom.ts';
import { workshop } from './workshop.ts';

/** Every kind of honest load. */
export const KINDS: readonly [Kind, ...Kind[]] = [
  home,
  apartmentBlock,
  office,
  school,
  laboratory,
  shop,
  bakery,
  restaurant,
  workshop,
  industry,
  coldStore,
  pumps,
  telecom,
  dataCentre,
  smelter,
  greenhouse,
  streetLighting,
];
