/**
 * The log of MRTG, newest first: the counters as they were last read, then averages in bytes a second.
 *
 *     1709280300 3415126893 914563021
 *     1709280300 12500 3100 12500 3100
 *     1709280000 12411 3052 13000 3300
 *
 * mrtg-logfile(1): epoch, average in, average out, largest in, largest out; the distance between lines grows from five
 * minutes to half an hour, two hours and a day. A line tells of the time since the line below it. Those of over an hour
 * show no hour of the day and are counted, not used. MRTG fills what it has not seen with zeros, which it cannot tell from
 * silence.
 */
import { words } from '../../language/words.ts';
import { fileName } from '../file-name.ts';
import type { Form } from './form.ts';
import { plainLines } from './plain-lines.ts';
import { DIRECTIONS, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { siteDecision, siteOf } from './traffic-site.ts';

export const mrtg: Form = {
  id: 'mrtg',
  isForm: (head) => BEGINNING.test(head.text),
  open: async (input, { addresses }) => {
    const site = siteOf([fileName(input.name)], addresses);
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`it is a log of MRTG: counters, then averages in bytes a second with growing distances`,
      decisions: [siteDecision([site], words`the name of the file says so`, addresses)],
      read: async (reader) => {
        const buckets = new TrafficBuckets(HOUR / 60, reader);
        let newer: Line | undefined;
        const lines = await plainLines(input, (text, line) => {
          if (line === 1) return;
          const [at, ...averages] = numbersIn(text);
          if (at === undefined || averages.length !== 4) {
            reader.unreadable(line, 1);
            return;
          }
          if (newer !== undefined) {
            const seconds = newer.at - at;
            if (seconds > HOUR) reader.passedOver?.(newer.line, 2, 'over_an_hour');
            else if (seconds > 0) {
              for (const [i, direction] of DIRECTIONS.entries()) {
                const bytes = Math.round(newer.averages[i]! * seconds);
                buckets.add({ site, direction, from: at, to: newer.at, bytes, line: newer.line });
              }
            }
          }
          newer = { at, averages, line };
        });
        // Nobody knows how long the oldest line is an average of.
        if (newer !== undefined) reader.passedOver?.(newer.line, 2, 'over_an_hour');
        handOutMeasured(buckets, 'utc');
        return lines;
      },
    };
  },
};

/** A counter that could not be read is -1. */
const BEGINNING = /^\d{9,10} -?\d+ -?\d+\r?\n(?:\d{9,10} \d+ \d+ \d+ \d+\r?\n){2}/u;

const HOUR = 3600;

interface Line {
  readonly at: number;
  readonly averages: readonly number[];
  readonly line: number;
}

function numbersIn(text: string): number[] {
  const fields = text.trim().split(/\s+/u);
  return fields.every((field) => /^\d{1,15}$/u.test(field)) ? fields.map(Number) : [];
}
