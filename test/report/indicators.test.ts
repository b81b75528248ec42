import { expect, test } from 'vitest';
import { INDICATORS } from '../../src/evidence/index.ts';
import { renderIndicators } from '../../src/report/indicators.ts';

test('docs/indicators.md says what the indicators say', async () => {
  await expect(renderIndicators(INDICATORS)).toMatchFileSnapshot('../../docs/indicators.md');
});
