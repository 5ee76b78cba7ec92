import * as tf from '@tensorflow/tfjs';
import { lossCurve } from './every-layer.js';

/** Called by a test from outside the page. */
async function lossCurveOn(backend: string): Promise<number[]> {
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend) throw new Error(`expected ${backend}, got ${tf.getBackend()}`);
  return lossCurve();
}
Object.assign(globalThis, { lossCurveOn });
