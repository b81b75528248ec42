import { describe, expect, it } from 'vitest';
import { pen } from '../../src/report/pen.ts';
import { yearLines } from '../../src/report/year-lines.ts';
import { dossier, site } from '../support/report.ts';

const page = pen({ width: 100, colour: false, unicode: true });

const flat = (site_id: string, kw: number) => {
  const days = Array.from({ length: 30 }, () => kw);
  const curves = { mean_kw: days, low_kw: days, high_kw: days, traffic_mb: null };
  return { place: 1, site: site({ site_id }), dossier: dossier({ site_id, days: curves, onset: null }) };
};

describe('the lines of sites that are a little apart', () => {
  it('have one scale, so that they can be compared', () => {
    const rows = [flat('A', 4000), flat('B', 1000)];
    const lineOf = yearLines(rows, 40, page);
    expect(rows.map((row) => lineOf(row))).toEqual([
      { drawn: '█'.repeat(30), top: '4.00 MW' },
      { drawn: '▂'.repeat(30), top: '4.00 MW' },
    ]);
  });
});

describe('the lines of sites that are far apart', () => {
  it('have each a scale of its own, which is said, and still begin at zero', () => {
    const rows = [flat('A', 4000), flat('B', 5)];
    const lineOf = yearLines(rows, 40, page);
    expect(rows.map((row) => lineOf(row))).toEqual([
      { drawn: '█'.repeat(30), top: '4.00 MW' },
      { drawn: '█'.repeat(30), top: '5.00 kW' },
    ]);
  });
});

it('a site of which no days are known has none', () => {
  const { dossier: _, ...row } = flat('A', 1);
  expect(yearLines([row], 40, page)(row)).toBeUndefined();
});
