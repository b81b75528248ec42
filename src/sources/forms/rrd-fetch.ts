/**
 * What `rrdtool fetch FILE.rrd AVERAGE` prints: names of data sources, then the end of each step and its mean rates.
 *
 *                        traffic_in         traffic_out
 *
 *     1709280300: 6.2159444444e+03 1.1000000000e+03
 *     1709280600: nan nan
 *
 * Those of network monitors are bytes a second: traffic_in of Cacti, INOCTETS of LibreNMS, ds0 of MRTG.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { fileName } from '../file-name.ts';
import type { Input } from '../input.ts';
import { unitNamed } from '../quantity.ts';
import type { Form } from './form.ts';
import { plainLines } from './plain-lines.ts';
import { bucketMinutes, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { addRates, rateColumns, tooLongStep } from './traffic-rates.ts';

export const rrdFetch: Form = {
  id: 'rrd-fetch',
  isForm: (head) => BEGINNING.test(head.text),
  open: async (input, { addresses }) => {
    const { names, step } = await beginningOf(input);
    const minutes = bucketMinutes(step);
    if (minutes === undefined) throw tooLongStep(input, step);
    const { columns, decisions } = rateColumns({
      input,
      legends: names,
      base: fileName(input.name),
      unit: { is: unitNamed('B/s'), because: words`network monitors keep traffic in bytes a second` },
      addresses,
    });
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`it is what rrdtool fetch prints, with a step of ${step} s of which each time is the end`,
      decisions,
      read: async (reader) => {
        const buckets = new TrafficBuckets(minutes, reader);
        const lines = await plainLines(input, (text, line) => {
          const [, at, rest = ''] = ROW.exec(text) ?? [];
          if (at !== undefined) {
            addRates(
              buckets,
              columns,
              { at: Number(at), step, fields: rest.trim().split(/\s+/u), line },
              reader,
            );
          } else if (line > 1) reader.unreadable(line, 1);
        });
        handOutMeasured(buckets, 'utc');
        return lines;
      },
    };
  },
};

const ROW = /^\s*(\d{9,10}):\s+(.*)$/u;
const BEGINNING = /^[ \t]+\w[\w ]*\r?\n\s*\d{9,10}:\s+[-+\w.]+/u;

async function beginningOf(input: Input): Promise<{ names: string[]; step: number }> {
  let names: string[] = [];
  const times: number[] = [];
  await plainLines(input, (text, line) => {
    const at = ROW.exec(text)?.[1];
    if (line === 1) names = text.trim().split(/\s+/u);
    else if (at !== undefined && times.length < 2) times.push(Number(at));
  });
  const [first, second] = times;
  if (first !== undefined && second !== undefined && second > first) return { names, step: second - first };
  throw new Failure('no_step', EXIT.unreadable, words`one time alone does not say how long a step is`, {
    where: input.name,
    remedy: words`Fetch a longer period.`,
  });
}
