/** A real browser for the pages: Debian's chromium, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where it is; undefined where there is none. */
const CHROMIUM = [
  process.env['CHROMIUM'] ?? '',
  ...(process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')]),
].find((path) => path !== '' && existsSync(path));

/** In CI it must be there, or nothing of this is tested. */
export const IS_SKIPPED = CHROMIUM === undefined && process.env['CI'] === undefined;

export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error('chromium is not installed: apt-get install chromium, or set CHROMIUM');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

export interface Opened {
  readonly page: Page;
  /** What the console said, errors of the page included. */
  readonly said: readonly string[];
  /** Addresses that were asked for beside the file itself. */
  readonly asked: readonly string[];
  readonly milliseconds: number;
}

export interface Look {
  readonly width: number;
  readonly colours: 'light' | 'dark';
}

export async function open(browser: Browser, path: string, { width, colours }: Look): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: colours });
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  const file = `file://${path}`;
  page.on('request', (request) => {
    if (request.url() !== file && !request.url().startsWith('data:,')) asked.push(request.url());
  });
  const begun = performance.now();
  await page.goto(file, { waitUntil: 'load' });
  return { page, said, asked, milliseconds: performance.now() - begun };
}
