import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { partsOfZip } from '../../../src/sources/forms/zip.ts';
import { zipOf } from '../../../src/sources/forms/zip-anew.ts';

const folder = mkdtempSync(join(tmpdir(), 'mining-audit-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXTS = { 'a.xml': '<a/>', 'b/c.xml': 'x'.repeat(5000), 'd.png': 'picture' };
const archive = (texts: Readonly<Record<string, string>> = TEXTS) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))),
  );

function partsIn(bytes: Buffer, most = 1e6) {
  const path = join(folder, 'archive.zip');
  writeFileSync(path, bytes);
  return partsOfZip(path, (name) => name.endsWith('.xml'), most);
}

/** The places of a signature in an archive. */
function placesOf(signature: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; ) {
    places.push(at);
    at = bytes.indexOf(signature, at + 1, 'latin1');
  }
  return places;
}

function patched(at: (bytes: Buffer) => number, value: number): Buffer {
  const bytes = archive();
  bytes.writeUInt32LE(value, at(bytes));
  return bytes;
}

const directoryIn = (bytes: Buffer, entry: number) => placesOf('PK\x01\x02', bytes)[entry]!;

describe('an archive', () => {
  it('gives its wanted parts, and nothing else of them', async () => {
    const parts = await partsIn(archive());
    expect(parts).toEqual(
      new Map([
        ['a.xml', Buffer.from('<a/>')],
        ['b/c.xml', Buffer.from(TEXTS['b/c.xml'])],
      ]),
    );
  });

  it('made anew of its parts is read by another program as the same', async () => {
    const parts = (await partsIn(archive())) as ReadonlyMap<string, Buffer>;
    const again = unzipSync(zipOf(parts));
    expect(Object.entries(again).map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual([...parts]);
  });

  it('is too large by what it unpacks to, and not by what it says', async () => {
    const bomb = archive({ 'a.xml': '0'.repeat(2_000_000) });
    for (const at of placesOf('PK\x01\x02', bomb)) bomb.writeUInt32LE(10, at + 24);
    for (const at of placesOf('PK\x03\x04', bomb)) bomb.writeUInt32LE(10, at + 22);
    expect(bomb.length).toBeLessThan(4000);
    expect(await partsIn(bomb)).toBe('large');
    expect(await partsIn(bomb, 3e6)).toBeInstanceOf(Map);
  });

  it('has no part that stands in the file and not in the directory', async () => {
    const hidden = archive({ 'hidden.xml': '0'.repeat(100) });
    const end = placesOf('PK\x01\x02', hidden)[0]!;
    const own = archive();
    const moved = Buffer.concat([hidden.subarray(0, end), own]);
    for (const at of placesOf('PK\x01\x02', moved))
      moved.writeUInt32LE(moved.readUInt32LE(at + 42) + end, at + 42);
    const last = placesOf('PK\x05\x06', moved)[0]!;
    moved.writeUInt32LE(moved.readUInt32LE(last + 16) + end, last + 16);
    const parts = (await partsIn(moved)) as ReadonlyMap<string, Buffer>;
    expect([...parts.keys()]).toEqual(['a.xml', 'b/c.xml']);
    expect(zipOf(parts).includes('hidden.xml')).toBe(false);
  });

  it.each([
    ['is cut', archive().subarray(0, 100)],
    ['has no end', archive().subarray(0, -30)],
    ['lets parts share their bytes', patched((bytes) => directoryIn(bytes, 1) + 42, 0)],
    ['has a size elsewhere, as zip64 does', patched((bytes) => directoryIn(bytes, 1) + 20, 0xffffffff)],
    ['has a place elsewhere', patched((bytes) => directoryIn(bytes, 0) + 42, 0xffffffff)],
    ['has a place in its directory', patched((bytes) => directoryIn(bytes, 0) + 42, 10_000)],
    ['says of a part that it is longer', patched((bytes) => directoryIn(bytes, 0) + 20, 4000)],
    ['is packed in a way that is not read', patched((bytes) => directoryIn(bytes, 0) + 10, 99)],
    ['has a part under a password', patched((bytes) => directoryIn(bytes, 0) + 8, 0x00080001)],
    ['counts other parts than it has', patched((bytes) => placesOf('PK\x05\x06', bytes)[0]! + 8, 0x00070007)],
    ['has no header where it says', patched((bytes) => placesOf('PK\x03\x04', bytes)[0]!, 0)],
  ])('is refused where it %s', async (_, bytes) => {
    expect(await partsIn(bytes)).toBe('damaged');
  });
});
