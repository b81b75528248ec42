import type { Way } from '../way.ts';
import { behindLargeLoad } from './behind-large-load.ts';
import { blankSector } from './blank-sector.ts';
import { cappedMeter } from './capped-meter.ts';
import { eveningOff } from './evening-off.ts';
import { falseSector } from './false-sector.ts';
import { fillsValleys } from './fills-valleys.ts';
import { growing } from './growing.ts';
import { heatThrottled } from './heat-throttled.ts';
import { heedsOrder } from './heeds-order.ts';
import { irregular } from './irregular.ts';
import { movedAway } from './moved-away.ts';
import { nightOnly } from './night-only.ts';
import { noRecord } from './no-record.ts';
import { noiseAdded } from './noise-added.ts';
import { paddedTraffic } from './padded-traffic.ts';
import { pausesAfterRaids } from './pauses-after-raids.ts';
import { riseAndFall } from './rise-and-fall.ts';
import { satellite } from './satellite.ts';
import { slowRamp } from './slow-ramp.ts';
import { slowedMeter } from './slowed-meter.ts';
import { standing } from './standing.ts';
import { step } from './step.ts';
import { trafficInCrowd } from './traffic-in-crowd.ts';
import { twoFarms } from './two-farms.ts';
import { wanderingHours } from './wandering-hours.ts';
import { weekendsOff } from './weekends-off.ts';
import { whileItPays } from './while-it-pays.ts';
import { winterHeater } from './winter-heater.ts';
import { workhoursOff } from './workhours-off.ts';

/** Every way to hide a farm. */
export const WAYS: readonly [Way, ...Way[]] = [
  behindLargeLoad,
  blankSector,
  cappedMeter,
  eveningOff,
  falseSector,
  fillsValleys,
  growing,
  heatThrottled,
  heedsOrder,
  irregular,
  movedAway,
  nightOnly,
  noRecord,
  noiseAdded,
  paddedTraffic,
  pausesAfterRaids,
  riseAndFall,
  satellite,
  slowRamp,
  slowedMeter,
  standing,
  step,
  trafficInCrowd,
  twoFarms,
  wanderingHours,
  weekendsOff,
  whileItPays,
  winterHeater,
  workhoursOff,
];
