/**
 * A form: a way in which a file holds records that is not lines of text under a header, such as a message or the log of
 * a meter. A form hands its records out under a header of its own, so that all that follows takes them for a table, and
 * knows on which line of the file each stands.
 */
import { Failure } from '../../failure.ts';
import type { Decision } from '../decision.ts';
import type { Encoding } from '../encoding.ts';
import { type HeaderLines, headerLines, PREAMBLE_MOST, type Row } from '../header-lines.ts';
import type { Input } from '../input.ts';
import type { RecordReader } from '../records.ts';
import type { Hints } from '../source.ts';
import { type Table, titleOf } from '../table.ts';
import type { Head } from './head.ts';

export interface Form {
  /** Stands in the report as the layout. */
  readonly id: string;
  /** Whether a file that begins like this is of the form, beyond doubt: whatever else a file is, it is a table of text. */
  readonly isForm: (head: Head) => boolean;
  /** Throws a Failure where the file is of the form, and cannot be read all the same. */
  readonly open: (input: Input, hints: Hints, head: Head) => Promise<Content>;
}

export interface Content {
  readonly encoding: Encoding;
  /**
   * What the fields of its records are, in words that layouts know: `site_id`, `interval start`, `load_kw`. Undefined where
   * the header stands among the records, as it does in a text.
   */
  readonly header: readonly string[] | undefined;
  /** The line on which the first record may stand, for messages. */
  readonly line: number;
  /** By what the file is known to be of the form, as the end of a sentence. */
  readonly because: string;
  /** Whether its records are events added up, as flows are: of those of another file nothing is said. */
  readonly holdsEvents?: true;
  /** Beyond that it is of the form. */
  readonly decisions?: readonly Decision[] | undefined;
  /** Reads all records; returns the number of lines. Throws a Failure where the file breaks off. */
  readonly read: (reader: RecordReader) => Promise<number>;
}

/** Records that are looked at before a file is read. */
const SAMPLE_RECORDS = 20_000;

/** The tables that a file of a form may be: one, or one for each record that may be its header. */
export async function tablesOfForm(
  input: Input,
  { id, open }: Form,
  hints: Hints,
  head: Head,
): Promise<readonly Table[]> {
  const {
    encoding,
    header,
    line,
    because,
    decisions = [],
    holdsEvents = false,
    read,
  } = await open(input, hints, head);
  const { rows, isWhole } = await sampled(read);
  const records = rows.map(({ fields }) => fields);
  const tableOf = (lines: HeaderLines): Table => {
    const before = lines.before + lines.records;
    return {
      input,
      encoding,
      delimiter: ',',
      lineBreaks: ['\r\n', '\n'],
      recordsBefore: 0,
      header: lines.header,
      headerLine: lines.line,
      title: titleOf(rows.slice(0, lines.before)),
      sample: records.slice(before),
      spread: [],
      hasEnd: isWhole,
      hasOpenQuote: false,
      form: {
        id,
        because,
        hasOwnHeader: header !== undefined,
        holdsEvents,
        read: (reader) => read(after(before, reader)),
      },
      decisions,
    };
  };
  if (header !== undefined) return [tableOf({ before: 0, records: 0, line, header })];
  return Array.from(headerLines(rows.slice(0, PREAMBLE_MOST + 2), hints.headerLine), tableOf);
}

/** The reader without so many records before the first. */
function after(before: number, reader: RecordReader): RecordReader {
  let left = before;
  return {
    ...reader,
    record(fields, line) {
      if (left === 0) reader.record(fields, line);
      else left -= 1;
    },
  };
}

async function sampled(read: Content['read']): Promise<{ rows: readonly Row[]; isWhole: boolean }> {
  const rows: Row[] = [];
  const enough = new Error('the sample is taken');
  const look: RecordReader = {
    record(fields, line) {
      rows.push({ fields: [...fields], line });
      if (rows.length === SAMPLE_RECORDS) throw enough;
    },
    unreadable: () => undefined,
    passedOver: () => undefined,
  };
  try {
    await read(look);
    return { rows, isWhole: true };
  } catch (error) {
    if (error === enough) return { rows, isWhole: false };
    // What is cut further on is told by whoever reads so far; what cannot be begun is told now.
    if (!(error instanceof Failure) || rows.length === 0) throw error;
    return { rows, isWhole: false };
  }
}
