import { recognise } from '../../../src/sources/recognise.ts';
import { type PassedOver, readRecords } from '../../../src/sources/records.ts';
import type { Hints, ReadingSource } from '../../../src/sources/source.ts';
import { ALMATY, withFiles } from '../../support/files.ts';

/** What a file of a form hands out, and what it is taken for. */
export function recordsIn(content: string | Uint8Array, hints: Partial<Hints> = {}, name = 'file') {
  return withFiles({ [name]: content }, async ([input]) => {
    const source = (await recognise(input!, { columns: {}, zone: ALMATY, ...hints })) as ReadingSource;
    const records: { fields: readonly string[]; line: number }[] = [];
    const unreadable: { line: number; lines: number }[] = [];
    const passedOver: { line: number; readings: number; why?: PassedOver }[] = [];
    const lines = await readRecords(source.table, {
      record: (fields, line) => records.push({ fields, line }),
      unreadable: (line, lines) => unreadable.push({ line, lines }),
      passedOver: (line, readings, why) =>
        passedOver.push(why === undefined ? { line, readings } : { line, readings, why }),
    });
    return { source, records, unreadable, passedOver, lines };
  });
}
