import * as tf from '@tensorflow/tfjs';
import { runKernel, toGradConfig, type FusedGradient, type Gradients } from '../fused-gradient.js';
import type { ModulateAttributes } from './modulate-kernels.js';

type Inputs = [x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor, noise: tf.Tensor, strength: tf.Tensor];

/** Sums a `[groups, ..., ...]` tensor to one group where `like` has one. */
const sumGroups = (x: tf.Tensor, like: tf.Tensor): tf.Tensor =>
  like.shape[0] === 1 && x.shape[0] !== 1 ? tf.sum(x, 0, true) : x;

const composed = (dy: tf.Tensor, inputs: tf.Tensor[], given: unknown): Gradients => {
  const { groups, rows, columns, alpha, noisy } = given as ModulateAttributes;
  const [x, scale, shift, noise, strength] = inputs as Inputs;
  const [cube, arrived] = [x, dy].map((t) => tf.reshape(t, [groups, rows, columns])) as [
    tf.Tensor,
    tf.Tensor,
  ];
  const [factor, offset] = [scale, shift].map((t) => tf.expandDims(t, 1)) as [tf.Tensor, tf.Tensor];
  const slope = () => {
    const scaled = tf.add(tf.mul(cube, factor), offset);
    const z = noisy ? tf.add(scaled, tf.mul(tf.expandDims(noise, 2), strength)) : scaled;
    return tf.add(tf.mul(tf.step(z), 1 - alpha), alpha);
  };
  const dz = alpha === 1 ? arrived : tf.mul(arrived, slope());
  return {
    x: () => tf.reshape(tf.mul(dz, factor), x.shape),
    scale: () => sumGroups(tf.sum(tf.mul(dz, cube), 1), scale),
    shift: () => sumGroups(tf.sum(dz, 1), shift),
    noise: () => sumGroups(tf.sum(tf.mul(dz, strength), 2), noise),
    strength: () => tf.sum(tf.mul(dz, tf.expandDims(noise, 2)), [0, 1]),
  };
};

/** All but the noise's at once, and not when asked for: they share the only pass over dy and x. */
const modulateGradient: FusedGradient = {
  kernelName: 'Modulate',
  inputs: ['x', 'scale', 'shift', 'noise', 'strength'],
  needs: 'ModulateGrad',
  fused: (dy, inputs, attributes) => {
    const [x, scale, shift, noise, strength] = inputs as Inputs;
    const all = { dy, x, scale, shift, noise, strength };
    const [dx, dScale, dShift, dStrength] = runKernel(
      'ModulateGrad',
      all,
      attributes,
    ) as unknown as tf.Tensor[];
    return {
      x: () => dx!,
      scale: () => dScale!,
      shift: () => dShift!,
      noise: () => composed(dy, inputs, attributes)['noise']!(),
      strength: () => dStrength!,
    };
  },
  composed,
};

/** The gradient of the kernel that `modulate` runs, differentiable again. */
export const modulateGradients: readonly tf.GradConfig[] = [toGradConfig(modulateGradient)];
