import type { Outlet } from './world.ts';

/** Writes the whole text, waiting for a slow reader. A reader that has gone (`| head`) is no failure. */
export async function write(text: string, stream: Outlet): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error && !isClosedPipe(error) ? reject(error) : resolve()));
  });
}

/** A closed pipe also shows as an event on the stream, which would end the process with a trace. */
export function quietWhenClosed(stream: Outlet): void {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function isClosedPipe(error: Error): boolean {
  return 'code' in error && CLOSED.has(String(error.code));
}
