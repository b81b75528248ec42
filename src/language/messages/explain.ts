/** Messages of this area. */
import type { Message } from './index.ts';

export const EXPLAIN: readonly Message[] = [];
