/** Lines that hold nothing: neither csv-parse nor SQL takes them for records, but they count as lines. */

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** The numbers, from 1, of the lines that hold nothing. */
export async function blankLinesOf(chunks: AsyncIterable<Buffer>): Promise<number[]> {
  const blank: number[] = [];
  let [line, length, last] = [1, 0, 0];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      length += at - from;
      if (at > from) last = chunk[at - 1]!;
      if (length === 0 || (length === 1 && last === RETURN)) blank.push(line);
      line += 1;
      length = 0;
      from = at + 1;
    }
    length += chunk.length - from;
    if (chunk.length > from) last = chunk[chunk.length - 1]!;
  }
  return blank;
}

/** The line of a record by its place among all records, from 0: the first stands after so many lines. */
export function lineNumbers(headLines: number, blankLines: readonly number[]): (place: number) => number {
  const before = blankLines.filter((line) => line > headLines).map((line, i) => line - i);
  return (place) => {
    const line = headLines + 1 + place;
    return line + countUpTo(before, line);
  };
}

/** How many numbers of a rising series are not beyond a limit. */
function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
