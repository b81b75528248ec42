import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DuckDbEngineSettings, duckDbEngine } from '../../../src/readings/duckdb/engine.ts';
import { openSession } from '../../../src/readings/duckdb/session.ts';
import { Ledger } from '../../../src/readings/ledger.ts';
import { MeanLoads } from '../../../src/readings/mean-loads.ts';
import { readSource } from '../../../src/readings/read.ts';
import { CellStore } from '../../../src/readings/store.ts';
import { recognise } from '../../../src/sources/recognise.ts';
import type { Hints, ReadingSource } from '../../../src/sources/source.ts';
import { byBoth } from '../../engines/both.ts';
import { ALMATY, failureOf, withFiles } from '../../support/files.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'mining-audit-duckdb-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const settings = (): DuckDbEngineSettings => ({ temporary: folder(), threads: 1 });
const hours = (site: string, value = '1.5') =>
  Array.from({ length: 24 }, (_, i) => `${site},2022-01-31 ${`${i}`.padStart(2, '0')}:00,${value}`);
const csv = (header: string, ...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;

async function withSource(
  file: string,
  content: string | Uint8Array,
  use: (source: ReadingSource) => Promise<void>,
  hints: Partial<Hints> = {},
): Promise<void> {
  await withFiles({ [file]: content }, async ([input]) => {
    const source = await recognise(input!, { columns: {}, zone: ALMATY, ...hints });
    if (source.kind !== 'readings') throw new Error(`taken for a ${source.kind}`);
    await use(source);
  });
}

const PLAIN = csv('site,time,load_kw', ...hours('A'), ...hours('B'));

describe('the engine that reads by DuckDB', () => {
  it.each([
    "a'b.csv",
    'a"b.csv',
    '[ab]*.csv',
    'a?.csv',
    "'); DROP TABLE reading; --.csv",
    'a\nb.csv',
    'a\\b.csv',
    'наименование.csv.gz',
  ])('reads a file called %j by SQL', async (name) => {
    await withSource(name, PLAIN, async (source) => {
      const { stream, duckdb } = await byBoth([source]);
      expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
    });
  });

  it('reads by SQL whatever the headers and the sites say', async () => {
    const columns = { site: `x"; drop table`, time: `'); --`, load: `\\' OR 1=1` };
    const header = ['"x""; drop table"', `'); --`, `\\' OR 1=1`, "{site}'", 'chr(2)'].join(',');
    const content = csv(
      header,
      ...hours(`"A'; DROP TABLE reading"`),
      ...hours("B' OR '1'='1"),
      ...hours('\\'),
    );
    await withSource(
      'load.csv',
      content,
      async (source) => {
        const { stream, duckdb } = await byBoth([source]);
        expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
      },
      { columns, unit: 'kW' },
    );
  });

  it.each([
    ['in another encoding', Buffer.from(PLAIN, 'utf16le')],
    [
      'that is not all UTF-8',
      Buffer.concat([Buffer.from(`${PLAIN}C`), Buffer.from([0xd0]), Buffer.from(',2022-01-31 15:00,1\n')]),
    ],
    ['that begins with a byte order mark', `\ufeff${PLAIN}`],
    ['with a quoted site', PLAIN.replaceAll(/^([AB]),/gmu, '"$1 ""x""",')],
    ['with marks within a site', PLAIN.replaceAll(/^([AB]),/gmu, 'ТОО "$1",')],
    [
      'with blank lines and none at the end',
      PLAIN.replaceAll('B,2022-01-31 0', '\n\r\nB,2022-01-31 0').trimEnd(),
    ],
    ['with both line breaks', PLAIN.replaceAll(/^(A.*)$/gmu, '$1\r')],
  ])('reads a file %s by SQL', async (_, content) => {
    await withSource('load.csv', content, async (source) => {
      const { stream, duckdb } = await byBoth([source]);
      expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
    });
  });

  it.each([
    ['a carriage return within a line', PLAIN.replace('1.5', '1.5\r '), /carriage returns within/u],
    ['a field that spans lines', PLAIN.replace('A,', '"A\n",'), /quotation marks/u],
    ['a mark after a space', PLAIN.replace('A,', ' "A",'), /quotation marks/u],
    ['a control character', PLAIN.replace('A,', 'A\u0002,'), /control characters/u],
    ['a line far longer than the header', `${PLAIN}A${',x'.repeat(50)}\n`, /longer than the header/u],
    [
      'many values that are none',
      csv('site,time,load_kw', ...hours('A'), ...hours('B', 'x')),
      /24 of 48 lines/u,
    ],
    ['carriage returns alone', PLAIN.replaceAll('\n', '\r'), /carriage returns alone/u],
  ])('leaves a file with %s to the streaming engine, and says why', async (_, content, why) => {
    await withSource('load.csv', content, async (source) => {
      const { stream, duckdb } = await byBoth([source]);
      expect(duckdb.same).toEqual(stream.same);
      expect(duckdb.whyNot[0]).toMatch(why);
    });
  });

  it('takes no site for steady whose intervals, named by their ends, change', async () => {
    const quarters = Array.from({ length: 40 }, (_, i) => {
      const minutes = 15 + i * 15;
      return `Q,2022-02-01 ${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')},1`;
    });
    const steady = ['C', 'D', 'E', 'F', 'G', 'H', 'I'].flatMap((site) => hours(site));
    const content = csv('site,time_end,load_kw', ...hours('Q'), ...quarters, ...steady);
    await withSource('load.csv', content, async (source) => {
      expect(source.label).toBe('end');
      const { stream, duckdb } = await byBoth([source], { mostJudged: 0.5 });
      expect(duckdb).toEqual({ same: stream.same, whyNot: [undefined] });
    });
  });

  it('reads again the lines of the sites it is asked for, in their order and with their places', async () => {
    const content = PLAIN.replace('A,2022-01-31 03:00,1.5', '\nA,2022-01-31 03:00,x');
    await withSource('load.csv', content, async (source) => {
      const engine = await duckDbEngine(settings());
      const store = new CellStore();
      const books = { ledger: new Ledger('load.csv'), means: new MeanLoads(), rejects: undefined };
      await engine.fill([source], store, [books]);
      const seen = async (read: (note: (line: string) => void) => Promise<unknown>) => {
        const lines: string[] = [];
        await read((line) => lines.push(line));
        return lines;
      };
      const readerTo = (note: (line: string) => void) => ({
        reading: (
          site: string,
          _when: unknown,
          _column: unknown,
          value: number,
          _minutes: number,
          place: { line: number },
        ) => (site === 'A' ? note(`${site} ${place.line} ${value}`) : undefined),
        refused: (kind: string, place: { line: number }) => note(`${kind} ${place.line}`),
      });
      const again = await seen((note) => engine.readAgain(source, new Set(['A']), readerTo(note)));
      const wholly = await seen((note) => readSource(source, readerTo(note)));
      expect(again).toEqual(wholly);
      expect(again).toContain('not_a_number 6');
      await engine.close();
    });
  });

  it('tells how far it has come until it has come to the end of the file', async () => {
    await withSource('load.csv', PLAIN, async (source) => {
      let told = 0;
      const progress = {
        stage: () => undefined,
        done: () => undefined,
        advance: (bytes: number) => {
          told += bytes;
        },
      };
      const input = { ...source.table.input, progress };
      const engine = await duckDbEngine(settings());
      const books = { ledger: new Ledger('load.csv'), means: new MeanLoads(), rejects: undefined };
      await engine.fill([{ ...source, table: { ...source.table, input } }], new CellStore(), [books]);
      expect(told).toBeCloseTo(input.pathBytes, 6);
      await engine.close();
    });
  });

  it('reads on where a file breaks off as far as the streaming engine does: not at all', async () => {
    await withSource('load.csv', PLAIN, async (source) => {
      const gone = {
        ...source,
        table: { ...source.table, input: { ...source.table.input, path: '/nowhere/load.csv' } },
      };
      const engine = await duckDbEngine(settings());
      const books = { ledger: new Ledger('load.csv'), means: new MeanLoads(), rejects: undefined };
      const failure = await failureOf(engine.fill([gone], new CellStore(), [books]));
      expect(failure.code).toBe(
        (await failureOf(readSource(gone, { reading: () => undefined, refused: () => undefined }))).code,
      );
      await engine.close();
    });
  });
});

describe('a session', () => {
  it('breaks off what is running when it is closed, and can be closed twice', async () => {
    const session = await openSession(settings());
    const running = session.run(
      'SELECT count(*) FROM range(1000000000) a, range(1000) b WHERE a.range % 7 = b.range',
    );
    const ended = expect(running).rejects.toThrow(/INTERRUPT|closed/iu);
    await session.close();
    await ended;
    await session.close();
  });

  it('is closed while a result is still worked out, and hands over no more of it', async () => {
    const session = await openSession(settings());
    let rows = 0;
    const reading = (async () => {
      for await (const chunk of session.stream('SELECT range::DOUBLE FROM range(1000000000)')) {
        if (rows === 0) void session.close();
        rows += chunk.rows;
      }
    })();
    await expect(reading).rejects.toThrow(/INTERRUPT|closed/iu);
    expect(rows).toBeLessThan(100_000);
    await session.close();
  });

  it('takes no setting after it was opened, and fetches nothing', async () => {
    const session = await openSession(settings());
    await expect(session.run("SET memory_limit = '1GB'")).rejects.toThrow(/locked/u);
    await expect(session.run('LOAD httpfs')).rejects.toThrow();
    await expect(session.run("SELECT * FROM 'https://example.org/a.csv'")).rejects.toThrow();
    await session.close();
  });
});
