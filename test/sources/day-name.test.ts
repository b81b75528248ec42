import { expect, test } from 'vitest';
import { speaking } from '../../src/language/language.ts';
import { dayName } from '../../src/sources/day-name.ts';

test('a day has the name of its month, so that 3 and 4 are not mistaken for one another', async () => {
  expect(dayName(2024, 4, 3)).toBe('3 April 2024');
  expect(await speaking('ru', () => dayName(2024, 4, 3))).toBe('3 апреля 2024 года');
  expect(await speaking('kk', () => dayName(2024, 3, 4))).toBe('2024 жылғы 4 наурыз');
});

test('each month has its own name in each language', async () => {
  for (const language of ['en', 'ru', 'kk'] as const) {
    const names = await speaking(language, () =>
      Array.from({ length: 12 }, (_, month) => dayName(2024, month + 1, 1)),
    );
    expect(new Set(names).size).toBe(12);
  }
});
