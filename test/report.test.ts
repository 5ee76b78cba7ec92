import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '@gan/cli';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startBrowser } from './support/browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.skipIf(chromiumPath === undefined)('the page of gan report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gan-report-'));
  const file = join(folder, 'page.html');
  let browser: Browser;

  beforeAll(async () => {
    const quiet = { write: () => undefined };
    const gan = async (...words: string[]) =>
      expect(await runCli(words, { stdout: quiet, stderr: quiet })).toBe(0);
    const model = ['--model', 'gan', '--set', 'generatorUnits=[8]', '--set', 'discriminatorUnits=[8]'];
    const train = ['train', ...model, '--data', 'size=64', '--batch-size', '4', '--quiet'];
    const runs = ['one', 'two'].map((name) => join(folder, name));
    for (const [i, run] of runs.entries())
      await gan(...train, '--seed', String(i), '--steps', String(3 + i), '--out', run);
    const line = { metric: 'fid', counts: { fake: 9 }, protocol: { seed: 0 }, error: 1 };
    for (const step of [1, 3])
      appendFileSync(
        join(runs[0]!, 'evaluations.jsonl'),
        `${JSON.stringify({ ...line, step, value: 9 / step })}\n`,
      );
    await gan('report', ...runs, '--out', file);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page; what it complains of or asks the network for is collected. */
  async function open(options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && request.url() !== address) troubles.push(request.url());
    });
    await page.goto(address);
    return { page, troubles };
  }

  const address = pathToFileURL(file).href;
  const shown = (page: Page) =>
    page
      .locator('.evolution img:visible')
      .evaluateAll((images) => images.map((image) => image.getAttribute('alt')));

  it('moves through the samples of both runs by keyboard, asking for nothing', async () => {
    const { page, troubles } = await open();
    expect(await shown(page)).toEqual(['Samples of one at step 3', 'Samples of two at step 4']);
    await page.getByRole('slider', { name: 'Step' }).press('Home');
    expect(await shown(page)).toEqual(['Samples of one at step 0', 'Samples of two at step 0']);
    await page.getByRole('slider', { name: 'Step' }).press('ArrowRight');
    expect(await shown(page)).toEqual(['Samples of one at step 1', 'Samples of two at step 1']);
    expect(await page.getByRole('slider', { name: 'Step' }).getAttribute('aria-valuetext')).toBe('step 1');
    expect(
      await page
        .locator('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
    ).toBe(true);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('shows all samples where scripts are off', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('.evolution img:visible').count()).toBe(4 + 5);
    expect(await page.locator('#scrubber').isVisible()).toBe(false);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a telephone, %s', async (colorScheme) => {
    const { page } = await open({ colorScheme, viewport: { width: 360, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[] }> };
      };
      return (await checker.run()).violations;
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    await page.close();
  });
});
