/**
 * A form: a way in which a file holds records that is not lines of text under a header, such as a message or the log of
 * a meter. A form hands its records out under a header of its own, so that all that follows takes them for a table, and
 * knows on which line of the file each stands.
 */
import { Failure } from '../../failure.ts';
import type { Encoding } from '../encoding.ts';
import type { Input } from '../input.ts';
import type { RecordReader } from '../records.ts';
import type { Hints } from '../source.ts';
import type { Table } from '../table.ts';

export interface Form {
  /** Stands in the report as the layout. */
  readonly id: string;
  /** Whether a file that begins like this is of the form, beyond doubt: whatever else a file is, it is a table of text. */
  readonly isForm: (head: Buffer) => boolean;
  /** Throws a Failure where the file is of the form, and cannot be read all the same. */
  readonly open: (input: Input, hints: Hints) => Promise<Content>;
}

export interface Content {
  readonly encoding: Encoding;
  /** What the fields of its records are, in words that layouts know: `site_id`, `time start`, `load_kw`. */
  readonly header: readonly string[];
  /** The line on which the first record may stand, for messages. */
  readonly line: number;
  /** By what the file is known to be of the form, as the end of a sentence. */
  readonly because: string;
  /** Reads all records; returns the number of lines. Throws a Failure where the file breaks off. */
  readonly read: (reader: RecordReader) => Promise<number>;
}

/** Records that are looked at before a file is read. */
const SAMPLE_RECORDS = 20_000;

/** A file of a form as a table. */
export async function tableIn(input: Input, { id, open }: Form, hints: Hints): Promise<Table> {
  const content = await open(input, hints);
  const { records, isWhole } = await sampled(content);
  return {
    input,
    encoding: content.encoding,
    delimiter: ',',
    lineBreaks: ['\r\n', '\n'],
    recordsBefore: 0,
    header: content.header,
    headerLine: content.line,
    sample: records,
    spread: [],
    hasEnd: isWhole,
    hasOpenQuote: false,
    title: '',
    form: { id, because: content.because, read: content.read },
    decisions: [],
  };
}

async function sampled({
  read,
}: Content): Promise<{ records: readonly (readonly string[])[]; isWhole: boolean }> {
  const records: (readonly string[])[] = [];
  const enough = new Error('the sample is taken');
  const look: RecordReader = {
    record(fields) {
      records.push([...fields]);
      if (records.length === SAMPLE_RECORDS) throw enough;
    },
    unreadable: () => undefined,
    passedOver: () => undefined,
  };
  try {
    await read(look);
    return { records, isWhole: true };
  } catch (error) {
    if (error === enough) return { records, isWhole: false };
    // What is cut further on is told by whoever reads so far; what cannot be begun is told now.
    if (!(error instanceof Failure) || records.length === 0) throw error;
    return { records, isWhole: false };
  }
}
