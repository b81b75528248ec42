import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What must be read from a file of a form, as its maker wrote it down. */
export interface Expectation {
  readonly what: string;
  readonly files: readonly string[];
  readonly flags: {
    readonly unit?: 'kW' | 'kWh' | 'MWh';
    readonly timeZone?: string;
    readonly reading?: 'register';
  };
  readonly sites?: readonly string[];
  readonly readings?: Readonly<Record<string, number>>;
  readonly energy_kwh?: Readonly<Record<string, number>>;
  /** Relative; where it is not given, six digits after the point must agree. */
  readonly energy_within?: number;
  readonly bytes_in?: number;
  readonly bytes_out?: number;
  /** Start of the first and of the last interval. */
  readonly first?: string;
  readonly last?: string;
  readonly header_line?: number;
  readonly resolutions?: readonly number[];
  readonly estimated?: number;
  /** Names of one site that must be joined, or told. */
  readonly joinedOrReported?: readonly string[];
  readonly registered?: number;
  readonly contracted_kw?: Readonly<Record<string, number | null>>;
  /** What is decided -> its value, or `/pattern/`. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** The failure that a broken file must end in. */
export interface Refusal {
  /** Or `/pattern/`. */
  readonly code: string;
  readonly exit: number;
  readonly says: string;
  readonly remedy: string;
}

export function pathOf(folder: 'formats' | 'broken', name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${folder}/${name}`, import.meta.url));
}

/** Names of the expectations of a folder, without their ending. */
export function namesIn(folder: 'formats' | 'broken'): string[] {
  return readdirSync(pathOf(folder, ''))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export function expectedOf<Kind>(folder: 'formats' | 'broken', name: string): Kind {
  return JSON.parse(readFileSync(pathOf(folder, `${name}.json`), 'utf8'));
}

/** The text itself, or the pattern that it is. */
export function matcherOf(text: string): RegExp {
  const [, pattern] = /^\/(.*)\/$/u.exec(text) ?? [];
  return pattern === undefined
    ? new RegExp(`^${text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}$`, 'u')
    : new RegExp(pattern, 'iu');
}
