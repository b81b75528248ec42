import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { KINDS, type Kind, Ledger } from '../../src/readings/ledger.ts';

const kinds = Object.keys(KINDS) as Kind[];
const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.integer({ min: 1, max: 9 }),
  count: fc.integer({ min: 1, max: 5 }),
});
const ledgerOf = (entries: readonly { kind: Kind; line: number; column: number; count: number }[]) => {
  const ledger = new Ledger('load.csv');
  for (const { kind, line, column, count } of entries) {
    ledger.read += count;
    ledger.enter(kind, line, column, count);
  }
  return ledger;
};

describe('a ledger', () => {
  it('accounts for every reading', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.nat(100), (entries, used) => {
        const ledger = ledgerOf(entries);
        ledger.read += used;
        const entered = entries.reduce((sum, { count }) => sum + count, 0);
        expect(ledger.count('rejected') + ledger.count('duplicate') + ledger.count('ignored')).toBe(entered);
        expect(ledger.used).toBe(used);
      }),
    );
  });

  it('says why in the language of the moment, under the same code', async () => {
    const ledger = ledgerOf([{ kind: 'empty', line: 2, column: 3, count: 4 }]);
    const said = (language: 'en' | 'ru' | 'kk') => speaking(language, () => ledger.entries('ignored'));
    const same = { code: 'empty', count: 4, first: 'load.csv:2:3' };
    expect(await said('en')).toEqual([{ ...same, says: 'the field is empty: missing, not zero' }]);
    expect(await said('ru')).toEqual([{ ...same, says: 'поле пустое: пропуск, а не ноль' }]);
    expect(await said('kk')).toEqual([{ ...same, says: 'өріс бос: дерек жоқ, нөл емес' }]);
  });

  it('does not depend on the order in which it was written', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(ledgerOf(entries.toReversed()).entries('rejected')).toEqual(
          ledgerOf(entries).entries('rejected'),
        );
      }),
    );
  });

  it('names the first place, and the most frequent kind first', () => {
    const ledger = new Ledger('load.csv');
    ledger.enter('bad_time', 9, 2);
    ledger.enter('negative', 7, 3, 2);
    ledger.enter('bad_time', 10, 1);
    ledger.enter('negative', 3, 3);
    expect(ledger.entries('rejected').map(({ code, count, first }) => [code, count, first])).toEqual([
      ['negative', 3, 'load.csv:3:3'],
      ['bad_time', 2, 'load.csv:9:2'],
    ]);
  });
});
