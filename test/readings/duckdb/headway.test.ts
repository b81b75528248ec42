import { describe, expect, it } from 'vitest';
import { headwayIn } from '../../../src/readings/duckdb/headway.ts';
import type { Input } from '../../../src/sources/input.ts';

function inputOf(advance: (bytes: number, file?: string) => void): Input {
  const progress = { stage: () => undefined, advance, done: () => undefined };
  return {
    name: 'a.csv',
    path: 'a.csv',
    pathBytes: 1000,
    compression: 'none',
    bytes: 1000,
    sha256: '',
    progress,
  };
}

describe('the headway of a file', () => {
  it('comes to its bytes once all stages are done, and never goes back', () => {
    let told = 0;
    const { reached, looked } = headwayIn(
      inputOf((bytes, file) => {
        expect(bytes).toBeGreaterThan(0);
        expect(file).toBe('a.csv');
        told += bytes;
      }),
    );
    for (let i = 0; i < 4; i += 1) looked.progress?.advance(250);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(250);
    const afterLook = told;
    reached('typing', -0.01); // DuckDB does not know yet.
    expect(told).toBe(afterLook);
    reached('typing', 0.7);
    reached('typing', 0.3);
    reached('cells', 0.5);
    reached('cells', 1.2);
    expect(told).toBeCloseTo(1000, 6);
  });
});
