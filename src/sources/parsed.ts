/** A piece of text taken apart by csv-parse, all at once. */
import { type Options, Parser } from 'csv-parse';

export interface Parsed {
  readonly records: readonly (readonly string[])[];
  /** For each record the line on which it ends, from 1. */
  readonly lines: readonly number[];
  /** Whether some of the text could not be taken apart: a quotation mark was opened and not closed. */
  readonly hasOpenQuote: boolean;
}

/** The first records of a text, at most so many. */
export function parsed(text: string, options: Options, most: number): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    new TextParser(options, most, resolve).on('error', reject).end(text);
  });
}

class TextParser extends Parser {
  readonly #records: string[][] = [];
  readonly #lines: number[] = [];
  readonly #most: number;
  readonly #done: () => void;
  readonly #counted: { records: number };

  constructor(options: Options, most: number, done: (parsed: Parsed) => void) {
    let hasOpenQuote = false;
    const on_skip = () => {
      hasOpenQuote = true;
      return undefined;
    };
    super({ ...options, to: most, on_skip });
    this.#most = most;
    this.#done = () => done({ records: this.#records, lines: this.#lines, hasOpenQuote });
    this.#counted = this.info;
  }

  override push(fields: string[] | null): boolean {
    if (fields === null) {
      this.#done();
      return super.push(null);
    }
    this.#records.push(fields);
    this.#lines.push(this.info.lines);
    // Only before the first record csv-parse expects no certain number of fields (records.ts).
    this.#counted.records = this.#records.length < this.#most ? 0 : this.#most;
    return true;
  }
}
