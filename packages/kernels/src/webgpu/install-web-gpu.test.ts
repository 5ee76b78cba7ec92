import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { installWebGpu } from './install-web-gpu.js';

/** Whether there is Dawn (`GAN_WEBGPU`, or the package `webgpu`) and an adapter for it, a software one at least. */
async function available(): Promise<boolean> {
  try {
    await installWebGpu();
    return await tf.setBackend('webgpu');
  } catch {
    return false;
  }
}

const here = await available();
if (!here)
  console.log(
    'WebGPU tests skipped: they need the npm package `webgpu` and an adapter, see contributing/testing.md',
  );

/** Losses of a small convolutional network with a transposed convolution, trained for five steps. */
async function losses(backend: string): Promise<number[]> {
  await tf.setBackend(backend);
  // Computed here, since a GPU's sine of large numbers is a matter of taste.
  const ramp = (shape: number[], scale: number) =>
    tf.tensor(
      Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => scale * Math.sin(i)),
      shape,
    );
  const [filter, up, dense] = [
    ramp([3, 3, 1, 4], 0.5),
    ramp([3, 3, 2, 4], 0.5),
    ramp([8 * 8 * 2, 1], 0.1),
  ].map((w) => tf.variable(w));
  const images = ramp([4, 8, 8, 1], 1) as tf.Tensor4D;
  const loss = () => {
    const small = tf.leakyRelu(
      tf.conv2d(images, filter as unknown as tf.Tensor4D, 2, 'same'),
      0.2,
    ) as tf.Tensor4D;
    const large = tf.tanh(tf.conv2dTranspose(small, up as unknown as tf.Tensor4D, [4, 8, 8, 2], 2, 'same'));
    const logits = tf.matMul(tf.reshape(large, [4, -1]), dense as unknown as tf.Tensor2D);
    return tf.mean(tf.softplus(logits)).asScalar();
  };
  const values: number[] = [];
  for (let step = 0; step < 5; step++) {
    const { value, grads } = tf.variableGrads(loss, [filter!, up!, dense!]);
    for (const variable of [filter!, up!, dense!]) {
      tf.tidy(() => variable.assign(tf.sub(variable, tf.mul(grads[variable.name]!, 0.5))));
    }
    values.push((await value.data())[0]!);
    tf.dispose([value, grads]);
  }
  tf.dispose([filter!, up!, dense!, images]);
  return values;
}

describe('installWebGpu', () => {
  afterAll(() => tf.setBackend('cpu'));

  it('says what to install where the package cannot be loaded', async () => {
    if (here) return;
    await expect(installWebGpu({ package: '/nowhere' })).rejects.toThrow(
      /Run `npm i webgpu @tensorflow\/tfjs-backend-webgpu`/,
    );
  });

  it.skipIf(!here)('trains to the losses of the cpu backend', async () => {
    const [cpu, webgpu] = [await losses('cpu'), await losses('webgpu')];
    expect(cpu.at(-1)).toBeLessThan(cpu[0]!);
    webgpu.forEach((value, i) => expect(Math.abs(value - cpu[i]!)).toBeLessThan(1e-5));
  });
});
