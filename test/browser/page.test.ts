/** The HTML report in a real browser: what it shows, on a telephone, on a desk and on paper. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { html } from '../../src/report/html/page.ts';
import type { Report } from '../../src/report/report.ts';
import { IS_SKIPPED, type Look, launch, open } from '../support/browser.ts';
import { command } from '../support/command.ts';
import { dossier, report, site } from '../support/report.ts';
import {
  beyondTheEdge,
  breaksInside,
  colourOfPlanted,
  ground,
  picturesOfDossiers,
  printed,
  wordsThatTouch,
} from './seen.ts';

const skipped = IS_SKIPPED
  ? ' (skipped: there is no chromium; apt-get install chromium, or set CHROMIUM)'
  : '';
if (skipped !== '') process.stderr.write(`Tests in a browser are left out${skipped}.\n`);

describe.skipIf(IS_SKIPPED)(`the page in a browser${skipped}`, () => {
  let browser: Browser;
  let folder: string;
  let town: string;

  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'mining-audit-browser-'));
    const files = ['load.csv', 'traffic.csv', 'sites.csv'].map((name) => join(folder, name));
    await command([
      'simulate',
      '--out',
      folder,
      '--sites',
      '24',
      '--seed',
      '7',
      '--illegal-share',
      '0.25',
      '--quiet',
    ]);
    const { out } = await command(['scan', ...files, '--format', 'html', '--quiet']);
    town = join(folder, 'town.html');
    await writeFile(town, out);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const LOOKS: readonly Look[] = [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colours) => ({ width, colours })),
  );

  describe.each(LOOKS)('$width pixels wide, $colours', (look) => {
    it('says nothing to the console and asks for nothing', async () => {
      const { page, said, asked } = await open(browser, town, look);
      expect([said, asked]).toEqual([[], []]);
      await page.close();
    });

    it('has all its text within the page', async () => {
      const { page } = await open(browser, town, look);
      await page.locator('summary').first().click();
      expect(await page.evaluate(beyondTheEdge)).toEqual([]);
      await page.close();
    });

    it('has the picture of every dossier, of a size to be seen, in colours that differ from the paper', async () => {
      const { page } = await open(browser, town, look);
      const pictures = await page.evaluate(picturesOfDossiers);
      expect(pictures.length).toBeGreaterThan(2);
      for (const { width, height, lines, stroke, paper } of pictures) {
        expect(width).toBeGreaterThan(200);
        expect(height).toBeGreaterThan(150);
        expect(lines).toBeGreaterThan(0);
        expect(stroke).not.toBe(paper);
      }
      await page.close();
    });
  });

  it('is dark where darkness is asked for, and is paper in print', async () => {
    const { page } = await open(browser, town, { width: 1280, colours: 'dark' });
    expect(await page.evaluate(ground)).toBe('rgb(22, 24, 26)');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it('words below a picture do not touch on a telephone', async () => {
    const { page } = await open(browser, town, { width: 360, colours: 'light' });
    expect(await page.evaluate(wordsThatTouch)).toEqual([]);
    await page.close();
  });

  it('prints on A4, with no row, figure or card cut in two', async () => {
    const { page } = await open(browser, town, { width: 1280, colours: 'light' });
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.evaluate(breaksInside);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    await page.setViewportSize({ width: A4_WIDTH, height: A4_HEIGHT });
    const { tallest, dossiers, wide } = await page.evaluate(printed);
    expect(tallest).toBeLessThan(A4_HEIGHT);
    expect(wide).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { pages, sizes } = pagesOf(pdf);
    expect(sizes).toEqual(new Set(['595x842']));
    expect(pages).toBeGreaterThan(dossiers);
    expect(pages).toBeLessThan(6 + 4 * dossiers);
    await page.close();
  });

  it('opens 20,000 sites in under three seconds, and unfolds them', async () => {
    const path = join(folder, 'country.html');
    await writeFile(path, [...html(country(20_000), { width: 100, colour: false, unicode: true })].join(''));
    expect(readFileSync(path).length).toBeLessThan(5e6);
    const { page, milliseconds } = await open(browser, path, { width: 1280, colours: 'light' });
    expect(milliseconds).toBeLessThan(3000);
    await page.locator('summary').first().click();
    expect(await page.locator('.rest').first().isVisible()).toBe(true);
    await page.close();
  });

  test('the policy holds: a script that is put into the file does not run', async () => {
    const path = join(folder, 'planted.html');
    const planted = `<script>document.title = 'ran'</script><p style="color: red" id="planted">.</p></main>`;
    await writeFile(path, readFileSync(town, 'utf8').replace('</main>', planted));
    const { page, said } = await open(browser, path, { width: 1280, colours: 'light' });
    expect(await page.title()).not.toBe('ran');
    expect(await page.evaluate(colourOfPlanted)).not.toBe('rgb(255, 0, 0)');
    expect(said.join('\n')).toMatch(/Content Security Policy/u);
    await page.close();
  });
});

/** Of a page of A4 with the margins of the style, at 96 pixels an inch. */
const A4_WIDTH = Math.floor(((210 - 32) / 25.4) * 96);
const A4_HEIGHT = Math.floor(((297 - 36) / 25.4) * 96);

/** Pages of a PDF and their sizes in points, from its objects, which may be packed. */
function pagesOf(pdf: Buffer): { pages: number; sizes: Set<string> } {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: mark }) => {
    try {
      return [inflateSync(pdf.subarray(index + mark.length)).toString('latin1')];
    } catch {
      return [];
    }
  });
  const all = [text, ...packed].join('\n');
  const boxes = [...all.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)];
  const sizes = boxes.map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
  return { pages: [...all.matchAll(/\/Type\s*\/Page\b/gu)].length, sizes: new Set(sizes) };
}

function country(count: number): Report {
  const sites = Array.from({ length: count }, (_, index) =>
    site({
      site_id: `KZ-${String(index).padStart(6, '0')}`,
      verdict: index < 60 ? 'suspected' : 'unremarkable',
      expected_mw: 1 / (index + 1),
    }),
  );
  const curve = (kw: number) => Array.from({ length: 365 }, (_, day) => kw + ((day * 7919) % 1000) / 10);
  const days = { mean_kw: curve(5000), low_kw: curve(4000), high_kw: curve(6000), traffic_mb: curve(400) };
  return report({ sites, dossiers: sites.slice(0, 50).map(({ site_id }) => dossier({ site_id, days })) });
}
