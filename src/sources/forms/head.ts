/** The first bytes of a file, by which forms are known and their headers are read. */
import { bytesOf, type Lying } from '../input.ts';

export interface Head {
  readonly bytes: Buffer;
  /** The same as UTF-8, without a byte order mark. */
  readonly text: string;
  /** Its first line, without the line break. */
  readonly firstLine: string;
}

/** In bytes; whatever a form is known by stands among them. */
const HEAD = 1 << 12;

/** The head of an input as it is unpacked. Throws a Failure where it cannot be. */
export async function headOf(input: Lying): Promise<Head> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytesOf({ ...input, progress: undefined })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return headIn(Buffer.concat(chunks).subarray(0, HEAD));
}

function headIn(bytes: Buffer): Head {
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  return { bytes, text, firstLine: /^[^\r\n]*/u.exec(text)![0] };
}
