import { describe, expect, it } from 'vitest';
import { qualityReader } from '../../src/sources/quality.ts';

const read = (flag: string, header = 'Статус', sample: readonly string[] = []) =>
  qualityReader(header, sample)(flag);

describe('a quality flag', () => {
  it.each([
    [
      'actual',
      [
        'Достоверно',
        'коммерческая',
        'Фактическое',
        'A',
        'A14',
        'Actual',
        'Measured',
        'OK',
        '220',
        'valid',
        '',
      ],
    ],
    [
      'estimated',
      ['Замещено', 'замещающая информация', 'расчётное', 'Расчет', 'E', 'F14', 'S', 'Estimated', '67'],
    ],
    [
      'missing',
      ['Недостоверно', 'НЕ ДОСТОВЕРНО', 'некоммерческая', 'N', 'missing', 'Invalid', 'not valid', 'ошибка'],
    ],
    ['unknown', ['V', '128', 'что-то', 'B']],
  ])('is %s', (quality, flags) => {
    expect(flags.map((flag) => [flag, read(flag)])).toEqual(flags.map((flag) => [flag, quality]));
  });

  it('of 0 or 1 means what the header asks', () => {
    const zeroAndOne = (header: string) => ['0', '1'].map((flag) => read(flag, header, ['0', '0', '1']));
    expect(zeroAndOne('status')).toEqual(['actual', 'missing']);
    expect(zeroAndOne('Достоверность')).toEqual(['missing', 'actual']);
    expect(zeroAndOne('is_estimated')).toEqual(['actual', 'estimated']);
  });

  it('of 1 is not known where hardly any is 0', () => {
    expect(['0', '1'].map((flag) => read(flag, 'status', ['1', '1', '0']))).toEqual(['unknown', 'unknown']);
  });
});
