/**
 * Connections as Zeek logs them in conn.log, as text with its header in lines that begin with #, or an object of JSON a line.
 *
 *     #separator \x09
 *     #fields ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto ... duration orig_bytes resp_bytes ... orig_ip_bytes ...
 *     1709294400.103000 CHhAvVGS1DHFjwGM9 10.1.2.3 ...
 *
 * docs.zeek.org, "conn.log": times are epochs in UTC, `-` is unset. The bytes of the packets, `*_ip_bytes`, are what the line
 * carried; `*_bytes` are what was in them, and go wrong where packets were lost.
 */
import { words } from '../../language/words.ts';
import { Flows, flowDecisions, mapFor } from './flows.ts';
import type { Form } from './form.ts';
import { plainLines } from './plain-lines.ts';
import { TRAFFIC_HEADER } from './traffic-buckets.ts';

export const zeekConn: Form = {
  id: 'zeek-conn',
  isForm: (head) => {
    const { text } = head;
    const isLog = text.startsWith('#separator') && /^#path\s+conn\s*$/mu.test(text);
    const first = head.firstLine;
    return (
      isLog ||
      (first.startsWith('{') && first.includes('"id.orig_h"') && /"(?:orig|resp)_(?:ip_)?bytes"/u.test(text))
    );
  },
  open: async (input, { addresses, zone }) => {
    const map = mapFor(input, addresses);
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: words`it is a log of connections by Zeek, with epochs in UTC`,
      holdsEvents: true,
      decisions: flowDecisions(map),
      read: async (reader) => {
        const flows = new Flows(reader, map, { clock: 'utc' }, zone);
        let [separator, names]: [string, readonly string[]] = ['\t', []];
        const lines = await plainLines(input, (text, line) => {
          if (text.startsWith('#separator')) separator = separatorIn(text);
          else if (text.startsWith('#fields')) names = text.trimEnd().split(separator).slice(1);
          if (text.startsWith('#')) return;
          const field = text.startsWith('{') ? fieldsOfJson(text) : fieldsOfText(text, separator, names);
          if (field === undefined) {
            reader.unreadable(line, 1);
            return;
          }
          const from = secondsOf(field('ts'));
          const forward = numberOf(field('orig_ip_bytes') ?? field('orig_bytes'));
          const backward = numberOf(field('resp_ip_bytes') ?? field('resp_bytes'));
          const duration = numberOf(field('duration')) ?? 0;
          if (from === undefined) reader.unreadable(line, 1);
          else if (forward === undefined && backward === undefined) reader.passedOver?.(line, 1, 'no_flow');
          else {
            const [source, destination] = [field('id.orig_h') ?? '', field('id.resp_h') ?? ''];
            const bytes = { forward: forward ?? 0, backward: backward ?? 0 };
            flows.take({ from, to: from + duration, source, destination, ...bytes }, line);
          }
        });
        flows.handOut();
        return lines;
      },
    };
  },
};

/** What a line says under a name; undefined where that is unset. */
type Field = (name: string) => string | undefined;

function separatorIn(text: string): string {
  const [, code] = /\\x([0-9a-f]{2})/iu.exec(text) ?? [];
  return code === undefined ? '\t' : String.fromCharCode(Number.parseInt(code, 16));
}

function fieldsOfText(text: string, separator: string, names: readonly string[]): Field | undefined {
  const fields = text.replace(/\r$/u, '').split(separator);
  if (names.length === 0 || fields.length !== names.length) return undefined;
  return (name) => {
    const field = fields[names.indexOf(name)];
    return field === '-' || field === '(empty)' ? undefined : field;
  };
}

function fieldsOfJson(text: string): Field | undefined {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return (name) => {
      const field = value[name];
      return typeof field === 'string' || typeof field === 'number' ? `${field}` : undefined;
    };
  } catch {
    return undefined;
  }
}

/** An epoch, or as JSON may have it, a time of ISO 8601. */
function secondsOf(text: string | undefined): number | undefined {
  return numberOf(text) ?? numberOf(`${Date.parse(text ?? '') / 1000}`);
}

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
