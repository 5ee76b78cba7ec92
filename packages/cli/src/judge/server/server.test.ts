import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { toyStudy } from '../../testing/toy-study.js';
import { readJudges } from '../answers/judge-files.js';
import { Judges } from '../answers/judges.js';
import { viewOf } from '../study/study.js';
import { startServer, type JudgeServer } from './start-server.js';

const inFolder = temporaryFolder();
const study = toyStudy();
const image = study.sources[0]!.images[0]!;
const errors: unknown[] = [];
let server: JudgeServer;

beforeEach(async () => {
  const content = {
    view: viewOf(study),
    judges: await Judges.open(study, inFolder('study')),
    images: new Map([[image, Buffer.from('a picture')]]),
    page: { html: '<!doctype html>', css: 'body{}', script: 'start()' },
  };
  server = await startServer(content, { host: '127.0.0.1', port: 0, onError: (error) => errors.push(error) });
});
afterEach(async () => {
  await server.close();
  expect(errors.splice(0)).toEqual([]);
});

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request as it is written, path and all: fetch would tidy it up first. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: text }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const post = (path: string, value: unknown, headers: Record<string, string> = json) =>
  ask(path, { method: 'POST', headers, body: typeof value === 'string' ? value : JSON.stringify(value) });
const answers = async () =>
  (await readJudges(inFolder('study', 'judges'))).map(({ record }) => [record.judge, record.answers.length]);

describe('a judge', () => {
  it('gets the page, the study, images; and gives answers', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(await ask('/page.js')).toMatchObject({
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    expect(await ask(`/images/${image}.png`)).toMatchObject({ status: 200, body: 'a picture' });
    expect((await ask(`/images/${image}.png`, { method: 'HEAD' })).body).toBe('');
    const joined = await post('/api/judges', { judge: 'Ann' });
    expect(JSON.parse(joined.body)).toMatchObject({ judge: 'Ann', answered: 0 });
    const kept = await post('/api/answers', { judge: 'Ann', trial: 0, answer: 'real', milliseconds: 300 });
    expect(JSON.parse(kept.body)).toEqual({ judge: 'Ann', answered: 1 });
    expect(await answers()).toEqual([['Ann', 1]]);
  });

  it('learns nothing that tells real from generated', async () => {
    const bodies = [await ask('/api/study'), await post('/api/judges', {})].map(({ body }) => body);
    const { practice } = JSON.parse(bodies[0]!) as { practice: { images: string[] }[] };
    for (const body of bodies) {
      const text = practice.reduce((rest, trial) => rest.replace(JSON.stringify(trial), ''), body);
      expect(text).not.toMatch(/real|generated|"sources"|toy-real|origin/);
    }
  });

  it('may come with others at once', async () => {
    const names = ['Ann', 'Bob', 'Cem'];
    await Promise.all(names.map((judge) => post('/api/judges', { judge })));
    const all = names.flatMap((judge) => [0, 1, 2, 3].map((trial) => ({ judge, trial })));
    // In turn for each, side by side for all.
    for (const trial of [0, 1, 2, 3]) {
      await Promise.all(
        all
          .filter((one) => one.trial === trial)
          .map((one) => post('/api/answers', { ...one, answer: 'generated', milliseconds: 1 })),
      );
    }
    expect((await answers()).sort()).toEqual(names.map((name) => [name, 4]));
  });
});

describe('hostile requests', () => {
  it('find no files, however they ask', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/images/../../study.json',
      '/images/..%2f..%2fstudy.json',
      '/images/%2e%2e/study.json',
      '/study.json',
      '/judges/judge-0000.json',
      `/images/${image}.png/../x`,
      '/images/0000000000000000.png',
      '//etc/passwd',
      '/page.js%00.png',
      '/constructor',
      '/__proto__',
      'http://127.0.0.1/../../etc/passwd',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });

  it('with other methods, types and bodies are refused', async () => {
    expect(await ask('/api/judges')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(await ask('/', { method: 'DELETE' })).toMatchObject({ status: 405, headers: { allow: 'GET' } });
    expect((await ask('/', { method: 'OPTIONS' })).status).toBe(405);
    expect((await post('/api/judges', {}, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post('/api/judges', {}, {})).status).toBe(415);
    for (const body of ['', '{', 'null', '[]', '{"judge":7}', '{"judge":"a","more":1}'])
      expect([body, (await post('/api/judges', body)).status]).toEqual([body, 400]);
    for (const judge of ['', ' Ann', '../Ann', 'a/b', 'a\\b', '__proto__', '<b>', 'a\u0000', 'a'.repeat(41)])
      expect([judge, (await post('/api/judges', { judge })).status]).toEqual([judge, 400]);
    const answer = { judge: 'Ann', trial: 0, answer: 'real', milliseconds: 1 };
    expect((await post('/api/answers', answer)).status).toBe(404);
    await post('/api/judges', { judge: 'Ann' });
    for (const wrong of [
      { trial: -1 },
      { trial: 0.5 },
      { answer: 'both' },
      { milliseconds: -1 },
      { shown: 1e99 },
    ])
      expect([wrong, (await post('/api/answers', { ...answer, ...wrong })).status]).toEqual([wrong, 400]);
    expect((await post('/api/answers', { ...answer, trial: 3 })).status).toBe(409);
    expect(await answers()).toEqual([['Ann', 0]]);
  });

  it('of any size are not read', async () => {
    const large = JSON.stringify({ judge: 'a'.repeat(5000) });
    expect((await post('/api/judges', large)).status).toBe(413);
    // Without a length told beforehand.
    expect((await post('/api/judges', large, { ...json, 'Transfer-Encoding': 'chunked' })).status).toBe(413);
    expect(await answers()).toEqual([]);
  });

  it('under another name, or from another page, are refused', async () => {
    const { port } = new URL(server.url);
    for (const Host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example'])
      expect([Host, (await ask('/', { headers: { Host } })).status]).toEqual([Host, 421]);
    for (const Host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect([Host, (await ask('/', { headers: { Host } })).status]).toEqual([Host, 200]);
    const judge = { judge: 'Ann' };
    expect((await post('/api/judges', judge, { ...json, Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('/api/judges', judge, { ...json, Origin: 'null' })).status).toBe(403);
    expect((await post('/api/judges', judge, { ...json, Origin: `http://127.0.0.1:${port}` })).status).toBe(
      200,
    );
  });

  it('always get headers that keep the page to itself', async () => {
    for (const path of ['/', '/api/study', '/nothing']) {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; .*frame-ancestors 'none'$/,
        ) as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });

  it('that break off harm nobody', async () => {
    const { hostname, port } = new URL(server.url);
    const lines = [
      'POST /api/judges HTTP/1.1',
      `Host: ${hostname}:${port}`,
      'Content-Type: application/json',
    ];
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write([...lines, 'Content-Length: 50', '', '{"judge":'].join('\r\n'), () => socket.destroy());
      });
      socket.on('close', () => done());
    });
    expect((await ask('/api/study')).status).toBe(200);
  });
});

describe('startServer', () => {
  it('listens on this machine alone, and says so where a port is taken', async () => {
    const { hostname, port } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    const content = {
      view: viewOf(study),
      judges: await Judges.open(study, inFolder('other')),
      images: new Map(),
    };
    const page = { html: '', css: '', script: '' };
    await expect(
      startServer({ ...content, page }, { host: '127.0.0.1', port: Number(port) }),
    ).rejects.toThrow(/port \d+, got a port that is in use\. Choose another --port/);
  });
});
