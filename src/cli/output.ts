import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Rendered } from '../report/formats.ts';
import type { Outlet } from './world.ts';

/**
 * Writes a text, whole or in pieces, and waits for a slow reader before it asks for more. A reader that has gone
 * (`| head`) is no failure: what it would have been given is then not made.
 */
export async function write(text: string | Rendered, stream: Outlet): Promise<void> {
  const pieces = typeof text === 'string' ? [text] : text;
  for await (const handful of handfuls(pieces)) {
    const isRead = await taken(handful, stream);
    if (!isRead) return;
  }
}

/** What goes wrong with a stream also shows as an event on it, which would end the process with a trace. */
export function quiet(stream: Outlet): void {
  stream.on('error', () => undefined);
}

/** Characters that are written at once: as many as a pipe of Linux holds; a call to the system a line is slow. */
const HANDFUL = 65_536;

/** The pieces, put together until they are worth a write. Bytes come in large pieces, and stay as they are. */
export async function* handfuls(pieces: Rendered): AsyncGenerator<string | Uint8Array> {
  let handful = '';
  for await (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) handful += piece;
    if (isText && handful.length < HANDFUL) continue;
    if (handful !== '') yield handful;
    handful = '';
    if (!isText) yield piece;
  }
  if (handful !== '') yield handful;
}

/** Whether there is still a reader, once the text is out. */
function taken(text: string | Uint8Array, stream: Outlet): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(unwritten(error));
      else resolve(!error);
    });
  });
}

function unwritten(error: Error): Failure {
  return new Failure('unwritten', EXIT.unreadable, words`the result cannot be written: ${error.message}`, {
    remedy: words`Check that there is room and permission where it goes.`,
  });
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function isClosedPipe(error: Error): boolean {
  return 'code' in error && CLOSED.has(String(error.code));
}
