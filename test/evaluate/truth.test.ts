import { describe, expect, it } from 'vitest';
import { readTruth } from '../../src/evaluate/truth.ts';
import { Failure } from '../../src/failure.ts';

const failure = (text: string): Failure => {
  try {
    readTruth(text, 'truth.csv');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
};

describe('truth.csv', () => {
  it('is read in any order of columns, with others beside them and a byte order mark', () => {
    const text =
      '\uFEFFonset,label,mood,illegal_kw_recent,site_id\r\n2021-10-09 10:00:00,illegal,bad,15.81,A\r\n,clean,,,B\r\n';
    expect(readTruth(text, 'truth.csv')).toEqual([
      {
        siteId: 'A',
        label: 'illegal',
        scenario: undefined,
        sector: undefined,
        illegalKwRecent: 15.81,
        onset: '2021-10-09',
      },
      {
        siteId: 'B',
        label: 'clean',
        scenario: undefined,
        sector: undefined,
        illegalKwRecent: 0,
        onset: undefined,
      },
    ]);
  });

  it('names the column that is missing, and those it found', () => {
    const { message, where, remedy } = failure('site_id,verdict\nA,bad\n');
    expect(message).toContain('label, illegal_kw_recent');
    expect(where).toBe('truth.csv:1');
    expect(remedy).toContain('site_id, verdict');
  });

  it.each([
    ['a label nobody knows', 'site_id,label,illegal_kw_recent\nA,clean,0\nB,guilty,5\n', 'truth.csv:3'],
    ['an illegal site without its load', 'site_id,label,illegal_kw_recent\nA,illegal,\n', 'truth.csv:2'],
    ['a load that is no number', 'site_id,label,illegal_kw_recent\nA,illegal,much\n', 'truth.csv:2'],
    ['a site without a name', 'site_id,label,illegal_kw_recent\n,clean,0\n', 'truth.csv:2'],
    ['a site named twice', 'site_id,label,illegal_kw_recent\nA,clean,0\nA,illegal,9\n', 'truth.csv:3'],
    ['a line of another length', 'site_id,label,illegal_kw_recent\nA,clean,0,1,2\n', 'truth.csv'],
    ['a header alone', 'site_id,label,illegal_kw_recent\n', 'truth.csv'],
    ['nothing at all', '', 'truth.csv'],
  ])('refuses %s, and says where', (_, text, where) => {
    const thrown = failure(text);
    expect(thrown.where).toBe(where);
    expect(thrown.remedy).toBeDefined();
  });
});
