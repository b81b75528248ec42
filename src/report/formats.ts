import { html } from './html/page.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import type { Page } from './pen.ts';
import type { Report } from './report.ts';
import { table } from './table.ts';

/**
 * A renderer is a pure function of the report and the page it will be read on. The text comes in pieces, each made
 * when it is asked for: whoever writes them need not hold them all, and may stop.
 */
export type Render = (report: Report, page: Page) => Iterable<string>;

export const formats = { table, json, ndjson, html } satisfies Record<string, Render>;

export type FormatName = keyof typeof formats;
