import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetError } from '@gan/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mnistFrom } from '../mnist.js';
import { gzip, tinyImages, tinyLabels } from '../../test/idx-bytes.js';
import { cacheDirectory } from './cache-directory.js';
import { sha256 } from './checksum.js';
import { download } from './download.js';

const content = gzip(tinyImages);
const file = { name: 'images.gz', sha256: sha256(content) };

let cacheDir: string;
let server: Server;
let requests: string[];
let answer: RequestListener;
let base: string;

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'cache-'));
  requests = [];
  answer = (_, response) => response.end(content);
  server = createServer((request, response) => {
    requests.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(cacheDir, { recursive: true });
});

const fetchFile = (options = {}) =>
  download({ name: 'tiny', mirrors: [`${base}/a/`] }, file, { cacheDir, retryDelay: 1, ...options });

describe('download', () => {
  it('fetches once and then reads the cache', async () => {
    expect(await fetchFile().then((bytes) => [...bytes])).toEqual([...content]);
    expect(await fetchFile().then((bytes) => [...bytes])).toEqual([...content]);
    expect(requests).toEqual(['/a/images.gz']);
    expect(await readdir(cacheDir)).toEqual(['images.gz']);
  });

  it('replaces a cached file that is damaged', async () => {
    await writeFile(join(cacheDir, 'images.gz'), content.subarray(0, 10));
    await fetchFile();
    expect(requests.length).toBe(1);
    expect([...(await readFile(join(cacheDir, 'images.gz')))]).toEqual([...content]);
  });

  it('tries again after trouble that may pass, as late as the server asked', async () => {
    answer = (_, response) => {
      if (requests.length === 1) response.writeHead(503, { 'retry-after': '0.05' }).end();
      else if (requests.length === 2)
        response.writeHead(200, { 'content-length': 99 }).write('cut', () => response.destroy());
      else response.end(content);
    };
    expect((await fetchFile()).length).toBe(content.length);
    expect(requests.length).toBe(3);
  });

  it('gives up after the further tries it was allowed', async () => {
    answer = (_, response) => response.writeHead(500).end();
    await expect(fetchFile({ retries: 2 })).rejects.toThrow(/status 500/);
    expect(requests.length).toBe(3);
    expect(await readdir(cacheDir)).toEqual([]);
  });

  it('goes to the next mirror at once when a file is not there', async () => {
    answer = (request, response) => {
      if (request.url!.startsWith('/b/')) response.end(content);
      else response.writeHead(404).end();
    };
    await fetchFile({ mirrors: [`${base}/gone`, `${base}/b/{name}`] });
    expect(requests).toEqual(['/gone/images.gz', '/b/tiny/images.gz']);
  });

  it('takes mirrors from the environment', async () => {
    vi.stubEnv('GAN_DATASETS_MIRRORS', `${base}/x/{name}, ${base}/y`);
    await fetchFile();
    expect(requests).toEqual(['/x/tiny/images.gz']);
  });

  it('refuses a file with a wrong checksum and keeps what was there', async () => {
    answer = (_, response) => response.end('something else');
    const failure = await fetchFile().catch((error: unknown) => error);
    expect(DatasetError.isInstance(failure)).toBe(true);
    expect(String(failure)).toMatch(new RegExp(`${file.sha256}.*another file: 14 bytes`));
    expect(requests.length).toBe(1);
    expect(await readdir(cacheDir)).toEqual([]);
  });

  it('says what is wrong when nobody answers or no mirror is given', async () => {
    await expect(fetchFile({ mirrors: ['http://127.0.0.1:9/'], retries: 0 })).rejects.toThrow(
      /127\.0\.0\.1:9.*failed/,
    );
    await expect(fetchFile({ mirrors: [] })).rejects.toThrow(/No mirror was given/);
  });

  it('stops when told to, without going on to other mirrors', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('enough'));
    await expect(fetchFile({ signal: controller.signal, mirrors: [base, base] })).rejects.toThrow('enough');
    expect(requests.length).toBe(1);
  });

  it('reports progress', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': content.length }).end(content);
    const reports: unknown[] = [];
    await fetchFile({ onProgress: (progress: unknown) => reports.push(progress) });
    const total = { receivedBytes: content.length, totalBytes: content.length };
    expect(reports.at(-1)).toEqual({ url: `${base}/a/images.gz`, ...total });
  });

  it('names the folder that cannot be written', async () => {
    await writeFile(join(cacheDir, 'file'), 'x');
    await expect(fetchFile({ cacheDir: join(cacheDir, 'file', 'sub') })).rejects.toThrow(
      /keep \d+ bytes at .*sub/,
    );
  });
});

describe('cacheDirectory', () => {
  it('follows GAN_CACHE_DIR and has one folder per data set', () => {
    vi.stubEnv('GAN_CACHE_DIR', '/somewhere');
    expect(cacheDirectory('mnist')).toBe(join('/somewhere', 'datasets', 'mnist'));
    vi.unstubAllEnvs();
    expect(cacheDirectory('mnist')).toMatch(/gan.*mnist$/);
  });
});

describe('mnistFrom addresses', () => {
  it('fetches both files', async () => {
    answer = (request, response) => response.end(request.url === '/images' ? content : tinyLabels);
    const dataset = await mnistFrom({ images: `${base}/images`, labels: new URL(`${base}/labels`) });
    expect(dataset.size).toBe(2);
    expect(dataset.labelAt(1)).toBe(2);
  });

  it('names the address that fails', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(mnistFrom({ images: `${base}/images`, labels: base })).rejects.toThrow(/status 404/);
    const nobody = 'http://127.0.0.1:9/';
    await expect(mnistFrom({ images: nobody, labels: nobody })).rejects.toThrow(/127.0.0.1:9.*no answer/);
  });
});
