import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, networkOf, prefixOf } from '../../src/sources/ip.ts';

describe('an address', () => {
  it.each([
    ['10.0.0.1', 0xffff_0a00_0001n],
    ['::ffff:10.0.0.1', 0xffff_0a00_0001n],
    ['::', 0n],
    ['::1', 1n],
    ['2001:db8::1:0', 0x2001_0db8_0000_0000_0000_0000_0001_0000n],
    ['2001:DB8:0:0:0:0:1:0', 0x2001_0db8_0000_0000_0000_0000_0001_0000n],
    ['1.2.3', undefined],
    ['256.0.0.1', undefined],
    ['fe80::1%eth0', undefined],
    ['router', undefined],
  ])('%s is %s', (text, number) => {
    expect(addressOf(text)).toBe(number);
  });

  it('lies in the network of its own leading bits, and in no other', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), fc.integer({ min: 1, max: 32 }), (bytes, length) => {
        const { first, bits } = networkOf(`${bytes.join('.')}/${length}`)!;
        const address = addressOf(bytes.join('.'))!;
        expect(prefixOf(address, bits)).toBe(first);
        const other = address ^ (1n << BigInt(32 - length)); // The last bit of the network is another.
        expect(prefixOf(other, bits)).not.toBe(first);
      }),
    );
  });

  it.each(['10.0.0.0/33', '2001:db8::/129', '10.0.0.0/', 'shop/24', ''])('%j is no network', (text) => {
    expect(networkOf(text)).toBeUndefined();
  });
});
