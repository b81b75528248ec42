/** Ways in which messages in XML and workbooks go wrong, beyond those of any file. */
import { unzipSync, zipSync } from 'fflate';
import type { Chance } from '../src/random.ts';

type OfText = (xml: string, chance: Chance) => string;

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

export function isArchive(bytes: Buffer): boolean {
  return ZIP.equals(bytes.subarray(0, ZIP.length));
}

export function isXml(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '<?xml';
}

/** An archive with some of its parts mutated, lost, doubled or large; or with a number in its headers changed. */
export function archiveMutated(original: Buffer, chance: Chance): Buffer {
  const parts = partsOf(original);
  if (parts === undefined || chance.happens(0.3)) return headersMutated(original, chance);
  const names = Object.keys(parts) as [string, ...string[]];
  for (let i = Math.floor(chance.between(1, 4)); i > 0; i -= 1) {
    const name = chance.happens(0.6)
      ? (names.find((one) => one.includes('sheet1')) ?? names[0])
      : chance.pick(names);
    const part = parts[name];
    if (part === undefined) continue;
    const drawn = chance.between(0, 1);
    if (drawn < 0.1) delete parts[name];
    else if (drawn < 0.2) parts[`${name}.xml`] = part;
    else parts[name] = Uint8Array.from(xmlMutated(Buffer.from(part), chance));
  }
  return Buffer.from(zipSync(parts, { level: chance.pick([0, 1, 9]), mtime: new Date(2024, 1, 1) }));
}

function partsOf(archive: Buffer): Record<string, Uint8Array<ArrayBuffer>> | undefined {
  try {
    return unzipSync(archive);
  } catch {
    return undefined; // A broken one is an original too.
  }
}

/** XML with one to three things amiss; bytes are told apart as latin1. */
export function xmlMutated(original: Buffer, chance: Chance): Buffer {
  let xml = original.toString('latin1');
  for (let i = Math.floor(chance.between(1, 4)); i > 0; i -= 1) xml = chance.pick(XML)(xml, chance);
  return Buffer.from(xml.slice(0, LARGEST), 'latin1');
}

const LARGEST = 1_300_000;

const PLACES = [
  'XFD1048576',
  'A1048576',
  'XFD1',
  'A0',
  'A-1',
  'ZZZZ9',
  '',
  'A1e9',
  'Infinity',
  '9999999',
] as const;
const TEXTS = [
  '&x;',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '<![CDATA[1]]>',
  '<!-- 1 -->',
  '<?php ?>',
  '1e400',
  '-',
  '٣',
] as const;

const XML: readonly [OfText, ...OfText[]] = [
  (xml, chance) => inserted(xml, '<a>'.repeat(Math.floor(chance.between(1, 30_000))), chance),
  (xml, chance) => inserted(xml, 'x'.repeat(Math.floor(chance.between(1, 300_000))), chance),
  (xml, chance) => inserted(xml, ` a="${'x'.repeat(Math.floor(chance.between(1, 300_000)))}`, chance),
  (xml, chance) =>
    inserted(xml, chance.pick(['<!--', '<![CDATA[', '<?', '<!DOCTYPE x [', '</', '>', '<', ']]>']), chance),
  (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'),
  (xml, chance) =>
    replacedOne(xml, /<\/?\w+/gu, chance.pick(['<value', '</value', '<row', '<c', '<day', '<x:y']), chance),
  (xml, chance) => replacedOne(xml, />[^<>]+</gu, `>${chance.pick(TEXTS)}<`, chance),
  (xml, chance) =>
    replacedOne(
      xml,
      /"\d+"/gu,
      `"${chance.pick(['', '2400', '9999', '-1', '0000', '24', '１２００'])}"`,
      chance,
    ),
  (xml, chance) => replacedOne(xml, /\br="[^"]*"/gu, `r="${chance.pick(PLACES)}"`, chance),
  (xml, chance) =>
    replacedOne(xml, /\bt="\w+"/gu, `t="${chance.pick(['s', 'b', 'e', 'd', 'str', 'x'])}"`, chance),
  (xml, chance) =>
    replacedOne(
      xml,
      /<v>[^<]*/gu,
      `<v>${chance.pick(['1e9', '-5', 'NaN', '45322.99999999', '99999999', ''])}`,
      chance,
    ),
  (xml, chance) =>
    replacedOne(
      xml,
      /encoding="[^"]*"/gu,
      `encoding="${chance.pick(['utf-16', 'koi8-r', 'x', 'utf-8'])}"`,
      chance,
    ),
  function repeatElements(xml, chance) {
    const from = Math.floor(chance.between(0, xml.length));
    const piece = xml.slice(from, from + Math.floor(chance.between(1, 2000)));
    return inserted(xml, piece.repeat(Math.floor(chance.between(1, 50))), chance);
  },
  (xml, chance) => xml.slice(0, Math.floor(chance.between(0, xml.length))),
];

function inserted(xml: string, more: string, chance: Chance): string {
  const at = Math.floor(chance.between(0, xml.length));
  return xml.slice(0, at) + more + xml.slice(at);
}

/** Replaces one of all matches. */
function replacedOne(xml: string, pattern: RegExp, text: string, chance: Chance): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = found[Math.floor(chance.between(0, found.length))]!;
  return xml.slice(0, match.index) + text + xml.slice(match.index + match[0].length);
}

/** Places of numbers in the headers of an archive, after each of its signatures. */
const FIELDS = {
  'PK\x01\x02': [8, 10, 20, 24, 28, 30, 42],
  'PK\x03\x04': [6, 8, 18, 22, 26, 28],
  'PK\x05\x06': [8, 10, 12, 16, 20],
};

function headersMutated(original: Buffer, chance: Chance): Buffer {
  const bytes = Buffer.from(original);
  for (let i = Math.floor(chance.between(1, 4)); i > 0; i -= 1) {
    const [signature, fields] = chance.pick(
      Object.entries(FIELDS) as [[string, number[]], ...[string, number[]][]],
    );
    const found: number[] = [];
    for (
      let at = bytes.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(signature, at + 1, 'latin1')
    )
      found.push(at);
    if (found.length === 0) continue;
    const at =
      found[Math.floor(chance.between(0, found.length))]! +
      fields[Math.floor(chance.between(0, fields.length))]!;
    const value = chance.pick([0, 1, 8, 99, 0xffff, 0x7fffffff, 0xffffffff, bytes.length]);
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(value, at);
  }
  return bytes;
}
