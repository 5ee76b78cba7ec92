import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GanError } from '@gan/core';
import type { PageFiles } from './routes.js';

/** Beside this package's built modules; from its sources, where they are built to. */
const folders = ['./judge-page/', '../../../dist/judge-page/'].map((path) => new URL(path, import.meta.url));

/** The page, as this package's build leaves it. */
export async function readPage(): Promise<PageFiles> {
  for (const folder of folders) {
    const read = (name: string) => readFile(fileURLToPath(new URL(name, folder)), 'utf8');
    try {
      const [html, css, script] = await Promise.all(['index.html', 'page.css', 'page.js'].map(read));
      return { html: html!, css: css!, script: script! };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new GanError(
    'judge: expected the page of `gan judge` beside this program, got none. Install the package again, or build it.',
  );
}
