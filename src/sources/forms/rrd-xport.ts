/**
 * What `rrdtool xport` prints: a legend for each column, then rows of mean rates, each known by the end of its step.
 *
 *     <xport><meta><start>1709280300</start><step>300</step>
 *       <legend><entry>Inbound (bits/s)</entry><entry>Outbound (bits/s)</entry></legend></meta>
 *     <data><row><t>1709280300</t><v>6.2159444444e+03</v><v>NaN</v></row>
 *
 * rrdxport(1): the times are there only with -t; without them the rows count on from the start.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { fileName } from '../file-name.ts';
import type { Input } from '../input.ts';
import type { Form } from './form.ts';
import { bucketMinutes, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { addRates, type RateRow, rateColumns, tooLongStep } from './traffic-rates.ts';
import { readXml, type XmlReader } from './xml.ts';

export const rrdXport: Form = {
  id: 'rrd-xport',
  isForm: (head) => /<xport>\s*<meta>/u.test(head.text),
  open: async (input, { addresses }) => {
    const beginning = new Rows(() => undefined);
    await readXml(input, 'utf-8', beginning);
    const { step, legends } = beginning;
    const minutes = bucketMinutes(step);
    if (!(step > 0) || legends.length === 0) throw withoutMeta(input);
    if (minutes === undefined) throw tooLongStep(input, step);
    const base = fileName(input.name);
    const { columns, decisions } = rateColumns({ input, legends, base, unit: undefined, addresses });
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`it is what rrdtool xport prints, with a step of ${step} s of which each time is the end`,
      decisions,
      read: async (reader) => {
        const buckets = new TrafficBuckets(minutes, reader);
        const lines = await readXml(
          input,
          'utf-8',
          new Rows((row) => addRates(buckets, columns, row, reader)),
        );
        handOutMeasured(buckets, 'utc');
        return lines;
      },
    };
  },
};

class Rows implements XmlReader {
  readonly #take: (row: RateRow) => void;
  readonly legends: string[] = [];
  step = Number.NaN;
  #next = Number.NaN;
  #fields: string[] = [];

  constructor(take: (row: RateRow) => void) {
    this.#take = take;
  }

  open(name: string): void {
    if (name === 'row') this.#fields = [];
  }

  close(name: string, text: string, line: number): void {
    if (name === 'start') this.#next = Number(text);
    else if (name === 'step') this.step = Number(text);
    else if (name === 'entry') this.legends.push(text);
    else if (name === 't') this.#next = Number(text);
    else if (name === 'v') this.#fields.push(text);
    else if (name === 'row' && this.#next > 0) {
      this.#take({ at: this.#next, step: this.step, fields: this.#fields, line });
      this.#next += this.step;
    }
  }
}

function withoutMeta({ name }: Input): Failure {
  return new Failure('no_step', EXIT.unreadable, words`this xport does not say its step and its legends`, {
    where: name,
    remedy: words`Export it again with XPORT:name:"Inbound (bits/s)" for each direction.`,
  });
}
