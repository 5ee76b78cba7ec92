import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startBrowser } from './browser.js';
import { serveFolder } from './serve-folder.js';

/** What the page offers, see `page.ts`. */
declare const lossCurveOn: (backend: string) => Promise<number[]>;

/** The curve of `lossCurve`, computed on a backend of TensorFlow.js in a real browser from the sources of all packages. */
export async function lossCurveInPage(backend: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gan-page-'));
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
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
    return await ask(folder, backend);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(folder: string, backend: string): Promise<number[]> {
  const { server, url } = await serveFolder(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'lossCurveOn' in globalThis);
    return await page.evaluate((name) => lossCurveOn(name), backend);
  } finally {
    await browser.close();
    server.close();
  }
}
