/**
 * What stands for sites, times and flags in lines at even distances. To read a whole file for that takes as long as to
 * read its readings; and a text that is not met here is no matter: the lines in which it stands are judged one by one.
 */
import type { Places } from './places.ts';
import type { Texts } from './texts.ts';

const LINE_FEED = 0x0a;
/** In bytes: a year of hours at 800 sites has each of its times in 20 lines of them. */
const EVERY = 2048;

export class TextSample {
  readonly #places: Places;
  readonly #delimiter: string;
  readonly #found = {
    sites: new Map<string, number>(),
    times: new Map<string, number>(),
    flags: new Map<string, number>(),
  };

  constructor(places: Places, delimiter: string) {
    this.#places = places;
    this.#delimiter = delimiter;
  }

  see(chunk: Buffer): void {
    for (let at = EVERY; at < chunk.length; at += EVERY) {
      const from = chunk.indexOf(LINE_FEED, at) + 1;
      const to = chunk.indexOf(LINE_FEED, from);
      if (from === 0 || to < 0) return;
      this.#note(chunk.toString('utf8', from, to));
    }
  }

  /** Undefined where some site or time was met once only: then there are others that were not met at all (Good 1953). */
  texts(): Texts | undefined {
    const { sites, times, flags } = this.#found;
    const isWhole = [sites, times].every(
      (found) => found.size > 0 && [...found.values()].every((n) => n > 1),
    );
    return isWhole ? { sites: inOrder(sites), times: inOrder(times), flags: inOrder(flags) } : undefined;
  }

  #note(line: string): void {
    const fields = line.replace(/\r$/u, '').split(this.#delimiter);
    const { site, time, quality } = this.#places;
    const { sites, times, flags } = this.#found;
    count(sites, fields[site]);
    const parts = time.map((place) => fields[place]);
    if (parts.every((part) => part !== undefined)) count(times, parts.join('\u0002'));
    if (quality !== undefined) count(flags, fields[quality]);
  }
}

function count(found: Map<string, number>, text: string | undefined): void {
  if (text !== undefined) found.set(text, (found.get(text) ?? 0) + 1);
}

function inOrder(found: ReadonlyMap<string, number>): string[] {
  return [...found.keys()].sort();
}
