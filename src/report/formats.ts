import { json } from './json.ts';
import type { Page } from './pen.ts';
import type { Report } from './report.ts';
import { table } from './table.ts';

/** A renderer is a pure function of the report and the page it will be read on. */
export type Render = (report: Report, page: Page) => string;

export const formats = { table, json } satisfies Record<string, Render>;

export type FormatName = keyof typeof formats;
