/** Where in a record the places are that a layout reads, so that SQL can read them too. */
import type { ReadingSource, ValueColumn } from '../../sources/source.ts';

export interface Places {
  readonly site: number;
  /** One column, or one of dates and one of clock times. */
  readonly time: readonly number[];
  readonly quality: number | undefined;
}

/**
 * The places of a source that names one site and one time in each record; undefined if it is laid out otherwise. What
 * the layout makes of a record in which each field is its own place shows which it reads.
 */
export function placesOf(source: ReadingSource): Places | undefined {
  const { table, siteIndex, values, quality } = source;
  if (source.passedIn !== undefined) return undefined;
  const taken: { site: string; time: string; value: ValueColumn; text: string }[] = [];
  source.split(
    table.header.map((_, place) => `${place}`),
    (site, time, value, text) => taken.push({ site, time, value, text }),
  );
  const [first] = taken;
  if (first === undefined || !/^\d+(?: \d+)?$/u.test(first.time)) return undefined;
  const isOneOfEach =
    taken.length === values.length &&
    taken.every(
      ({ site, time, value, text }, i) =>
        site === `${siteIndex}` && time === first.time && value === values[i] && text === `${value.index}`,
    );
  if (!isOneOfEach) return undefined;
  return { site: siteIndex, time: first.time.split(' ').map(Number), quality: quality?.index };
}
