/** Cells as bytes and back, for a file of this machine that nobody else reads: columns one after the other, the widest first. */
import type { CellParts } from './cells.ts';
import { MOMENTS_WIDTH } from './moments.ts';
import { WORDS_A_DAY } from './slots.ts';

export function packed(parts: CellParts): Buffer {
  const { readings, flagged, day, clock, level, slots, zeros, estimated, assumed } = parts;
  const facets = [day, clock, level];
  const columns = [
    Float64Array.of(readings, flagged, ...facets.map(({ keys }) => keys.length)),
    ...facets.map(({ moments }) => moments),
    ...facets.map(({ keys }) => keys),
    ...[slots, zeros, estimated, assumed],
  ];
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

/** The columns lie in these bytes: nothing is copied. */
export function unpacked(bytes: ArrayBuffer): CellParts {
  let at = 0;
  const next = <Values extends { readonly byteLength: number }>(
    Column: new (bytes: ArrayBuffer, at: number, length: number) => Values,
    length: number,
  ): Values => {
    const values = new Column(bytes, at, length);
    at += values.byteLength;
    return values;
  };
  const [readings, flagged, ...rows] = next(Float64Array, HEAD);
  const [days = 0] = rows;
  const moments = rows.map((length) => next(Float64Array, length * MOMENTS_WIDTH));
  const keys = rows.map((length) => next(Int32Array, length));
  const facet = (i: number) => ({ keys: keys[i]!, moments: moments[i]! });
  return {
    readings: readings!,
    flagged: flagged!,
    day: facet(0),
    clock: facet(1),
    level: facet(2),
    slots: next(Uint32Array, days * WORDS_A_DAY),
    zeros: next(Uint32Array, days),
    estimated: next(Uint32Array, days),
    assumed: next(Uint16Array, days),
  };
}

/** Readings, flagged, and the rows of three facets. */
const HEAD = 5;
