/**
 * An archive without the times at which its parts were packed, so that the same parts give the same bytes. Those are in its
 * directory, and once more before each part. PKWARE, APPNOTE.TXT 6.3.10 (2022), sections 4.3.7, 4.3.12, 4.3.16 and 4.4.6.
 */
export function undated(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(END);
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(EARLIEST, entry + 12);
    bytes.writeUInt32LE(EARLIEST, bytes.readUInt32LE(entry + 42) + 10);
    const variable = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    entry += ENTRY_BYTES + variable.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY_BYTES = 46;
/** The 1st of January 1980, the first day that it can name; at midnight. */
const EARLIEST = 0x00210000;
