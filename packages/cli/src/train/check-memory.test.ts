import type { JsonObject } from '@gan/core';
import { findModel } from '@gan/models';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.js';
import { textSink } from '../testing/run-gan.js';
import { checkMemory, type MemoryRequest } from './check-memory.js';

beforeAll(async () => void (await startBackend({ backend: 'cpu' })));

const mebibyte = 2 ** 20;

const request = (model: string, preset: string, set: JsonObject, batchSize: number): MemoryRequest => {
  const definition = findModel(model);
  const config = definition.configure({ preset, config: set }) as JsonObject;
  return { definition, preset, config, batchSize, averages: true, backend: 'cpu' };
};

const large = { imageShape: [128, 128, 3], channelBase: 256, channelMax: 16, latentDim: 16 };

async function check(given: MemoryRequest, mebibytes: number): Promise<string> {
  const [stdout, stderr] = [textSink(), textSink()];
  const error = await checkMemory(given, { stdout, stderr }, mebibytes * mebibyte).catch((e: Error) => e);
  return error instanceof Error ? error.message : stderr.text();
}

describe('checkMemory', () => {
  it('refuses a step that cannot fit, with the batch and the preset that would', async () => {
    const said = await check(request('stylegan2', 'config-f-256', large, 64), 300);
    expect(said).toMatch(
      /^train: expected a step of stylegan2 \(config-f-256, batches of 64\) to fit in the 0\.29 GiB that cpu may use in this process, got one of about [\d.]+ GiB\. Use --batch-size \d+, or --preset small, or /,
    );
  });

  it('warns where a step fits but just, and says nothing where there is room or nothing to count', async () => {
    const given = request('dcgan', 'small', {}, 128);
    const [, needed] = /got one of about ([\d.]+) GiB/.exec(await check(given, 1))!;
    const mebibytes = Number(needed) * 1024;
    expect(await check(given, 1.15 * mebibytes)).toMatch(/^A step needs about [\d.]+ GiB of the/);
    expect(await check(given, 2 * mebibytes)).toBe('');
    expect(await check(request('dcgan', 'small', {}, 4), 1)).toBe('');
  });
});
