import type { Kind } from '../kind.ts';
import { apartmentBlock } from './apartment-block.ts';
import { bakery } from './bakery.ts';
import { boilerHouse } from './boiler-house.ts';
import { busDepot } from './bus-depot.ts';
import { carPark } from './car-park.ts';
import { cementMill } from './cement-mill.ts';
import { coldStore } from './cold-store.ts';
import { compressor } from './compressor.ts';
import { computeCentre } from './compute-centre.ts';
import { constructionSite } from './construction-site.ts';
import { dataCentre } from './data-centre.ts';
import { daylightGreenhouse } from './daylight-greenhouse.ts';
import { electricHome } from './electric-home.ts';
import { greenhouse } from './greenhouse.ts';
import { heatPumpHome } from './heat-pump-home.ts';
import { home } from './home.ts';
import { hospital } from './hospital.ts';
import { hotel } from './hotel.ts';
import { industry } from './industry.ts';
import { irrigation } from './irrigation.ts';
import { laboratory } from './laboratory.ts';
import { office } from './office.ts';
import { officeWithServers } from './office-with-servers.ts';
import { poultryFarm } from './poultry-farm.ts';
import { pumps } from './pumps.ts';
import { restaurant } from './restaurant.ts';
import { school } from './school.ts';
import { sewageWorks } from './sewage-works.ts';
import { shiftPlant } from './shift-plant.ts';
import { shop } from './shop.ts';
import { smelter } from './smelter.ts';
import { streetLighting } from './street-lighting.ts';
import { telecom } from './telecom.ts';
import { university } from './university.ts';
import { warehouse } from './warehouse.ts';
import { workshop } from './workshop.ts';

/** Every kind of honest load. */
export const KINDS: readonly [Kind, ...Kind[]] = [
  apartmentBlock,
  bakery,
  boilerHouse,
  busDepot,
  carPark,
  cementMill,
  coldStore,
  compressor,
  computeCentre,
  constructionSite,
  dataCentre,
  daylightGreenhouse,
  electricHome,
  greenhouse,
  heatPumpHome,
  home,
  hospital,
  hotel,
  industry,
  irrigation,
  laboratory,
  officeWithServers,
  office,
  poultryFarm,
  pumps,
  restaurant,
  school,
  sewageWorks,
  shiftPlant,
  shop,
  smelter,
  streetLighting,
  telecom,
  university,
  warehouse,
  workshop,
];
