/** Times of a clock, in seconds, from a file that keeps one clock: that of the place, or with an offset or a Z that of Greenwich. */
import { clockTime } from '../clock.ts';
import type { Clock } from './traffic-buckets.ts';

export class Stamps {
  #clock: Clock | undefined;

  /** The clock of the first time that was read. */
  get clock(): Clock {
    return this.#clock ?? 'local';
  }

  /** Undefined where the text is no time, or is one of the other clock: nobody knows how far they are apart. */
  secondsOf(text: string): number | undefined {
    const time = clockTime(text.trim());
    if (time === undefined) return undefined;
    const clock = time.isInstant ? 'utc' : 'local';
    this.#clock ??= clock;
    return clock === this.#clock ? Math.round(time.minutes * 60) : undefined;
  }
}
