/** Forms of meter data that are known and not read: a refusal by name saves its reader a search. */

interface NotRead {
  readonly what: string;
  readonly remedy: string;
  readonly isForm: (head: Buffer) => boolean;
}

export const NOT_READ: readonly NotRead[] = [
  {
    what: 'an EDIFACT message (MSCONS, say)',
    remedy:
      'Export the same readings as CSV: site, time, kWh. Energy data managers do that from the same screen.',
    // A service string advice, or an interchange header (ISO 9735, 1988).
    isForm: (head) => /^(?:\uFEFF)?(?:UNA.{6}\s*)?UNB\+/su.test(startOf(head)),
  },
  {
    what: 'Green Button XML (ESPI)',
    remedy: 'Download the same readings as Green Button CSV.',
    isForm: (head) => /<[^>]*http:\/\/naesb\.org\/espi/u.test(startOf(head)),
  },
  {
    what: 'a file of MV-90 (MDEF)',
    remedy: 'Export the same readings as CSV: site, time, kWh.',
    // Its first record is the header of a meter, of 216 bytes, with its length and the code 1 before all else
    // (binary, little-endian), and the customer in EBCDIC or ASCII after them.
    isForm: (head) => head.length >= 216 && head.readUInt16LE(0) === 216 && head.readUInt16LE(2) === 1,
  },
];

function startOf(head: Buffer): string {
  return head.toString('utf8');
}
