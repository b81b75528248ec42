/** Forms of meter data that are known and not read: a refusal by name saves its reader a search. */
import { words } from '../../language/words.ts';
import type { Head } from './head.ts';

interface NotRead {
  readonly what: () => string;
  readonly remedy: () => string;
  readonly isForm: (head: Head) => boolean;
}

const asCsv = () => words`Export the same readings as CSV: site, time, kWh.`;

export const NOT_READ: readonly NotRead[] = [
  {
    what: () => words`an EDIFACT message (MSCONS, say)`,
    remedy: () =>
      words`Export the same readings as CSV: site, time, kWh. Energy data managers do that from the same screen.`,
    // A service string advice, or an interchange header (ISO 9735, 1988).
    isForm: (head) => /^\s*(?:UNA.{6}\s*)?UNB\+/su.test(head.text),
  },
  {
    what: () => words`Green Button XML (ESPI)`,
    remedy: () => words`Download the same readings as Green Button CSV.`,
    isForm: (head) => /<[^>]*http:\/\/naesb\.org\/espi/u.test(head.text),
  },
  {
    what: () => words`NEM13, the readings of accumulation meters: totals of months, which show no load`,
    remedy: () => words`Ask for the interval readings of the same meters, NEM12.`,
    // AEMO, Meter Data File Format Specification NEM12 and NEM13 (2022), section 5: a record of 250 is a whole period.
    isForm: (head) => /^\s*(?:100,NEM13,|250,[^,\r\n]{1,10},(?:[A-Z\d]{2})+,)/u.test(head.text),
  },
  {
    what: () => words`JSON of smart meters (n3rgy, Octopus Energy)`,
    remedy: () => words`Download the same readings as CSV, which both offer.`,
    isForm: (head) => /^\s*\{.*"(?:availableCacheRange|granularity|interval_start)"\s*:/su.test(head.text),
  },
  {
    what: () => words`a file of MV-90 (MDEF)`,
    remedy: asCsv,
    // Its first record is the header of a meter, of 216 bytes, with its length and the code 1 before all else
    // (binary, little-endian), and the customer in EBCDIC or ASCII after them.
    isForm: ({ bytes }) =>
      bytes.length >= 216 && bytes.readUInt16LE(0) === 216 && bytes.readUInt16LE(2) === 1,
  },
];
