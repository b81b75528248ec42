import type { Way } from '../way.ts';

/** Its few bytes drown in the traffic of a large user: a data centre, a server room, a campus. */
export const trafficInCrowd: Way = {
  id: 'traffic_in_crowd',
  share: 4,
  place: 'behind a host',
  behind: ['data_centre', 'telecom', 'office_with_servers', 'university', 'apartment_block', 'hotel'],
  link: 'line',
};
