import { EXIT, Failure } from '../failure.ts';
import type { Outlet } from './world.ts';

/** Writes the whole text, waiting for a slow reader. A reader that has gone (`| head`) is no failure. */
export async function write(text: string, stream: Outlet): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error && !isClosedPipe(error) ? reject(unwritten(error)) : resolve()));
  });
}

/** What goes wrong with a stream also shows as an event on it, which would end the process with a trace. */
export function quiet(stream: Outlet): void {
  stream.on('error', () => undefined);
}

function unwritten(error: Error): Failure {
  return new Failure('unwritten', EXIT.unreadable, `the result cannot be written: ${error.message}`, {
    remedy: 'Check that there is room and permission where it goes.',
  });
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function isClosedPipe(error: Error): boolean {
  return 'code' in error && CLOSED.has(String(error.code));
}
