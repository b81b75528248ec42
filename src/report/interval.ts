/** An interval as the report has it: a figure, and how far it may be off. */
import { z } from 'zod';

export const interval = z
  .strictObject({ central: z.number(), low: z.number(), high: z.number(), level: z.number().min(0).max(1) })
  .describe('A figure and the bounds between which the truth lies with probability `level`.');
