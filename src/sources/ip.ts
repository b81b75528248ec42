/** Addresses of the internet protocol, versions 4 and 6, as one number of 128 bits: `10.0.0.1` is `::ffff:10.0.0.1`. */
import { isIPv4, isIPv6 } from 'node:net';

const BITS = 128;
const BITS_OF_4 = 32;
const MAPPED = 0xffffn << 32n;

/** Undefined where the text is no address. */
export function addressOf(text: string): bigint | undefined {
  if (isIPv4(text)) return MAPPED | numberOf(text.split('.').map(Number), 8n);
  return isIPv6(text) && !text.includes('%') ? numberOf(groupsOf(text), 16n) : undefined;
}

export interface Network {
  readonly first: bigint;
  /** Leading bits that all its addresses have in common, of 128. */
  readonly bits: number;
}

/** `10.1.2.0/24`, or one address; undefined where the text is neither. */
export function networkOf(text: string): Network | undefined {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(text.trim()) ?? [];
  const number = addressOf(address);
  if (number === undefined) return undefined;
  const most = isIPv4(address) ? BITS_OF_4 : BITS;
  const own = length === undefined ? most : Number(length);
  if (own > most) return undefined;
  const bits = own + BITS - most;
  return { first: prefixOf(number, bits), bits };
}

/** An address with all but so many of its leading bits taken away. */
export function prefixOf(address: bigint, bits: number): bigint {
  const rest = BigInt(BITS - bits);
  return (address >> rest) << rest;
}

function numberOf(groups: readonly number[], bits: bigint): bigint {
  return groups.reduce((all, group) => (all << bits) | BigInt(group), 0n);
}

/** The eight groups of version 6; `::` stands for as many zeros as are left. */
function groupsOf(text: string): number[] {
  const [left = '', right] = text.split('::');
  const before = wordsOf(left);
  if (right === undefined) return before;
  const after = wordsOf(right);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** The last two of them may be written as version 4 is. */
function wordsOf(text: string): number[] {
  return text
    .split(':')
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (!word.includes('.')) return [Number.parseInt(word, 16)];
      const [a = 0, b = 0, c = 0, d = 0] = word.split('.').map(Number);
      return [a * 256 + b, c * 256 + d];
    });
}
