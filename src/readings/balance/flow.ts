/** What goes into a feeder and what its metering points take out of it, interval by interval. */
import type { Moment } from '../calendar.ts';
import { SLOT_MINUTES } from '../slots.ts';

export type Side = 'meter' | 'point';

/** Energies of one interval, in milliwatt-minutes, where every meter and every point was read all through it. */
export interface WholeInterval {
  readonly moment: Moment;
  readonly fed: number;
  readonly taken: number;
}

export interface FlowShape {
  /** Length of the interval: the longest at which any of them is read, which divides the hour. */
  readonly minutes: number;
  /** First and last local day on which the feeder's meters were read, in days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  readonly meters: number;
  readonly points: number;
}

const MINUTES_A_DAY = 1440;

/** So many intervals has a flow of that shape: a day more on either side, for the zone. */
export function intervalsIn({ minutes, from, to }: Pick<FlowShape, 'minutes' | 'from' | 'to'>): number {
  return ((to - from + 3) * MINUTES_A_DAY) / minutes;
}

/** Sums of whole numbers well under 2^53: in whichever order readings come, they are the same. */
export class Flow {
  readonly shape: FlowShape;
  readonly #start: number;
  readonly #energy: Readonly<Record<Side, Float64Array>>;
  readonly #minutes: Readonly<Record<Side, Uint32Array>>;
  /** When the interval begins, by a reading of the feeder's meter. */
  readonly #moments: (Moment | undefined)[];

  constructor(shape: FlowShape) {
    const intervals = intervalsIn(shape);
    this.shape = shape;
    this.#start = (shape.from - 1) * MINUTES_A_DAY;
    this.#energy = { meter: new Float64Array(intervals), point: new Float64Array(intervals) };
    this.#minutes = { meter: new Uint32Array(intervals), point: new Uint32Array(intervals) };
    this.#moments = new Array<Moment | undefined>(intervals).fill(undefined);
  }

  /** Adds a load, in milliwatts, that lasted so many minutes. What straddles two intervals makes neither whole. */
  take(side: Side, load: number, moment: Moment, lasted: number): void {
    const { minutes } = this.shape;
    const within = (moment.slot * SLOT_MINUTES) % minutes;
    const place = Math.floor((moment.instant - within - this.#start) / minutes);
    const isWithin = place >= 0 && place < this.#moments.length && within + lasted <= minutes;
    if (!isWithin) return;
    this.#energy[side][place]! += load * lasted;
    this.#minutes[side][place]! += lasted;
    if (side === 'meter' && within === 0) this.#moments[place] = moment;
  }

  /** In their order in time; those at which something was read and something else was not are counted by `partly`. */
  *whole(partly: () => void): Generator<WholeInterval> {
    const { minutes, meters, points } = this.shape;
    for (const [place, moment] of this.#moments.entries()) {
      const [fed, taken] = [this.#minutes.meter[place]!, this.#minutes.point[place]!];
      if (moment !== undefined && fed === meters * minutes && taken === points * minutes) {
        yield { moment, fed: this.#energy.meter[place]!, taken: this.#energy.point[place]! };
      } else if (fed > 0) partly();
    }
  }
}
