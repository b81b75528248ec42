/** What is taken for granted, in words. */
import { words } from '../language/words.ts';

/** Of the weight of an indicator the id of the indicator stays. */
export function assumptionName(name: string): string {
  const [, indicator] = /^weight_(.+)_bits$/u.exec(name) ?? [];
  if (indicator !== undefined) return words`weight ${indicator.replaceAll('_', ' ')} bits`;
  return NAMES[name]?.() ?? name.replaceAll('_', ' ');
}

const NAMES: Readonly<Record<string, (() => string) | undefined>> = {
  prior: () => words`prior`,
  threshold: () => words`threshold`,
  fitted_weights_times: () => words`fitted weights times`,
  family_cap_bits: () => words`family cap bits`,
  shared_error_times: () => words`shared error times`,
  block_bounds_times: () => words`block bounds times`,
  owners_in_common: () => words`owners in common`,
  feeders_in_common: () => words`feeders in common`,
  points_in_common: () => words`points in common`,
  excess_towards_most: () => words`excess towards most`,
  licence_tolerance: () => words`licence tolerance`,
  recent_days: () => words`recent days`,
  events: () => words`events`,
  falls_with_link: () => words`falls with link`,
  rigs_of_a_farm: () => words`rigs of a farm`,
  block_to_edge: () => words`block to edge`,
  whole_excess: () => words`whole excess`,
  little_before: () => words`little before`,
  flat_share: () => words`flat share`,
  usual_floor: () => words`usual floor`,
  most_floor: () => words`most floor`,
  least_block: () => words`least block`,
  loss_share: () => words`loss share`,
};
