import { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

const size = 512;
const leastSeconds = 0.3;
const mostRuns = 200;

/** How fast matrices are multiplied. */
export interface Speed {
  /** Rows and columns of both matrices. */
  readonly size: number;
  /** 10^9 additions and multiplications in a second, at the fastest of several runs. */
  readonly gflops: number;
}

/** Multiplies two matrices on the backend in use for about a third of a second. */
export async function matMulSpeed(): Promise<Speed> {
  const random = Random.fromSeed(0);
  const [a, b] = [random.normalTensor([size, size]), random.normalTensor([size, size])];
  // Unmeasured: the first run compiles and allocates.
  await multiply(a, b);
  const seconds: number[] = [];
  for (let spent = 0; spent < leastSeconds && seconds.length < mostRuns; spent += seconds.at(-1)!)
    seconds.push(await multiply(a, b));
  tf.dispose([a, b]);
  return { size, gflops: (2 * size ** 3) / Math.min(...seconds) / 1e9 };
}

/** Seconds of one product, until its values could be read. */
async function multiply(a: tf.Tensor, b: tf.Tensor): Promise<number> {
  const started = performance.now();
  const product = tf.matMul(a, b);
  await product.data();
  product.dispose();
  return (performance.now() - started) / 1000;
}
