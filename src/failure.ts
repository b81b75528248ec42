/**
 * A failure the user can mend: what is wrong, where, and the way out. Anything else that is thrown is a bug.
 * The command line prints it on stderr and leaves with `exitCode`; nothing goes to stdout.
 */
export class Failure extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;
  /** `file`, `file:line` or `file:line:column`, where there is one. */
  readonly where: string | undefined;
  /** Particulars, a line each. */
  readonly details: readonly string[];
  /** What to do about it, in a sentence or two. */
  readonly remedy: string | undefined;

  constructor(
    code: string,
    exitCode: ExitCode,
    says: string,
    more: { readonly where?: string; readonly details?: readonly string[]; readonly remedy?: string } = {},
  ) {
    super(says);
    this.name = 'Failure';
    this.code = code;
    this.exitCode = exitCode;
    this.where = more.where;
    this.details = more.details ?? [];
    this.remedy = more.remedy;
  }
}

/** What was thrown, if the user can mend it; throws it on otherwise. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** Exit codes, as the README lists them. */
export const EXIT = {
  done: 0,
  /** What was asked about is so, `--fail-on` or `verify`: no failure of the run, whose result is whole. */
  gateTripped: 1,
  differs: 1,
  usage: 2,
  unreadable: 3,
  nothingUsable: 4,
  bug: 70,
  /** 128 + the number of the signal, as a shell counts it. */
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
