/** A look at the bytes of a text, chunk by chunk, for what two readers of CSV might take in two ways. */
import { isAscii, isUtf8 } from 'node:buffer';

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
/** What parts the fields of a line that SQL hands back, what stands in no line, and what ends a text elsewhere. */
const CONTROLS = [0x00, 0x01, 0x02];
/** `1_000` and `1e005` are numbers to SQL. */
const MARKS = ['_', 'e', 'E'];

export class Look {
  hasQuotes = false;
  hasControls = false;
  hasBlankLines = false;
  #hasLoneReturns = false;
  #headLines: number;
  readonly #marks = new Set<string>();
  #isUtf8 = true;
  /** The last two bytes, as if a line had ended before the first. */
  #before = Buffer.from([LINE_FEED]);
  /** The line that is not ended yet, where it may be other than ASCII. */
  #pending: Buffer = Buffer.alloc(0);

  /** `headLines` are not looked through for marks of numbers. */
  constructor(headLines: number) {
    this.#headLines = headLines;
  }

  see(chunk: Buffer): void {
    this.hasQuotes ||= chunk.includes(QUOTE);
    this.hasControls ||= CONTROLS.some((control) => chunk.includes(control));
    const seam = Buffer.concat([this.#before, chunk.subarray(0, 2)]);
    this.hasBlankLines ||= [seam, chunk].some((bytes) => bytes.includes('\n\n') || bytes.includes('\n\r\n'));
    this.#seeReturns(chunk);
    this.#seeLetters(chunk);
    this.#seeMarks(chunk);
    this.#before = Buffer.concat([this.#before, chunk.subarray(-2)]).subarray(-2);
  }

  /** Whether some carriage return is followed by anything but a line feed. */
  hasLoneReturns(): boolean {
    return this.#hasLoneReturns || this.#before.at(-1) === RETURN;
  }

  isUtf8(): boolean {
    return this.#isUtf8 && isUtf8(this.#pending);
  }

  marks(): string[] {
    return MARKS.filter((mark) => this.#marks.has(mark));
  }

  #seeReturns(chunk: Buffer): void {
    if (this.#hasLoneReturns) return;
    if (this.#before.at(-1) === RETURN && chunk[0] !== LINE_FEED) this.#hasLoneReturns = true;
    for (
      let at = chunk.indexOf(RETURN);
      at >= 0 && at < chunk.length - 1;
      at = chunk.indexOf(RETURN, at + 1)
    ) {
      if (chunk[at + 1] === LINE_FEED) continue;
      this.#hasLoneReturns = true;
      return;
    }
  }

  #seeLetters(chunk: Buffer): void {
    if (!this.#isUtf8 || (this.#pending.length === 0 && isAscii(chunk))) return;
    const bytes = Buffer.concat([this.#pending, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    this.#isUtf8 = isUtf8(bytes.subarray(0, end));
    this.#pending = bytes.subarray(end);
  }

  #seeMarks(chunk: Buffer): void {
    let from = 0;
    for (; this.#headLines > 0; this.#headLines -= 1) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) return;
      from = end + 1;
    }
    const body = chunk.subarray(from);
    for (const mark of MARKS) if (!this.#marks.has(mark) && body.includes(mark)) this.#marks.add(mark);
  }
}
