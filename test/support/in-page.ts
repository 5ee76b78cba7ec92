import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.js';
import type { PicturesRead } from './pictures-page.js';
import { serveFolder } from './serve-folder.js';

/** What pages offer, see `page.ts`, `pictures-page.ts` and `translate-page.ts`. */
declare const lossCurveOn: (backend: string) => Promise<number[]>;
declare const readPictures: () => Promise<PicturesRead>;
declare const translatedInPage: () => Promise<TranslatedInPage>;

/** What `translate-page.ts` found. */
export interface TranslatedInPage {
  readonly type: string;
  readonly size: readonly [width: number, height: number];
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: readonly number[];
}

/** The curve of `lossCurve`, computed on a backend of TensorFlow.js in a real browser from the sources of all packages. */
export const lossCurveInPage = (backend: string): Promise<number[]> =>
  inPage('page.ts', 'lossCurveOn', (page) => page.evaluate((name) => lossCurveOn(name), backend));

/** A picture file that a browser turned into another. */
export const translateInPage = (): Promise<TranslatedInPage> =>
  inPage('translate-page.ts', 'translatedInPage', (page) => page.evaluate(() => translatedInPage()));

/**
 * Pictures that a browser decoded for data sets.
 *
 * @param prepare writes them into the folder that is served.
 */
export const picturesInPage = (prepare: (folder: string) => Promise<void>): Promise<PicturesRead> =>
  inPage('pictures-page.ts', 'readPictures', (page) => page.evaluate(() => readPictures()), prepare);

/** Bundles a page of this folder, opens it, and asks once it offers a function of that name. */
async function inPage<T>(
  entry: string,
  offered: string,
  ask: (page: Page) => Promise<T>,
  prepare?: (folder: string) => Promise<void>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gan-page-'));
  try {
    await prepare?.(folder);
    await build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      outfile: join(folder, 'page.js'),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['@gan/source', 'browser'],
      // Reached in Node only.
      external: ['node:*'],
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
    return await open(folder, offered, ask);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open<T>(folder: string, offered: string, ask: (page: Page) => Promise<T>): Promise<T> {
  const { server, url } = await serveFolder(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction((name) => name in globalThis, offered);
    return await ask(page);
  } finally {
    await browser.close();
    server.close();
  }
}
