import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/profiles/profile.ts';
import { summaryOf, UTC } from '../support/files.ts';

const START = Date.UTC(2022, 0, 3);
const at = (hour: number) => new Date(START + hour * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const FROM = START / 86_400_000;
const DAYS = 60;
const flagged = (flagOf: (hour: number) => string, header = 'status') =>
  summaryOf(
    {
      'load.csv': `${[`site,time,load_kw,${header}`, ...Array.from({ length: DAYS * 24 }, (_, hour) => `A,${at(hour)},${5 + (hour % 24)},${flagOf(hour)}`)].join('\n')}\n`,
    },
    { zone: UTC },
  );
const profile = async (flagOf: (hour: number) => string, header?: string) =>
  profileOf((await flagged(flagOf, header)).sites[0]!, {}, { from: FROM, to: FROM + DAYS - 1 });

describe('readings that the file flags', () => {
  it('as invalid are rejected', async () => {
    const [ledger] = (await flagged((hour) => (hour % 100 === 3 ? 'Недостоверно' : 'Достоверно'))).ledgers;
    expect(ledger!.entries('rejected')).toMatchObject([
      { code: 'flagged_invalid', count: 15, first: 'load.csv:5:3' },
    ]);
  });

  it('as estimated are used, and their share is known', async () => {
    const { load, disqualified } = await profile((hour) => (hour < 24 * 6 ? 'E' : 'A'));
    expect([load!.estimatedShare, disqualified]).toEqual([0.1, []]);
    expect([...load!.days.estimated.slice(4, 8)]).toEqual([1, 1, 0, 0]);
  });

  it('as estimated for the most part leave nothing to assess', async () => {
    const { disqualified } = await profile((hour) => (hour % 5 < 3 ? 'расчётное' : 'Достоверно'));
    expect(disqualified).toMatchObject([{ code: 'estimated', data: { estimated_share: 0.6 } }]);
  });

  it('by a flag that nobody knows are used, and the flag is noted', async () => {
    const { ledgers, sites } = await flagged((hour) => (hour % 2 === 0 ? 'Ж7' : 'A'));
    expect(ledgers[0]!.used).toBe(DAYS * 24);
    expect([...ledgers[0]!.unknownFlags]).toEqual([['Ж7', DAYS * 12]]);
    expect(sites[0]!.quantities.get('load')!.flagged).toBe(DAYS * 12);
  });

  it('not at all have no known share', async () => {
    expect((await profile(() => 'whatever', 'note')).load!.estimatedShare).toBeUndefined();
  });
});
