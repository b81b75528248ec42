/**
 * Flows as nfdump writes them with `-o csv`: 48 columns up to version 1.7.4, ten from 1.7.5 on.
 *
 *     ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das,...
 *     firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows
 *
 * Times are of the clock of the host that ran nfdump (github.com/phaag/nfdump), unless they name another. A summary stands at the end; rows of 1970 are of
 * exporters that had not set their clock. By how much a router sampled is not in the file.
 */
import { words } from '../../language/words.ts';
import { csvLines, namesIn } from './csv-lines.ts';
import { Flows, flowDecisions, mapFor } from './flows.ts';
import type { Form } from './form.ts';
import { Stamps } from './stamps.ts';
import { TRAFFIC_HEADER } from './traffic-buckets.ts';

export const nfdump: Form = {
  id: 'nfdump',
  isForm: ({ firstLine }) => {
    const { from, to, duration, source, destination, forward } = placesIn(namesIn(firstLine));
    return Math.min(from, source, destination, forward) >= 0 && Math.max(to, duration) >= 0;
  },
  open: async (input, { addresses, zone }, { firstLine }) => {
    const map = mapFor(input, addresses);
    const header = namesIn(firstLine);
    const places = placesIn(header);
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`its header is one of nfdump, whose times are of the clock of its host`,
      holdsEvents: true,
      decisions: flowDecisions(map),
      read: async (reader) => {
        const stamps = new Stamps();
        const flows = new Flows(reader, map, stamps, zone);
        let isSummary = false;
        const lines = await csvLines(input, header, {
          record(fields, line) {
            const of = (place: number) => (fields[place] ?? '').trim();
            isSummary ||= /^summary/iu.test(of(0));
            const from = stamps.secondsOf(of(places.from));
            const end = stamps.secondsOf(of(places.to));
            const duration = Number(of(places.duration) || Number.NaN);
            const to = end ?? (from === undefined ? undefined : from + duration);
            const forward = Number(of(places.forward) || Number.NaN);
            const backward = Number(of(places.backward) || 0);
            if (isSummary) reader.passedOver?.(line, 1, 'no_flow');
            else if (from === undefined || to === undefined || Number.isNaN(to + forward + backward)) {
              reader.unreadable(line, 1);
            } else {
              const [source, destination] = [of(places.source), of(places.destination)];
              flows.take({ from, to, source, destination, forward, backward }, line);
            }
          },
          unreadable: reader.unreadable,
        });
        flows.handOut();
        return lines;
      },
    };
  },
};

/** Names of columns, in lower case, of the older and the newer layout. */
const NAMES = {
  from: ['ts', 'firstseen'],
  to: ['te', 'lastseen'],
  duration: ['td', 'duration'],
  source: ['sa', 'srcaddr'],
  destination: ['da', 'dstaddr'],
  forward: ['ibyt', 'bytes', 'inbytes'],
  backward: ['obyt', 'outbytes'],
} as const;

function placesIn(names: readonly string[]): Readonly<Record<keyof typeof NAMES, number>> {
  const placeOf = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  return {
    from: placeOf(NAMES.from),
    to: placeOf(NAMES.to),
    duration: placeOf(NAMES.duration),
    source: placeOf(NAMES.source),
    destination: placeOf(NAMES.destination),
    forward: placeOf(NAMES.forward),
    backward: placeOf(NAMES.backward),
  };
}
