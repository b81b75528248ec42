/**
 * Records that were rejected, written as they stand, under the header of their file and with two columns more that
 * say why and where: so that they can be mended and fed again.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parse } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { ReadingSource } from '../sources/source.ts';
import { KINDS, type Kind } from './ledger.ts';
import type { Place } from './read.ts';

export interface Rejects {
  /** Notes a reading that was rejected. A record is written once, with all that is amiss in it. */
  readonly note: (kind: Kind, place: Place) => void;
  readonly recordDone: () => void;
  /** Closes the file and puts it in its place; without a reject there is none. Returns its name, if any. */
  readonly close: () => Promise<string | undefined>;
}

/** A reject file for one source. With several sources each has its own: `rejects.csv` becomes `rejects.load.csv`. */
export function rejectsOf(source: ReadingSource, file: string, isOnly: boolean): Rejects {
  const path = isOnly ? file : withName(file, source.table.input.name);
  const unfinished = `${path}.part`;
  const { delimiter, header, input } = source.table;
  const row = (fields: string[]) => stringify([fields], { delimiter });
  let out: ReturnType<typeof createWriteStream> | undefined;
  let record: readonly string[] | undefined;
  let reasons: string[] = [];
  let where = '';

  const write = (fields: readonly string[]) => {
    if (out === undefined) {
      out = createWriteStream(unfinished);
      out.write(row([...header, 'reject_reason', 'reject_place']));
    }
    const padded = [...fields, ...Array<string>(Math.max(0, header.length - fields.length)).fill('')];
    out.write(row([...padded.slice(0, header.length), reasons.join('; '), where]));
  };

  return {
    note(kind, place) {
      if (KINDS[kind].fate !== 'rejected') return;
      if (record === undefined) {
        record = place.record;
        where = `${input.name}:${place.line}:${place.column}`;
      }
      if (!reasons.includes(KINDS[kind].says)) reasons.push(KINDS[kind].says);
    },
    recordDone() {
      if (record !== undefined) write(record);
      record = undefined;
      reasons = [];
    },
    async close() {
      if (out === undefined) {
        await rm(unfinished, { force: true });
        return undefined;
      }
      out.end();
      await once(out, 'close');
      await rename(unfinished, path);
      return path;
    },
  };
}

function withName(file: string, input: string): string {
  const { dir, name, ext } = parse(file);
  const of = input === '-' ? 'stdin' : parse(input).name;
  return `${dir === '' ? '' : `${dir}/`}${name}.${of}${ext}`;
}
