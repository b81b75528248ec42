/**
 * A file as SQL can read it: UTF-8, unpacked, under a name without any meaning to SQL. And what SQL has to know of its
 * bytes, so that what it takes for a record is what csv-parse takes for one.
 */

import { createReadStream, createWriteStream } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { words } from '../../language/words.ts';
import { decode, decoded } from '../../sources/encoding.ts';
import { bytesOf } from '../../sources/input.ts';
import { csvOptions, type Table } from '../../sources/table.ts';
import { asNoRoom } from '../../temporary.ts';
import { blankLinesOf } from './blank-lines.ts';
import { Look } from './look.ts';
import type { Places } from './places.ts';
import { TextSample } from './text-sample.ts';
import type { Texts } from './texts.ts';

export interface PlainText {
  readonly path: string;
  /** Lines before the first record. */
  readonly headLines: number;
  /** Lines that hold nothing, by their numbers from 1. */
  readonly blankLines: readonly number[];
  readonly hasQuotes: boolean;
  /** Marks by which SQL would read as a number what is none, as far as they stand anywhere after the header. */
  readonly marks: readonly string[];
  /** What stands for sites, times and flags, if a sample shows it. */
  readonly texts: Texts | undefined;
}

/** Puts a table's file at `path`; or says why SQL cannot read it. Throws a Failure where the file breaks off. */
export async function plainTextOf(table: Table, places: Places, path: string): Promise<PlainText | string> {
  const { input, encoding, lineBreaks, delimiter } = table;
  if (!lineBreaks.includes('\n')) return words`its lines end in carriage returns alone`;
  const headLines = await headLinesOf(table);
  if (headLines === undefined) return words`its header spans lines`;
  const newEyes = () => ({ look: new Look(headLines), sample: new TextSample(places, delimiter) });
  let eyes = newEyes();
  const isAsItLies = input.compression === 'none' && encoding === 'utf-8';
  if (isAsItLies) {
    for await (const _ of seen(bytesOf(input), eyes));
    if (eyes.look.isUtf8()) await symlink(resolve(input.path), path);
  } else if (encoding === 'utf-8') {
    await write(seen(bytesOf(input), eyes), path);
  }
  if (encoding !== 'utf-8' || !eyes.look.isUtf8()) {
    await rm(path, { force: true });
    eyes = newEyes();
    await write(seen(encoded(decoded(bytesOf(input), encoding)), eyes), path);
  }
  const { look, sample } = eyes;
  if (look.hasControls) return words`there are control characters in it`;
  if (look.hasLoneReturns()) return words`there are carriage returns within its lines`;
  const blankLines = look.hasBlankLines ? await blankLinesOf(createReadStream(path)) : [];
  const { hasQuotes } = look;
  return {
    path,
    headLines,
    blankLines,
    hasQuotes,
    marks: look.marks(),
    texts: hasQuotes ? undefined : sample.texts(),
  };
}

/** Lines up to the last record before the first row; undefined if one of those spans several. */
async function headLinesOf(table: Table): Promise<number | undefined> {
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of bytesOf({ ...table.input, progress: undefined })) {
    head.push(chunk);
    bytes += chunk.length;
    if (bytes >= HEAD_BYTES) break;
  }
  const text = decode(Buffer.concat(head), table.encoding);
  const records = parse(text, { ...csvOptions(table), to: table.recordsBefore, info: true }) as unknown as {
    readonly record: string[];
    readonly info: { readonly lines: number };
  }[];
  const isWhole = records.length === table.recordsBefore;
  const spansLines = records.some(({ record }) => record.some((field) => /[\r\n]/u.test(field)));
  return isWhole && !spansLines ? records.at(-1)!.info.lines : undefined;
}

/** More than a preamble and a header are long. */
const HEAD_BYTES = 1 << 16;

interface Eyes {
  readonly look: Look;
  readonly sample: TextSample;
}

async function* seen(chunks: AsyncIterable<Buffer>, { look, sample }: Eyes): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    look.see(chunk);
    sample.see(chunk);
    yield chunk;
  }
}

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk, 'utf8');
}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<void> {
  await pipeline(Readable.from(chunks), createWriteStream(path)).catch((error: unknown) => {
    throw asNoRoom(error);
  });
}
