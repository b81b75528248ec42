/**
 * The polls behind the bills of LibreNMS, its table bill_data as CSV: bytes since the poll before.
 *
 *     bill_id,timestamp,period,delta,in_delta,out_delta
 *     3,2024-03-01 00:05:04,300,18750000,15000000,3750000
 *
 * The period is in seconds and ends at the timestamp, by the clock of the server, unless it names another.
 */
import { words } from '../../language/words.ts';
import { csvLines, namesIn } from './csv-lines.ts';
import type { Form } from './form.ts';
import { Stamps } from './stamps.ts';
import { DIRECTIONS, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { siteOf } from './traffic-site.ts';

const COLUMNS = ['bill_id', 'timestamp', 'period', 'in_delta', 'out_delta'] as const;
const HOUR = 3600;

export const libreNmsBills: Form = {
  id: 'librenms-bills',
  isForm: ({ firstLine }) => {
    const names = namesIn(firstLine);
    return COLUMNS.every((name) => names.includes(name));
  },
  open: async (input, { addresses }, { firstLine }) => {
    const names = namesIn(firstLine);
    const [bill, stamp, period, into, out] = COLUMNS.map((name) => names.indexOf(name));
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`it has the columns of bill_data of LibreNMS, whose deltas are bytes over the period before the timestamp`,
      decisions: [
        {
          about: 'site',
          value: words`bill`,
          because: words`the polls are of bills; a map of names such as "bill 3" would go before it`,
          certainty: 'likely',
        },
      ],
      read: async (reader) => {
        const buckets = new TrafficBuckets(60, reader);
        const stamps = new Stamps();
        const lines = await csvLines(input, names, {
          record(fields, line) {
            const of = (place: number | undefined) => (fields[place!] ?? '').trim();
            const to = stamps.secondsOf(of(stamp));
            const seconds = Number(of(period));
            if (to === undefined || !(seconds > 0)) {
              reader.unreadable(line, 1);
              return;
            }
            if (seconds > HOUR) {
              reader.passedOver?.(line, 2, 'over_an_hour');
              return;
            }
            const site = siteOf([`bill ${of(bill)}`, of(bill)], addresses);
            for (const [i, place] of [into, out].entries()) {
              const bytes = Number(of(place) || Number.NaN);
              const volume = { site, direction: DIRECTIONS[i]!, from: to - seconds, to, line };
              if (!(bytes >= 0)) reader.passedOver?.(line, 1, 'not_a_number');
              else buckets.add({ ...volume, bytes: Math.round(bytes) });
            }
          },
          unreadable: reader.unreadable,
        });
        handOutMeasured(buckets, stamps.clock);
        return lines;
      },
    };
  },
};
