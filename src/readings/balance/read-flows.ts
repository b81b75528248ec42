/**
 * Reads the sites of feeders once more, and puts each reading into the flow of its feeder just as the repair put it into
 * the cells (repair.ts): sentinels are left out, energy is spread over its own interval, rivals are settled.
 */
import type { ReadingSource } from '../../sources/source.ts';
import type { Engine } from '../engine.ts';
import { respread } from '../over-interval.ts';
import { isSentinel } from '../sentinels.ts';
import { type Claim, settle } from '../settle.ts';
import type { Flow, Side } from './flow.ts';
import type { Member } from './members.ts';
import type { Treated } from './treated.ts';

/** Where the readings of a site go. */
export interface Course {
  readonly flow: Flow;
  readonly side: Side;
  readonly member: Member;
}

export interface FlowReading {
  readonly engine: Engine;
  readonly sources: readonly ReadingSource[];
  /** By site; the meter of a feeder may be a point of another. */
  readonly courses: ReadonlyMap<string, readonly Course[]>;
  /** What was set right at the sites that were. */
  readonly treated: ReadonlyMap<string, Treated>;
}

export async function readFlows({ engine, sources, courses, treated }: FlowReading): Promise<void> {
  const claims = new Map<string, Map<number, Claim[]>>();
  const take = (site: string, load: number, moment: Claim['moment']) => {
    for (const { flow, side, member } of courses.get(site)!) {
      flow.take(side, load, moment, member.minutesOn(moment.day));
    }
  };
  const sites = new Set(courses.keys());
  for (const [index, source] of sources.entries()) {
    await engine.readAgain(source, sites, {
      reading(
        site,
        { moment, again },
        column,
        value,
        assumedMinutes,
        { line, column: place, record, quality },
      ) {
        if (column.quantity !== 'load' || !courses.has(site)) return;
        const { suspects, dayAs } = treated.get(site) ?? UNTOUCHED;
        if (suspects !== undefined && isSentinel({ value, assumedMinutes }, column, suspects)) return;
        const as = dayAs(moment.day);
        if (as === 'read') take(site, value, moment);
        else if (as !== 'settled') {
          const load = respread({ value, assumedMinutes }, as, 'load');
          if (typeof load === 'number') take(site, load, moment);
        } else {
          const revision = source.revision === undefined ? '' : (record[source.revision] ?? '').trim();
          const ofSite = claims.get(site) ?? new Map<number, Claim[]>();
          const ofDay = ofSite.get(moment.day) ?? [];
          ofDay.push({
            source: index,
            line,
            column: place,
            moment,
            again,
            value,
            assumedMinutes,
            quality,
            revision,
          });
          claims.set(site, ofSite.set(moment.day, ofDay));
        }
      },
      refused: () => undefined, // Entered in the ledger when it was read the first time.
    });
  }
  for (const [site, byDay] of claims) {
    const { usualMinutes } = treated.get(site)!;
    for (const ofDay of byDay.values()) {
      for (const { value, moments } of settle(ofDay, { quantity: 'load', usualMinutes }).kept) {
        for (const moment of moments) take(site, value, moment);
      }
    }
  }
}

const UNTOUCHED: Pick<Treated, 'suspects' | 'dayAs'> = { suspects: undefined, dayAs: () => 'read' };
