import { licences } from './licences.ts';
import { measures } from './measures.ts';
import type { Pen } from './pen.ts';
import { references } from './references.ts';
import type { Report } from './report.ts';
import { unseen } from './unseen.ts';

/** Sections that the table shows only when they are asked for. */
export const details = { licences, references, measures, unseen } satisfies Record<
  string,
  (report: Report, pen: Pen) => string[]
>;

export type DetailName = keyof typeof details;
export const DETAIL_NAMES = Object.keys(details) as DetailName[];
