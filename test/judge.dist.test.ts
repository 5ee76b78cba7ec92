import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Random } from '@gan/core';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { killRunning, runGan, startGan, type GanProcess } from '../packages/cli/test/gan-process.js';
import { chromiumPath, startBrowser } from './support/browser.js';

// Processes one after the other, and people who look at images: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

let folder = '';
const inFolder = (name: string) => join(folder, name);
const tiny = ['--set', 'latentDim=4', '--set', 'generatorUnits=[8]', '--set', 'discriminatorUnits=[8]'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gan-judge-'));
  for (const name of ['one', 'two']) {
    const size = ['--batch-size', '4', '--data', 'size=64', '--steps', '2', '--seed', name];
    const { code } = await runGan(
      'train',
      '--model',
      'gan',
      ...tiny,
      ...size,
      '--out',
      inFolder(name),
      '--quiet',
    );
    expect(code).toBe(0);
  }
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(killRunning);

/** A server of `gan judge`, once it listens. */
async function serve(...args: string[]): Promise<GanProcess & { readonly url: string }> {
  const started = startGan('judge', ...args, '--port', '0', '--json');
  const url = await new Promise<string>((done, fail) => {
    let text = '';
    started.child.stdout!.on('data', (part: Buffer) => {
      text += part.toString();
      const found = /"url": "([^"]+)"/.exec(text)?.[1];
      if (found !== undefined) done(found);
    });
    void started.end.then(({ stderr }) => fail(new Error(stderr)));
  });
  return { ...started, url };
}

/** Ends a server as Ctrl-C does. */
async function stop({ child, end }: GanProcess): Promise<string> {
  child.kill('SIGINT');
  const { code, stderr } = await end;
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/^gan: /m)]);
  return stderr;
}

async function results(run: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await runGan('judge', run, '--results', '--json');
  return JSON.parse(stdout) as Record<string, unknown>[];
}

const post = async (url: string, path: string, value: unknown) => {
  const headers = { 'Content-Type': 'application/json' };
  return (
    await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(value) })
  ).json() as Promise<Record<string, unknown>>;
};

describe.skipIf(process.platform === 'win32')('a server that is killed', () => {
  it('has kept every answer it acknowledged, and nothing half', async () => {
    // The moments differ from one day to the next.
    const random = Random.fromSeed(Date.now());
    let acknowledged = 0;
    for (let sitting = 0; sitting < 3; sitting++) {
      const server = await serve(inFolder('one'), '--images', '120', '--seed', 'kill');
      const { answered } = await post(server.url, 'api/judges', { judge: 'Ann' });
      // What was being written when the process died may have been kept without being acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(answered);
      acknowledged = answered as number;
      setTimeout(() => server.child.kill('SIGKILL'), 20 + random.integer(120));
      try {
        for (let trial = acknowledged; trial < 120; trial++) {
          await post(server.url, 'api/answers', { judge: 'Ann', trial, answer: 'real', milliseconds: 5 });
          acknowledged = trial + 1;
        }
      } catch {
        // It is gone.
      }
      expect(await server.end).toMatchObject({ signal: 'SIGKILL' });
    }
    const studies = join(inFolder('one'), 'judgements');
    const study = readdirSync(studies).find((name) => name.startsWith('infinity'))!;
    const { answers } = JSON.parse(
      readFileSync(join(studies, study, 'judges', 'judge-0000.json'), 'utf8'),
    ) as { answers: { trial: number }[] };
    expect(answers.map(({ trial }) => trial)).toEqual(answers.map((_, i) => i));
    await rm(join(studies, study), { recursive: true });
  });
});

