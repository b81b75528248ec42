/**
 * A graph of Cacti as CSV: what it shows and its step, then a line for each end of a step, by the clock of the server.
 *
 *     "Title:","Router 1 - Traffic - Gi0/1"
 *     "Vertical Label:","bits per second"
 *     "Start Date:","2024-03-01 00:00:00"
 *     "End Date:","2024-03-02 00:00:00"
 *     "Step:","300"
 *     ...
 *     "Date","Inbound","Outbound"
 *     "2024-03-01 00:05:00","6.2159444444e+03","nan"
 *
 * As graph_xport.php writes it (github.com/Cacti/cacti); times may be epochs.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { fileName } from '../file-name.ts';
import { meaningOf } from '../header.ts';
import type { Input } from '../input.ts';
import { csvLines } from './csv-lines.ts';
import type { Form } from './form.ts';
import { Stamps } from './stamps.ts';
import { bucketMinutes, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { addRates, rateColumns, tooLongStep } from './traffic-rates.ts';

export const cacti: Form = {
  id: 'cacti',
  isForm: (head) => BEGINNING.test(head.text),
  open: async (input, { addresses }) => {
    const { about, legends, line: headerLine, isEpoch } = await beginningOf(input);
    const step = Number(about.get('step'));
    const minutes = bucketMinutes(step);
    if (!(step > 0) || minutes === undefined) throw tooLongStep(input, step);
    const label = about.get('vertical label') ?? '';
    const { unit } = meaningOf(label);
    const title = about.get('title')?.replace(/ - Traffic(?= - |$)/u, '');
    const { columns, decisions } = rateColumns({
      input,
      legends,
      base: title || fileName(input.name),
      unit: unit && { is: unit, because: words`the graph is labelled "${label}"` },
      addresses,
    });
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: headerLine + 1,
      because: words`it is a graph that Cacti exported, with a step of ${step} s of which each time is the end`,
      decisions,
      read: async (reader) => {
        const buckets = new TrafficBuckets(minutes, reader);
        const stamps = new Stamps();
        const lines = await csvLines(input, undefined, {
          record(fields, line) {
            if (line <= headerLine) return;
            const at = isEpoch ? epochIn(fields[0] ?? '') : stamps.secondsOf(fields[0] ?? '');
            if (at === undefined) reader.unreadable(line, 1);
            else addRates(buckets, columns, { at, step, fields: fields.slice(1), line }, reader);
          },
          unreadable: reader.unreadable,
        });
        handOutMeasured(buckets, isEpoch ? 'utc' : stamps.clock);
        return lines;
      },
    };
  },
};

/** The title is the first line, and the step follows among the next. */
const BEGINNING = /^"?Title:?"?,[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){1,8}?"?Step:?"?,"?\d/u;

interface Beginning {
  readonly about: ReadonlyMap<string, string>;
  readonly legends: readonly string[];
  readonly line: number;
  readonly isEpoch: boolean;
}

async function beginningOf(input: Input): Promise<Beginning> {
  const about = new Map<string, string>();
  let header: { legends: string[]; line: number } | undefined;
  let isEpoch = false;
  let rows = 0;
  await csvLines(input, undefined, {
    record([first = '', ...fields], line) {
      const word = first.trim().replace(/:$/u, '').toLowerCase();
      if (header !== undefined) {
        if (rows === 0) isEpoch = EPOCH.test(first.trim());
        rows += 1;
      } else if (word === 'date') header = { legends: fields.map((text) => text.trim()), line };
      else about.set(word, (fields[0] ?? '').trim());
    },
    unreadable: () => undefined,
  });
  if (header !== undefined) return { about, ...header, isEpoch };
  throw new Failure(
    'no_rows',
    EXIT.nothingUsable,
    words`this graph of Cacti has no line that begins with "Date"`,
    {
      where: input.name,
      remedy: words`Export the graph again, as CSV with its data.`,
    },
  );
}

const EPOCH = /^\d{9,10}$/u;

function epochIn(text: string): number | undefined {
  return EPOCH.test(text.trim()) ? Number(text) : undefined;
}
