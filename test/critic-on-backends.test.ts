import { selectBackend, type BackendName } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { chromiumPath } from './support/browser.js';
import { lossCurveInPage } from './support/in-page.js';
import { lossCurve } from './support/every-layer.js';

let cpu: number[];

async function curveOn(backend: BackendName): Promise<number[]> {
  await selectBackend({ backend });
  expect(tf.getBackend()).toBe(backend);
  return lossCurve();
}

/** The loss falls by several units; float32 sums in other orders leave about 1e-4 after fifty steps. */
function expectAlike(curve: readonly number[]): void {
  const gaps = cpu.map((loss, step) => Math.abs(loss - curve[step]!));
  expect(Math.max(...gaps)).toBeLessThan(1e-3);
}

beforeAll(async () => void (cpu = await curveOn('cpu')), 300_000);

it('a critic with every kind of layer learns with WGAN-GP', () => {
  expect(cpu).toHaveLength(50);
  expect(cpu[0]! - cpu[49]!).toBeGreaterThan(1);
});

it('it learns on wasm as on cpu', async () => expectAlike(await curveOn('wasm')), 300_000);

it.skipIf(chromiumPath === undefined)(
  'it learns on webgl as on cpu',
  async () => expectAlike(await lossCurveInPage('webgl')),
  600_000,
);
