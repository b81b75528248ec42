/** Options of how the files are read, of which the result does not depend. */

import { type Command, Option } from 'commander';
import { words } from '../language/words.ts';
import { ENGINE_CHOICES, type EngineChoice } from './engine.ts';
import { byteCount, threadCount } from './option-values.ts';

export interface EngineFlags {
  /** Undefined where it was not said. */
  readonly engine?: EngineChoice;
  readonly memory?: number;
  readonly threads?: number;
}

export function withEngineOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--engine <name>',
        words`what reads the files: stream needs nothing, duckdb is faster for many readings; the result is the same (default: auto, which is duckdb for 16 MB or more, in files of 2 MB or more, if it is installed), e.g. --engine stream`,
      ).choices(ENGINE_CHOICES),
    )
    .option(
      '--memory <size>',
      words`memory for reading, in kB, MB, GB or KiB, MiB, GiB; what does not fit goes to disk, into TMPDIR (default: a quarter of that of the machine, at most 1GiB), e.g. --memory 512MB`,
      byteCount,
    )
    .option(
      '--threads <n>',
      words`threads of duckdb, 1 to 1024 (default: one for each core), e.g. --threads 4`,
      threadCount,
    );
}

const DEFAULT_MOST = 2 ** 30;

/** In bytes: what was asked for, or a quarter of what the machine has, so that it is still a machine to work with. */
export function memoryFor({ memory }: EngineFlags, machineMemory = Number.POSITIVE_INFINITY): number {
  return memory ?? Math.min(DEFAULT_MOST, Math.floor(machineMemory / 4));
}
