/** Messages of this area. */
import type { Message } from './index.ts';

export const FORMS: readonly Message[] = [];
