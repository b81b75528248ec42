/** CSV as the forms that are CSV have it: UTF-8, commas, and lines that end as on any system. */
import type { Input } from '../input.ts';
import { type RecordReader, readLines } from '../records.ts';

/** Reads all records after the header, or all where there is none; returns the number of lines. Throws as `readLines` does. */
export function csvLines(
  input: Input,
  header: readonly string[] | undefined,
  reader: RecordReader,
): Promise<number> {
  const text = { input, encoding: 'utf-8', delimiter: ',', lineBreaks: ['\r\n', '\n'] } as const;
  const recordsBefore = header === undefined ? 0 : 1;
  return readLines({ ...text, recordsBefore, header: header ?? [] }, reader);
}

/** The names in a line of headers, in lower case. */
export function namesIn(line: string): string[] {
  return line.split(',').map((name) => name.trim().replaceAll('"', '').toLowerCase());
}
