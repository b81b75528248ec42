/** What the legend of a column or an item of a network monitor says: which way the traffic goes, of what, and in which unit. */
import type { AddressMap } from '../addresses.ts';
import { meaningOf } from '../header.ts';
import { isOfTraffic, type Unit } from '../quantity.ts';
import type { Direction } from './traffic-buckets.ts';
import { siteOf } from './traffic-site.ts';

export interface Legend {
  readonly direction: Direction;
  /** What is left of it without the direction and the unit: an interface, a customer, or nothing. */
  readonly of: string;
  readonly unit: Unit | undefined;
}

/** Undefined where it tells no direction, both, or of something else than means: largest values and percentiles never are. */
export function legendOf(text: string): Legend | undefined {
  if (NO_MEAN.test(text)) return undefined;
  const isIn = WAYS.in.test(text);
  if (isIn === WAYS.out.test(text)) return undefined;
  const direction = isIn ? 'in' : 'out';
  const { unit } = meaningOf(text);
  const of = text
    .replace(WAYS[direction], ' ')
    .replace(FILLERS, ' ')
    .replaceAll(/[\s:,;_-]+$|^[\s:,;_-]+/gu, '')
    .replaceAll(/\s+/gu, ' ');
  return { direction, of, unit: unit !== undefined && isOfTraffic(unit) ? unit : undefined };
}

const NO_MEAN =
  /(?<!\p{L})(?:max(?:imum)?|peak|min(?:imum)?|last|current|total|sum|error\w*|discard\w*|drop\w*|percentile|макс\p{L}*|мин\p{L}*)(?!\p{L})|9[0-9](?:th|-?й)|перцентиль/iu;

const WAYS: Readonly<Record<Direction, RegExp>> = {
  in: /(?<!\p{L})(?:traffic[_ ]in|in(?:bound|coming|gress|octets|put)?|rx|(?:bits|bytes)[_ ]received|received|download|входящ\p{L}*|принят\p{L}*|ds0)(?!\p{L}|\d)/iu,
  out: /(?<!\p{L})(?:traffic[_ ]out|out(?:bound|going|octets|put)?|egress|tx|(?:bits|bytes)[_ ]sent|sent|upload|исходящ\p{L}*|отправлен\p{L}*|ds1)(?!\p{L}|\d)/iu,
};

/** Words that tell nothing of whose the traffic is. */
const FILLERS =
  /(?<!\p{L})(?:network traffic on|network traffic|traffic|interface|average|avg|mean|ave|bits?|bytes?|octets|трафик)(?!\p{L})|\([^)]*(?:bit|byte|bps|бит|байт)[^)]*\)|(?<!\p{L})[kKMG]?[bB](?:ps|\/s)(?!\p{L})/giu;

/** The site of a legend in a file, or of a device, called `base`. */
export function siteOfLegend({ of }: Legend, base: string, map: AddressMap | undefined): string {
  return of === '' ? siteOf([base], map) : siteOf([`${base} ${of}`, of, base], map);
}