describe.skipIf(chromiumPath === undefined)('the page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());

  const troubles: string[] = [];
  afterEach(() => expect(troubles.splice(0)).toEqual([]));

  async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (line) => void (line.type() === 'error' && troubles.push(line.text())));
    await page.goto(url);
    return page;
  }

  const titled = (page: Page, title: RegExp) => page.getByRole('heading', { name: title }).waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  /** Waits until an answer is taken: not before one can have looked. */
  async function asked(page: Page): Promise<void> {
    await page.locator('#trial[data-state=asking]').waitFor();
    await page.waitForTimeout(260);
  }
  async function answerBy(page: Page, ...keys: string[]): Promise<void> {
    for (const key of keys) {
      await asked(page);
      await page.keyboard.press(key);
    }
  }
  async function accessible(page: Page): Promise<void> {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      // Without a second look at style sheets, which it cannot fetch from a folder.
      (window as unknown as { axe: typeof axe }).axe.run({ preload: false }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  it('is judged by keyboard, and goes on after a reload', async () => {
    const server = await serve(inFolder('one'), '--images', '4');
    const page = await open(server.url, { colorScheme: 'dark' });
    await titled(page, /^Real or generated\?$/);
    await accessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ann');
    await page.keyboard.press('Enter');
    await answerBy(page, 'f', 'j', 'ArrowLeft', 'ArrowRight');
    await titled(page, /practice/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked(page);
    await accessible(page);
    await answerBy(page, 'j', 'ArrowRight');
    await asked(page);
    await page.reload();
    await titled(page, /^Real or generated/);
    await press(page, 'Begin');
    await titled(page, /^Welcome back, Ann$/);
    expect(await page.getByText('You have answered 2 of 4').isVisible()).toBe(true);
    await press(page, 'Go on');
    await answerBy(page, 'ArrowRight', 'j');
    await titled(page, /^Thank you, Ann$/);
    await accessible(page);
    expect(await stop(server)).toMatch(/Ann has answered all 4[^]*4 answers of 1 judge, kept in/);
    expect(await results(inFolder('one'))).toMatchObject([
      {
        metric: 'hype-infinity',
        value: 0.5,
        counts: { judges: 1, real: 2, generated: 2 },
        details: { generatedError: 0, realError: 1 },
      },
    ]);
  });

  it('is judged by touch under a staircase of exposures', async () => {
    const server = await serve(inFolder('two'), '--protocol', 'time', '--images', '4', '--blocks', '1');
    await post(server.url, 'api/judges', { judge: 'Bob' });
    // One answer is there already, so that the page need not begin with practice.
    const first = await post(server.url, 'api/answers', {
      judge: 'Bob',
      trial: 0,
      answer: 'real',
      milliseconds: 5,
    });
    const page = await open(server.url, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await titled(page, /at a glance/);
    await page.getByLabel(/Your name/).fill('Bob');
    await page.getByRole('button', { name: 'Begin' }).tap();
    await titled(page, /^Welcome back, Bob$/);
    await page.getByRole('button', { name: 'Go on' }).tap();
    for (let trial = 1; trial < 4; trial++) {
      // Before it can be answered the image was there and is gone.
      await page.locator('.cell img.shown').first().waitFor({ state: 'attached' });
      await asked(page);
      expect(await page.locator('.cell img.shown').count()).toBe(0);
      if (trial === 1) await accessible(page);
      await page.getByRole('button', { name: 'Generated' }).tap();
      await page
        .locator('#feedback', { hasText: /^(✓ Right|✗ Wrong): it was (real|generated)\.$/ })
        .waitFor();
    }
    await titled(page, /^Thank you, Bob$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await stop(server);
    const studies = join(inFolder('two'), 'judgements');
    const path = join(studies, readdirSync(studies)[0]!, 'judges', 'judge-0000.json');
    const { answers } = JSON.parse(readFileSync(path, 'utf8')) as {
      answers: { exposure: number; shown?: number }[];
    };
    expect(answers.map(({ exposure }) => exposure).slice(0, 2)).toEqual([500, first.exposure]);
    expect([490, 530]).toContain(first.exposure);
    for (const { shown } of answers.slice(1)) expect(shown).toBeGreaterThan(0);
    expect(await results(inFolder('two'))).toMatchObject([{ metric: 'hype-time', counts: { blocks: 1 } }]);
  });

  it('works as static files from a folder, keeps answers, and gives them back', async () => {
    const page = inFolder('page');
    const pair = [inFolder('one'), '--against', inFolder('two'), '--images', '3'];
    expect(await runGan('judge', ...pair, '--export', page)).toMatchObject({ code: 0 });
    const tab = await open(pathToFileURL(join(page, 'index.html')).href);
    await titled(tab, /^Which looks more real\?$/);
    await tab.getByLabel(/Your name/).fill('Cem');
    await press(tab, 'Begin');
    await answerBy(tab, 'f', 'j');
    await titled(tab, /practice/);
    await press(tab, 'Start');
    await answerBy(tab, 'f');
    await asked(tab);
    await tab.reload();
    await press(tab, 'Begin');
    await titled(tab, /^Welcome back, Cem$/);
    await press(tab, 'Go on');
    await asked(tab);
    // A press on an image answers too.
    await tab.getByAltText('The right image').click();
    await answerBy(tab, 'ArrowLeft');
    await titled(tab, /^Thank you, Cem$/);
    await accessible(tab);
    const [download] = await Promise.all([tab.waitForEvent('download'), press(tab, 'Save answers')]);
    await download.saveAs(inFolder('saved.json'));
    const { stdout } = await runGan('judge', inFolder('one'), '--import', inFolder('saved.json'));
    expect(stdout).toMatch(/3 new answers, 3 of Cem in all/);
    expect(await results(inFolder('one'))).toContainEqual(
      expect.objectContaining({ metric: 'preference', counts: { judges: 1, pairs: 3 }, against: 'two' }),
    );
  });
});
