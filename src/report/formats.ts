import { csv } from './csv.ts';
import { html } from './html/page.ts';
import { json } from './json.ts';
import { markdown } from './markdown/markdown.ts';
import { ndjson } from './ndjson.ts';
import type { Page } from './pen.ts';
import type { Report } from './report.ts';
import { table } from './table.ts';
import { workbookWriter, xlsx } from './xlsx/xlsx.ts';

/**
 * A renderer is a pure function of the report and the page it will be read on. What it makes comes in pieces, text or
 * bytes, each made when it is asked for: whoever writes them need not hold them all, and may stop.
 */
export type Render = (report: Report, page: Page) => Rendered;

export type Rendered = Iterable<string> | AsyncIterable<string | Uint8Array>;

export const formats = { table, json, ndjson, csv, markdown, html, xlsx } satisfies Record<string, Render>;

/** What a format needs and is perhaps not installed. Throws a Failure where it is not. */
export const needs: Partial<Record<FormatName, () => Promise<unknown>>> = { xlsx: workbookWriter };

/** No text, but bytes. */
export const BINARY: readonly string[] = ['xlsx'];

export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
