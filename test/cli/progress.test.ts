import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import type { Outlet } from '../../src/cli/world.ts';
import { widthOf } from '../../src/report/lines.ts';

const ERASE = '\r\u001b[K';

/** A terminal that keeps all that was written, and a clock that is set by hand. */
function terminal(columns = 80, env: Readonly<Record<string, string>> = {}, isTTY = true) {
  const written: string[] = [];
  const stream: Outlet = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    }),
    { isTTY, columns },
  );
  const clock = { seconds: 0 };
  return { written, clock, line: progressLine(stream, env, () => clock.seconds) };
}

/** What stands on the line after each time it was written. */
function linesOf(written: readonly string[]): string[] {
  return written.map((text) => text.slice(text.lastIndexOf(ERASE) + ERASE.length));
}

describe('progress', () => {
  it.each([
    ['no terminal', {}, false],
    ['a terminal that cannot erase', { TERM: 'dumb' }, true],
    ['a machine that builds', { CI: 'true' }, true],
  ])('is not told to %s', (_what, env, isTTY) => {
    expect(terminal(80, env, isTTY).line).toBeUndefined();
  });

  it('says what, how far, how fast, how long yet, and of which file', () => {
    const { written, clock, line } = terminal();
    line!.stage('reading', 4e9);
    clock.seconds = 10;
    line!.advance(1e9, 'load-2022.csv');
    expect(written).toEqual([`${ERASE}reading 25 %, 1.0 GB of 4.0 GB, 100 MB/s, 30 s left: load-2022.csv`]);
  });

  it.each([
    [90, '2 min left'],
    [7000, '1 h 57 min left'],
  ])('says a time of %i s as %s', (seconds, says) => {
    const { written, clock, line } = terminal();
    line!.stage('reading', 1e6 * (seconds + 1));
    clock.seconds = 1;
    line!.advance(1e6);
    expect(written[0]).toContain(says);
  });

  it('says no share where the whole is not known, or was less than what came', () => {
    const { written, clock, line } = terminal();
    line!.stage('opening');
    clock.seconds = 1;
    line!.advance(3e6, '-');
    line!.stage('reading', 1000);
    clock.seconds = 2;
    line!.advance(2000);
    expect(linesOf(written)).toEqual(['opening 3.0 MB, 3.0 MB/s: -', '', 'reading 2.0 kB, 2.0 kB/s']);
  });

  it('is written five times a second at most', () => {
    const { written, clock, line } = terminal();
    line!.stage('reading', 1e6);
    for (let i = 0; i < 1000; i += 1) {
      clock.seconds = i / 100;
      line!.advance(1000);
    }
    expect(written.length).toBeGreaterThan(40);
    expect(written.length).toBeLessThanOrEqual(50);
  });

  it('of something short is never written, and nothing is erased', () => {
    const { written, clock, line } = terminal();
    line!.stage('reading', 1e6);
    clock.seconds = 0.1;
    line!.advance(1e6);
    line!.done();
    expect(written).toEqual([]);
  });

  it('is gone when it is done, and for words in between', () => {
    const { written, clock, line } = terminal();
    line!.stage('reading', 1e6);
    clock.seconds = 1;
    line!.advance(1000);
    line!.erase();
    line!.erase();
    clock.seconds = 2;
    line!.advance(1000);
    line!.done();
    expect(linesOf(written).map((text) => text === '')).toEqual([false, true, false, true]);
  });

  it('fits the line whatever its width, and no name breaks out of it', () => {
    const name = fc.string({ unit: 'binary', maxLength: 60 });
    const hostile = fc.constantFrom('\u001b[2J\u0007evil', 'two\nlines', '\u202Egnp.csv', '電力'.repeat(60));
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 200 }),
        fc.oneof(name, hostile),
        fc.nat(2e12),
        fc.option(fc.nat(2e12), { nil: undefined }),
        (columns, file, done, total) => {
          const { written, clock, line } = terminal(columns);
          line!.stage('reading', total);
          clock.seconds = 3;
          line!.advance(done, file);
          const [text] = linesOf(written);
          expect(widthOf(text!)).toBeLessThan(columns);
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(text).toMatch(columns < 20 ? /^r/u : /^reading/u);
        },
      ),
    );
  });

  it('leaves out what matters less where there is less room', () => {
    const text = (columns: number) => {
      const { written, clock, line } = terminal(columns);
      line!.stage('reading', 4e9);
      clock.seconds = 10;
      line!.advance(1e9, 'data/2022/load-2022-01-31.csv');
      return linesOf(written)[0];
    };
    expect([200, 80, 60, 40, 20].map(text)).toMatchInlineSnapshot(`
      [
        "reading 25 %, 1.0 GB of 4.0 GB, 100 MB/s, 30 s left: data/2022/load-2022-01-31.csv",
        "reading 25 %, 1.0 GB of 4.0 GB, 100 MB/s, 30 s left: data/2022/lo...2-01-31.csv",
        "reading 25 %, 1.0 GB of 4.0 GB, 30 s left: data/20...31.csv",
        "reading 25 %, 30 s left: data/2...1.csv",
        "reading 25 %",
      ]
    `);
  });
});
