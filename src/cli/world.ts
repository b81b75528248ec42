import type { Readable, Writable } from 'node:stream';
import type { Report } from '../report/report.ts';
import type { ScanOptions } from '../scan.ts';
import type { ProgressLine } from './progress.ts';

/** A stream that may be a terminal. */
export interface Outlet extends Writable {
  readonly isTTY?: boolean | undefined;
  /** Undefined or 0 where nobody knows. */
  readonly columns?: number | undefined;
}

/** All that a command touches outside itself; main.ts fills it from the process. */
export interface World {
  readonly version: string;
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  /** Where it is told how far a command has come, if anyone watches. */
  readonly progress?: ProgressLine | undefined;
  /** In bytes; undefined where nobody knows. */
  readonly machineMemory?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly scan: (options: ScanOptions) => Promise<Report>;
}
